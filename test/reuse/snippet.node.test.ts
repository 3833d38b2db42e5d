import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { build, transformSync } from 'esbuild';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import ts from 'typescript';
import {
  chunksOf,
  LOADER_TARGETS,
  snippet,
  TARGETS,
  type Attributes,
  type SnippetOptions,
  type Target,
} from '../../src/reuse/snippet.js';

const base = 'https://example.org/rcp-elements/1.2.3/';
const integrity = {
  'chunks/base.js': 'sha384-base',
  'chunks/list.js': 'sha384-shared',
  'chunks/rcp-card.js': 'sha384-card',
  'chunks/member-list.js': 'sha384-list',
  'chunks/base.js.br': 'sha384-packed',
  'messages/rcp-card/fr.js': 'sha384-card-fr',
  'messages/member-list/fr.js': 'sha384-list-fr',
  'records/rcp-card/ids.js': 'sha384-card-ids',
  'records/rcp-card/prague-process.fr.js': 'sha384-card-record',
  'records/rcp-card/prague-process.fr.details.js': 'sha384-card-details',
  'records/rcp-card/un-high-level-dialogue.fr.js': 'sha384-other-record',
  'records/member-list/prague-process.fr.js': 'sha384-list-record',
  'records/bundled/rcp-card.js': 'sha384-npm',
  'records/state-names.js': 'sha384-state-names',
  'records/states.js': 'sha384-npm',
  'define/rcp-card.js': 'sha384-define',
  'embed/parent.js': 'sha384-parent',
  'rcp-elements.css': 'sha384-css',
  'rcp-elements.js': 'sha384-js',
  'sizes/member-list.css': 'sha384-list-sizes',
  'sizes/rcp-card.css': 'sha384-card-sizes',
};
const names = {
  'prague-process': { en: 'Prague Process', fr: 'Processus de Prague' },
  'un-high-level-dialogue': { en: 'High-level Dialogue', fr: 'Dialogue de haut niveau' },
};
const prague = { process: 'prague-process', lang: 'fr' };

function code(attributes: Attributes, options: Partial<SnippetOptions> = {}): string {
  return snippet('rcp-card', attributes, { base, integrity, names, ...options }).code;
}

interface Shown {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: Shown[];
}

/** What a browser makes of a piece of HTML; text between the elements left out. */
function parse(html: string): Shown[] {
  return elementsOf(parseFragment(html));
}

function elementsOf({ childNodes }: DefaultTreeAdapterTypes.ParentNode): Shown[] {
  return childNodes
    .filter((node) => 'tagName' in node)
    .map((node) => ({
      name: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join('').trim(),
      children: elementsOf(node),
    }));
}

function stylesheet(path: string, hash: string): Shown {
  const attributes = { rel: 'stylesheet', href: base + path, integrity: hash, crossorigin: 'anonymous' };
  return { name: 'link', attributes, text: '', children: [] };
}
const script = {
  name: 'script',
  attributes: {
    type: 'module',
    src: `${base}rcp-elements.js`,
    integrity: 'sha384-js',
    crossorigin: 'anonymous',
  },
  text: '',
  children: [],
};

/** A module that is fetched beside the script, and not only after it. */
function preload(path: string, hash: string): Shown {
  const attributes = {
    rel: 'modulepreload',
    href: base + path,
    integrity: hash,
    crossorigin: 'anonymous',
  };
  return { name: 'link', attributes, text: '', children: [] };
}

function link(href: string, text: string): Shown {
  return { name: 'a', attributes: { href: base + href }, text, children: [] };
}

const pragueInFrench = link('embed/rcp-card/prague-process.fr.html', 'Processus de Prague');

