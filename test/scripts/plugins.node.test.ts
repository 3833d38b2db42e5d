import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { rollup } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import { trustedTypesPolicy } from '../../scripts/plugins.js';

/** Lit's production build for browsers, which is what pages get. */
const LIT = fileURLToPath(new URL('../../node_modules/lit-html/lit-html.js', import.meta.url));
const lit = readFileSync(LIT, 'utf8');

/** What a bundle has of Lit, where Lit is this text. */
async function bundled(text: string): Promise<string> {
  const bundle = await rollup({
    input: LIT,
    plugins: [
      { name: 'lit', load: (id) => (id === LIT ? text : null) },
      trustedTypesPolicy(),
      esbuild(),
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0].code;
}

describe('Lit in what pages get', () => {
  it('has our policy for Trusted Types in the place of its own', async () => {
    assert.match(lit, /createPolicy\("lit-html"/);
    const code = await bundled(lit);
    assert.doesNotMatch(code, /createPolicy\("lit-html"/);
    assert.match(code, /createPolicy\("rcp-elements"/);
    assert.match(code, /\w+ ?\? ?sharedPolicy\(\w+\) ?: ?void 0/);
    assert.match(code, /export \{.*\brender\b.*\}/);
  });

  it('fails the build where Lit makes its policy in another way', async () => {
    const others = [
      lit.replace('createPolicy("lit-html"', 'createPolicy("lit"'),
      lit.replace('{createHTML:', '{createScript:'),
      lit.replace(/createPolicy\("lit-html",\{createHTML:(\w+)=>\1\}\)/, 'createPolicy("lit-html",policy)'),
    ];
    for (const other of others) {
      assert.notEqual(other, lit);
      await assert.rejects(bundled(other), /Lit no longer makes its policy as/);
    }
  });

  it('is left as it is in every other file', async () => {
    const other = fileURLToPath(new URL('../../node_modules/lit-html/directive.js', import.meta.url));
    const bundle = await rollup({ input: other, plugins: [trustedTypesPolicy()] });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    assert.doesNotMatch(output[0].code, /sharedPolicy/);
  });
});
