/** Rollup plugins for what only pages need. */
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import type { Plugin } from 'rollup';

/** Browsers with `light-dark()`, custom states and element internals. */
export const TARGET = ['chrome125', 'firefox126', 'safari17.5'];

/** How Lit makes the policy by which a page that demands Trusted Types lets it parse markup. */
const LIT_POLICY = /\b(\w+)\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/;

/**
 * Has Lit use our policy, `rcp-elements`, which all our copies on a page share. Fails where Lit no
 * longer makes its own as this plugin knows it.
 */
export function trustedTypesPolicy(): Plugin {
  const ours = fileURLToPath(new URL('../src/elements/base/trusted-types.ts', import.meta.url));
  return {
    name: 'trusted-types-policy',
    transform(code, id) {
      if (!/\/lit-html\/lit-html\.js$/.test(id)) return null;
      if (!LIT_POLICY.test(code)) this.error(`Lit no longer makes its policy as ${String(LIT_POLICY)}.`);
      const changed = code.replace(LIT_POLICY, 'sharedPolicy($1)');
      return { code: `import { sharedPolicy } from ${JSON.stringify(ours)};\n${changed}`, map: null };
    },
  };
}

/** A style sheet, minified. */
export function minifyCss(css: string): string {
  const options = { loader: 'css', minify: true, target: TARGET, charset: 'utf8' } as const;
  return transformSync(css, options).code.trim().replace(/(--[\w-]+): /g, '$1:');
}

/** Line breaks in templates that no reader sees, since they stand beside the tag of a block. */
const BESIDE_BLOCKS = (() => {
  const block =
    '</?(?:address|caption|dd|details|div|dl|dt|li|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\\b';
  return new RegExp(`(?<=${block}[^<>\`]*>)\\n|\\n(?=${block})`, 'g');
})();

/** Takes the indentation out of our templates, and all that is for readers out of our styles. */
export function shortTemplates(): Plugin {
  return {
    name: 'short-templates',
    transform(code, id) {
      if (!id.includes('/src/elements/')) return null;
      const short = code
        .replace(/css`([^`]*)`/g, (_, css: string) => `css\`${minifyCss(css).replaceAll('\\', '\\\\')}\``)
        .replace(/\n\s+/g, '\n')
        .replace(BESIDE_BLOCKS, '');
      return { code: short, map: null };
    },
  };
}