describe('the snippet for HTML', () => {
  it('is two style sheets, a script with its first modules, and the tag around a link that needs no script', () => {
    assert.deepEqual(parse(code(prague)), [
      stylesheet('rcp-elements.css', 'sha384-css'),
      stylesheet('sizes/rcp-card.css', 'sha384-card-sizes'),
      preload('chunks/base.js', 'sha384-base'),
      preload('chunks/rcp-card.js', 'sha384-card'),
      script,
      { name: 'rcp-card', attributes: prague, text: '', children: [pragueInFrench] },
    ]);
  });

  it('has nothing inline', () => {
    const html = code({ ...prague, compact: true });
    assert.doesNotMatch(html, /style=|<style|\son\w+=/);
    for (const { name, text } of parse(html)) if (name === 'script') assert.equal(text, '');
  });

  it('writes an attribute without value as such', () => {
    assert.match(code({ process: 'prague-process', compact: true }), /<rcp-card process="prague-process" compact>/);
  });

  it('links the page in the language of the element, else in English', () => {
    const fallback = (attributes: Attributes) => parse(code(attributes)).at(-1)?.children;
    const english = link('embed/rcp-card/prague-process.en.html', 'Prague Process');
    assert.deepEqual(fallback({ process: 'prague-process' }), [english]);
    assert.deepEqual(fallback({ process: 'prague-process', lang: 'tlh' }), [english]);
    assert.deepEqual(fallback({ process: 'prague-process', lang: 'fr-CH' }), [pragueInFrench]);
    assert.deepEqual(fallback({ ...prague, compact: true }), [pragueInFrench]);
  });

  it('links one page for several records, and for none', () => {
    const fallback = (attributes: Attributes) => parse(code(attributes)).at(-1)?.children;
    assert.deepEqual(fallback({ process: 'prague-process un-high-level-dialogue', lang: 'fr' }), [
      link(
        'embed/rcp-card.html?process=prague-process+un-high-level-dialogue&lang=fr',
        'Processus de Prague et Dialogue de haut niveau',
      ),
    ]);
    assert.deepEqual(fallback({}), [link('embed/rcp-card.html', 'rcp-card')]);
  });

  it('has no link for a record of the author, and asks for a text instead', () => {
    const { code, notes } = snippet('rcp-card', { src: 'mine.json' }, { base, integrity, names });
    assert.deepEqual(parse(code).at(-1), {
      name: 'rcp-card',
      attributes: { src: 'mine.json' },
      text: '',
      children: [],
    });
    assert.ok(notes.some((note) => note.includes('between the tags')));
  });

  it('says which file a browser takes unchecked', () => {
    const { code, notes } = snippet('rcp-card', prague, { base, integrity: {}, names });
    assert.doesNotMatch(code, /integrity/);
    for (const file of ['rcp-elements.css', 'sizes/rcp-card.css', 'rcp-elements.js']) {
      assert.ok(notes.some((note) => note.includes(file)), file);
    }
    assert.deepEqual(snippet('rcp-card', prague, { base, integrity, names }).notes, []);
  });
});

describe('the import map', () => {
  const mapIn = (html: string) => parse(html).find(({ attributes }) => attributes['type'] === 'importmap');

  it('covers the modules of the tag with its record and the shared ones, before any module', () => {
    const html = code(prague, { importMap: true });
    assert.deepEqual(JSON.parse(mapIn(html)?.text ?? ''), {
      integrity: {
        [`${base}chunks/base.js`]: 'sha384-base',
        [`${base}chunks/list.js`]: 'sha384-shared',
        [`${base}chunks/rcp-card.js`]: 'sha384-card',
        [`${base}messages/rcp-card/fr.js`]: 'sha384-card-fr',
        [`${base}records/rcp-card/ids.js`]: 'sha384-card-ids',
        [`${base}records/rcp-card/prague-process.fr.js`]: 'sha384-card-record',
        [`${base}records/rcp-card/prague-process.fr.details.js`]: 'sha384-card-details',
        [`${base}records/state-names.js`]: 'sha384-state-names',
      },
    });
    assert.deepEqual(
      parse(html).map(({ name, attributes }) => attributes['type'] ?? name),
      ['link', 'link', 'importmap', 'link', 'link', 'module', 'rcp-card'],
    );
  });

  it('is there only when asked for, and in every page that loads the script', () => {
    for (const target of LOADER_TARGETS) {
      assert.equal(mapIn(code(prague, { target })), undefined, target);
      assert.ok(mapIn(code(prague, { target, importMap: true })), target);
    }
  });

  it('cannot be ended by what stands in it', () => {
    const hostile = 'https://example.org/</script><script>alert(1)</script><!--/';
    const map = mapIn(code(prague, { base: hostile, importMap: true }));
    const { integrity: covered } = JSON.parse(map?.text ?? '') as { integrity: object };
    assert.ok(`${hostile}chunks/base.js` in covered);
  });

  it('leaves out what belongs to another tag, even one that begins alike', () => {
    const paths = ['chunks/key-figures.js', 'chunks/key-figures-more.js', 'chunks/rcp-card.js', 'rcp-card.js'];
    assert.deepEqual(chunksOf('key-figures', [], paths), ['chunks/key-figures.js', 'chunks/key-figures-more.js']);
  });

  it('covers every record of a tag that shows all of them, whichever is named', () => {
    const paths = ['records/member-matrix/all.fr.js', 'records/member-matrix/all.fr.details.js', 'records/rcp-card/apc.fr.js'];
    const own = paths.slice(0, 2);
    assert.deepEqual(chunksOf('member-matrix', [], paths), own);
    assert.deepEqual(chunksOf('member-matrix', ['prague-process'], paths), own);
  });

  it('covers what is opened inside of the tag: code, messages and records', () => {
    const paths = ['chunks/rcp-card.js', 'messages/rcp-card/fr.js', 'records/rcp-card/apc.fr.js'];
    assert.deepEqual(chunksOf('rcp-directory', [], paths), paths);
    assert.deepEqual(chunksOf('member-list', ['apc'], paths), []);
  });
});

