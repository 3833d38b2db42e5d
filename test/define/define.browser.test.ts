import { expect, oneEvent } from '@open-wc/testing';
import { saidDuring } from '../support/shared-checks.js';

const COPIES = Symbol.for('rcp-elements');

function copies(): unknown {
  return (globalThis as Partial<Record<symbol, unknown>>)[COPIES];
}

describe('the library for programs', () => {
  it('registers nothing when it is imported', async () => {
    const { VERSION, MemberList } = await import('../../src/index.js');
    expect(VERSION).to.match(/^\d+\.\d+\.\d+/);
    expect(MemberList.version).to.equal(VERSION);
    expect(customElements.get('member-list')).to.be.undefined;
    expect(copies()).to.be.undefined;
  });

  it('registers every element under a prefix, twice without error, in any order', async () => {
    const { define, EDITION, VERSION } = await import('../../src/index.js');
    const warnings = await saidDuring('warn', () => {
      define({ prefix: 'x-' });
      define({ prefix: 'x-' });
      define({ prefix: 'a-', registry: customElements });
      define();
      define();
      return Promise.resolve();
    });
    expect(warnings).to.deep.equal([]);
    expect(copies()).to.deep.equal([{ version: VERSION, edition: EDITION }]);
    for (const tag of ['x-member-list', 'a-member-list', 'member-list']) {
      const element = document.createElement(tag);
      element.setAttribute('process', 'prague-process');
      const loaded = oneEvent(element, 'rcp-load');
      document.body.append(element);
      await loaded;
      expect(element.shadowRoot?.querySelectorAll('[data-row]:not([data-row=""])')).to.have.length(49);
      element.remove();
    }
  });

  it('leaves a name alone that something else has, with one warning and the cure', async () => {
    customElements.define('foreign-rcp-card', class extends HTMLElement {});
    const { define } = await import('../../src/index.js');
    const warnings = await saidDuring('warn', () => {
      define({ prefix: 'foreign-' });
      return Promise.resolve();
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('<foreign-rcp-card>').and.to.contain('prefix');
    expect(customElements.get('foreign-member-list')).to.exist;
  });

  it('throws nothing where a name or a class cannot be used, and says why', async () => {
    const { define, RcpCard } = await import('../../src/index.js');
    const { defineElement } = await import('../../src/define/define.js');
    const Own = class extends RcpCard {};
    customElements.define('own-card', Own);
    const warnings = await saidDuring('warn', () => {
      defineElement('second-card', Own);
      define({ prefix: 'X-' });
      return Promise.resolve();
    });
    expect(warnings[0]).to.contain('<second-card>').and.to.contain('prefix');
    expect(warnings[1]).to.contain('<X-');
  });

  it('names both versions where another one has the name', async () => {
    customElements.define(
      'older-key-figures',
      class extends HTMLElement {
        static version = '0.0.1';
        static edition = '2020-01-01';
      },
    );
    const { define, VERSION } = await import('../../src/index.js');
    const warnings = await saidDuring('warn', () => {
      define({ prefix: 'older-' });
      return Promise.resolve();
    });
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('0.0.1').and.to.contain(VERSION);
  });
});
