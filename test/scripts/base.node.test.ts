import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { releaseBase } from '../../scripts/base.js';

describe('the address of a release', () => {
  it('is a placeholder with the version in it until one is given', () => {
    assert.equal(releaseBase(undefined, '1.2.3'), 'https://example.org/rcp-elements/1.2.3/');
  });

  it('ends in a slash, whether or not the given one does', () => {
    assert.equal(releaseBase('https://partner.example/rcp/1.2.3', '1.2.3'), 'https://partner.example/rcp/1.2.3/');
    assert.equal(releaseBase('http://127.0.0.1:8080/dist/', '1.2.3'), 'http://127.0.0.1:8080/dist/');
    assert.equal(releaseBase('https://partner.example', '1.2.3'), 'https://partner.example/');
  });

  it('cannot end a piece of markup', () => {
    assert.doesNotMatch(releaseBase('https://partner.example/"><b>/', '1.2.3'), /["<>]/);
  });

  for (const wrong of ['', 'rcp/', '/rcp/', 'partner.example', '//partner.example/', 'ftp://partner.example/', 'javascript:alert(1)', 'https://partner.example/?a', 'https://partner.example/#a']) {
    it(`is refused, with what was expected, where it is "${wrong}"`, () => {
      assert.throws(() => releaseBase(wrong, '1.2.3'), {
        message: `--base ${wrong}: expected the address that the release is served from, such as https://example.org/rcp-elements/1.2.3/.`,
      });
    });
  }
});