describe('the snippet for an iframe', () => {
  it('is the page of the record, and the script that sets its height', () => {
    const shown = parse(code(prague, { target: 'iframe' }));
    assert.deepEqual(shown.map(({ name, attributes }) => ({ name, ...attributes })), [
      {
        name: 'iframe',
        src: `${base}embed/rcp-card/prague-process.fr.html`,
        title: 'Processus de Prague',
        width: '100%',
        height: '600',
        loading: 'lazy',
      },
      {
        name: 'script',
        src: `${base}embed/parent.js`,
        integrity: 'sha384-parent',
        crossorigin: 'anonymous',
        defer: '',
      },
    ]);
  });

  it('passes further attributes in the address', () => {
    const html = code({ ...prague, compact: true, theme: 'a&b=c#d' }, { target: 'iframe' });
    const { pathname, searchParams } = new URL(parse(html)[0]?.attributes['src'] ?? '');
    assert.equal(pathname, '/rcp-elements/1.2.3/embed/rcp-card.html');
    assert.deepEqual(Object.fromEntries(searchParams), { ...prague, compact: '', theme: 'a&b=c#d' });
  });
});

/** The tag as a host gets it out of the code for it: name and attributes. */
const TAG_IN: Record<Target, (code: string) => Shown | undefined> = {
  html: (code) => parse(code).at(-1),
  wordpress: (code) => parse(code).at(-1),
  drupal: (code) => parse(code).at(-1),
  hugo: (code) => parse(code).at(-1),
  jekyll: (code) => parse(code).at(-1),
  eleventy: (code) => parse(code).at(-1),
  mediawiki: (code) => {
    // MediaWiki ends a tag at the first ">", in quotation marks or not.
    assert.equal(code.indexOf('>'), code.length - 1);
    assert.ok(code.endsWith(' />'));
    return parse(code)[0];
  },
  react: (code) => {
    const { code: program } = transformSync(code, { loader: 'jsx', format: 'cjs', jsxFactory: 'element' });
    const module = { exports: {} as { default?: () => Shown } };
    const element = (name: string, attributes: Record<string, string>) => ({ name, attributes });
    runInContext(program, createContext({ module, element, require: () => undefined }));
    return module.exports.default?.();
  },
  vue: (code) => {
    assert.match(code, /^<script setup>\nimport 'rcp-elements\/define\/rcp-card';\n<\/script>\n/);
    const template = /<template>([^]*)<\/template>$/.exec(code)?.[1] ?? '';
    assert.doesNotMatch(template, /\{/);
    return parse(template)[0];
  },
  svelte: (code) => {
    const [script, tag] = parse(code);
    assert.equal(script?.text, "import 'rcp-elements/define/rcp-card';");
    assert.doesNotMatch(code.split('</script>')[1] ?? '', /\{/);
    return tag;
  },
  angular: (code) => {
    const { outputText, diagnostics = [] } = ts.transpileModule(code, {
      compilerOptions: {
        experimentalDecorators: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.CommonJS,
      },
      reportDiagnostics: true,
    });
    assert.equal(diagnostics.length, 0);
    const component: { template?: string; schemas?: string[] } = {};
    const core = {
      CUSTOM_ELEMENTS_SCHEMA: 'schema',
      Component(described: object) {
        Object.assign(component, described);
        return (each: unknown) => each;
      },
    };
    const required: string[] = [];
    const require = (name: string) => {
      required.push(name);
      return core;
    };
    runInContext(outputText, createContext({ exports: {}, require }));
    assert.ok(required.includes('rcp-elements/define/rcp-card'));
    assert.equal(component.schemas?.join(), core.CUSTOM_ELEMENTS_SCHEMA);
    assert.doesNotMatch(component.template ?? '', /\{/);
    return parse(component.template ?? '')[0];
  },
  iframe: (code) => {
    const src = new URL(parse(code)[0]?.attributes['src'] ?? '');
    const attributes = Object.fromEntries(src.searchParams);
    return { name: 'rcp-card', attributes, text: '', children: [] };
  },
};

describe('the snippet for each host', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('{', '}', '`', '\\', '"', "'", '<', '>', '&', '$', '%', '\n', '\r', '@', ';', 'a') }),
  );

  for (const target of TARGETS) {
    it(`gives it every value as it was: ${target}`, () => {
      fc.assert(
        fc.property(anyText, (value) => {
          const attributes = { process: 'prague-process', 'group-by': value };
          const tag = TAG_IN[target](code(attributes, { target }));
          const data = ([name, value]: [string, string]) => [`data-${name}`, value];
          const expected =
            target === 'wordpress'
              ? {
                  name: 'div',
                  attributes: {
                    'data-rcp-element': 'rcp-card',
                    ...(Object.fromEntries(Object.entries(attributes).map(data)) as object),
                  },
                }
              : { name: 'rcp-card', attributes };
          assert.deepEqual({ name: tag?.name, attributes: { ...tag?.attributes } }, expected);
        }),
      );
    });
  }

  it('names a version, and never "latest"', () => {
    for (const target of TARGETS) {
      const { code, notes } = snippet('rcp-card', prague, { base, integrity, names, target });
      assert.doesNotMatch([code, ...notes].join('\n'), /latest/i, target);
    }
  });

  it('shows names as text and never as markup', () => {
    const hostile = { 'prague-process': { en: '<img src=x onerror=alert(1)> & {{ co }}', fr: '' } };
    for (const target of LOADER_TARGETS) {
      const html = code({ process: 'prague-process' }, { target, names: hostile });
      assert.equal(parse(html).at(-1)?.children[0]?.text, hostile['prague-process'].en, target);
      assert.doesNotMatch(html, /\{[{%<]/, target);
    }
  });

  it('is one block of HTML in Markdown, whatever stands in it', () => {
    for (const target of ['hugo', 'jekyll', 'eleventy'] as const) {
      const html = code({ ...prague, theme: 'a\n\n*b*\r\n\r\n' }, { target, importMap: true });
      const block = target === 'hugo' ? html.slice(html.indexOf('\n\n') + 2) : html;
      assert.match(block, /^<link /);
      assert.doesNotMatch(block, /\r|\n\s*\n/);
      // Lists of four spaces, and braces that begin an expression.
      assert.doesNotMatch(block.replace(/<script type="importmap">[^]*?<\/script>/, ''), /^ {4}/m);
      assert.doesNotMatch(block, /\{[{%]/);
    }
  });

  it('says in Hugo’s page itself what Hugo must allow, where no reader sees it', () => {
    assert.match(code(prague, { target: 'hugo' }), /^\[\/\/\]: # \([^()]*unsafe = true[^()]*\)\n\n/);
  });

  it('is a Custom HTML block in WordPress', () => {
    assert.match(code(prague, { target: 'wordpress' }), /^<!-- wp:html -->\n[^]*\n<!-- \/wp:html -->$/);
  });

  it('says what the host must fulfil', () => {
    const noted: [Target, RegExp][] = [
      ['wordpress', /unfiltered HTML/],
      ['drupal', /Full HTML/],
      ['jekyll', /blank line/],
      ['mediawiki', /extension/],
      ['react', /npm install/],
      ['vue', /isCustomElement: \(tag\) => tag === 'rcp-card'/],
      ['svelte', /npm install/],
      ['angular', /standalone/],
    ];
    for (const [target, pattern] of noted) {
      const { notes } = snippet('rcp-card', prague, { base, integrity, names, target });
      assert.match(notes.join('\n'), pattern, target);
    }
  });

  it('comes out the same where there is neither Node nor a page', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/reuse/snippet.ts'],
      bundle: true,
      platform: 'neutral',
      format: 'iife',
      globalName: 'library',
      write: false,
      logLevel: 'silent',
    });
    const context = createContext({ URLSearchParams, options: { base, integrity, names, importMap: true } });
    for (const { text } of outputFiles) runInContext(text, context);
    const made: unknown = runInContext(
      "library.snippet('rcp-card', { process: 'prague-process', lang: 'fr' }, options).code",
      context,
    );
    assert.equal(made, code(prague, { importMap: true }));
  });
});
