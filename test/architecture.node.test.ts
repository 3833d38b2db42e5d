import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { TAG_NAMES, TAGS, type Shows } from '../src/records/tags.js';

/** The rooms, from left to right: each may import from itself and from what stands before it. */
const ROOMS = [
  'model',
  'format',
  'i18n',
  'records',
  'reuse',
  'elements/base',
  'elements/TAG',
  'define',
  'index',
  'loader',
  'embed',
  'prerender',
  'cli',
];

interface Import {
  from: string;
  to: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .sort();
const sources = new Map(
  files.map((file) => [
    file,
    ts.createSourceFile(file, readFileSync(`src/${file}`, 'utf8'), ts.ScriptTarget.Latest, true),
  ]),
);
const imports = files.flatMap(importsOf);

/** What a file imports of ours: types, what it hands on, and what it loads later included. */
function importsOf(file: string): Import[] {
  return descendants(file).flatMap((node) => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
          ? node.argument.literal
          : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
            ? node.arguments[0]
            : undefined;
    if (!specifier || !ts.isStringLiteral(specifier) || !/^\.|^\//.test(specifier.text)) return [];
    return [{ from: file, to: posix.join(dirname(file), specifier.text).replace(/\.js$/, '.ts') }];
  });
}

function descendants(file: string): ts.Node[] {
  const all: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    all.push(node);
    ts.forEachChild(node, visit);
  };
  const source = sources.get(file);
  assert.ok(source, file);
  visit(source);
  return all;
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (second === '') return first.replace('.ts', '');
  if (first === 'elements') return second === 'base' ? 'elements/base' : 'elements/TAG';
  return first;
}

const inElements = files.filter((file) => file.startsWith('elements/'));
const styleFiles = inElements.filter((file) => file.endsWith('.styles.ts'));

describe('the rooms of the source', () => {
  it('are all known, and every import leads to a file', () => {
    assert.ok(imports.length > 100, 'there are imports to look at');
    for (const file of files) assert.ok(ROOMS.includes(roomOf(file)), file);
    for (const { from, to } of imports) {
      const isFile = sources.has(to) || (to.endsWith('.json') && existsSync(join('src', to)));
      assert.ok(isFile, `${from} imports ${to}`);
    }
  });

  it('import from their left only', () => {
    const order = (file: string) => ROOMS.indexOf(roomOf(file));
    for (const { from, to } of imports) {
      if (sources.has(to)) assert.ok(order(to) <= order(from), `${from} imports ${to}`);
      // Only what a copy of the library is comes from outside.
      else assert.equal(from, 'records/release.ts', `imports ${to}`);
    }
  });

  it('keep the folders of the elements apart, but for the content of one that another opens', () => {
    const folder = (file: string) => file.split('/').slice(0, 2).join('/');
    const opened = new Set(
      Object.entries<Shows>(TAGS).flatMap(([tag, { opens }]) =>
        ['content', 'styles'].map(
          (part) => `elements/${tag} imports elements/${opens}/${opens}.${part}.ts`,
        ),
      ),
    );
    for (const { from, to } of imports) {
      if (roomOf(from) !== 'elements/TAG' || roomOf(to) !== 'elements/TAG') continue;
      if (opened.has(`${folder(from)} imports ${to}`)) continue;
      assert.equal(folder(to), folder(from), `${from} imports ${to}`);
    }
  });

  it('have no circle, types included', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      done.add(file);
      for (const { to } of imports.filter(({ from }) => from === file)) walk(to, [...way, file]);
    };
    for (const file of files) walk(file, []);
    assert.deepEqual(circles, []);
  });

  it('name no element where every element is meant', () => {
    const all = ['loader', 'embed', 'prerender', 'cli', 'reuse', 'elements/base', 'model', 'format'];
    for (const file of files.filter((each) => all.includes(roomOf(each)))) {
      for (const node of descendants(file)) {
        if (!ts.isStringLiteralLike(node)) continue;
        for (const tag of TAG_NAMES) {
          assert.ok(!node.text.includes(tag), `${file} says ${tag}`);
        }
      }
    }
  });

  it('leave registering to define/', () => {
    for (const file of files.filter((each) => !each.startsWith('define/'))) {
      for (const node of descendants(file)) {
        const registers =
          ts.isCallExpression(node) && /customElements\.define$/.test(node.expression.getText());
        const decorates = ts.isDecorator(node) && /^@customElement\b/.test(node.getText());
        assert.ok(!registers && !decorates, file);
      }
    }
  });
});

describe('the scripts', () => {
  it('import nothing of the tests', () => {
    for (const name of readdirSync('scripts').filter((each) => each.endsWith('.ts'))) {
      const { importedFiles } = ts.preProcessFile(readFileSync(`scripts/${name}`, 'utf8'));
      for (const { fileName } of importedFiles) assert.doesNotMatch(fileName, /^\.\.\/test\//, `scripts/${name}`);
    }
  });
});

/** What a page may have under the name of a class of the DOM is its own. */
const FOR_PAGES = ['elements', 'loader', 'embed', 'i18n', 'records', 'define', 'format', 'model'];

/** Globals that are of no browser, and those for which there is no other way. */
const SAFE_GLOBALS = new Set([
  ...['Array', 'Date', 'Error', 'Intl', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Promise', 'RegExp', 'Set', 'Symbol'],
  ...['WeakMap', 'WeakSet', 'CustomEvent', 'IntersectionObserver', 'MutationObserver', 'ResizeObserver', 'URL', 'URLSearchParams'],
]);

/** Names of values that a file imports or declares itself. */
function namesIn(file: string): Set<string> {
  return new Set(
    descendants(file).flatMap((node) =>
      (ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionDeclaration(node) ||
        ts.isClassDeclaration(node) ||
        ts.isImportSpecifier(node) ||
        ts.isImportClause(node)) &&
      node.name
        ? [node.name.getText()]
        : [],
    ),
  );
}

/** The class that something is made of, or taken from: `new Text()`, `Node.TEXT_NODE`. */
function classOf(node: ts.Node): string {
  if (!ts.isNewExpression(node) && !ts.isPropertyAccessExpression(node)) return '';
  return ts.isIdentifier(node.expression) && /^[A-Z]/.test(node.expression.text) ? node.expression.text : '';
}

describe('what runs in a page', () => {
  const inPages = files.filter((file) => FOR_PAGES.some((room) => file.startsWith(`${room}/`)));

  it('asks nothing by its class: a page may have another one of that name, or several windows', () => {
    for (const file of inPages) {
      for (const node of descendants(file)) {
        const asks = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
        assert.ok(!asks, `${file}: ${node.getText()}`);
      }
    }
  });

  it('uses no class of the DOM by its name', () => {
    for (const file of inPages) {
      const known = namesIn(file);
      for (const node of descendants(file)) {
        const name = classOf(node);
        assert.ok(!name || known.has(name) || SAFE_GLOBALS.has(name), `${file}: ${node.getText()}`);
      }
    }
  });
});

/** Names of the template tags whose text reaches a page. */
const MARKUP = new Set(['html', 'svg']);

/** A template as one text; what is filled in shows as an object replacement character. */
function templateText(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }) => `\ufffc${literal.text}`).join('');
}

function markupIn(file: string): string[] {
  return descendants(file).flatMap((node) =>
    ts.isTaggedTemplateExpression(node) && MARKUP.has(node.tag.getText())
      ? [templateText(node.template)]
      : [],
  );
}

/** What stands between the tags, and in the attributes that are read out or shown. */
function visibleText(markup: string): string[] {
  const between = markup.replace(/<!--.*?-->|<[^>]*>/gs, ' ');
  const attributes = [...markup.matchAll(/\s(?:aria-\w*label|alt|title|placeholder)="([^"]*)"/g)];
  return [between, ...attributes.map(([, value = '']) => value)];
}

/** What stands in quotation marks; templates of markup and of styles have tests of their own. */
function quotedText(node: ts.Node): string {
  if (ts.isStringLiteral(node)) return node.text;
  if (!ts.isTemplateLiteral(node) || ts.isTaggedTemplateExpression(node.parent)) return '';
  return templateText(node);
}

/** Whether a literal goes to the console, itself or by the name it is given, or into an error. */
function isForDevelopers(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isCallExpression(at) && /^(?:console\.|warnOnce$)/.test(at.expression.getText())) return true;
    if (ts.isNewExpression(at) && at.expression.getText() === 'Error') return true;
    if (ts.isVariableDeclaration(at)) {
      return node.getSourceFile().text.includes(`console.warn(${at.name.getText()})`);
    }
  }
  return false;
}

describe('the elements', () => {
  it('have no literal text in a template', () => {
    assert.ok(inElements.flatMap(markupIn).length > 50, 'there are templates to look at');
    for (const file of inElements) {
      for (const text of markupIn(file).flatMap(visibleText)) {
        assert.doesNotMatch(text, /\p{L}/u, `${file}: ${text.trim()}`);
      }
    }
  });

  it('have no quoted text of two words or more', () => {
    for (const file of inElements) {
      for (const node of descendants(file)) {
        const text = quotedText(node);
        if (!/\p{L}{2,}[,.]?\s+\p{L}{2,}/u.test(text)) continue;
        assert.ok(isForDevelopers(node), `${file}: ${text}`);
      }
    }
  });

  it('set no style attribute and no raw HTML', () => {
    for (const file of files) {
      for (const node of descendants(file)) {
        if (ts.isIdentifier(node)) {
          assert.doesNotMatch(
            node.text,
            /^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|unsafe(?:HTML|SVG|Static|CSS)|styleMap)$/,
            file,
          );
        }
      }
      for (const markup of markupIn(file)) assert.doesNotMatch(markup, /\sstyle\s*=/, file);
    }
  });
});

const PHYSICAL =
  /^(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:top|right|bottom|left)(?:-\w+)?|top|right|bottom|left|(?:min-|max-)?(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius|overflow-[xy])$/;
const DIRECTED = /^(?:text-align|float|clear|caption-side)$/;

/** The declarations of a style sheet; selectors and conditions are left out. */
function declarationsIn(css: string): [property: string, value: string][] {
  const bare = css.replace(/\/\*.*?\*\//gs, '');
  return [...bare.matchAll(/(?<=[;{}]\s*)([-\w]+)\s*:\s*([^;{}]+);/g)].map(
    ([, property = '', value = '']) => [property, value],
  );
}

describe('the styles', () => {
  const sheets = styleFiles.map((file) => {
    const [css = ''] = descendants(file).flatMap((node) =>
      ts.isTaggedTemplateExpression(node) ? [templateText(node.template)] : [],
    );
    return { file, css, declarations: declarationsIn(css) };
  });

  it('are read whole', () => {
    // One for each element, and five that they share.
    assert.equal(sheets.length, TAG_NAMES.length + 5);
    for (const { file, css, declarations } of sheets) {
      const bare = css.replace(/\/\*.*?\*\//gs, '');
      assert.equal(declarations.length, bare.split(';').length - 1, file);
    }
  });

  it('use logical properties only', () => {
    for (const { file, declarations } of sheets) {
      for (const [property, value] of declarations) {
        assert.doesNotMatch(property, PHYSICAL, file);
        if (DIRECTED.test(property)) assert.doesNotMatch(value, /left|right/, `${file} ${property}`);
      }
    }
  });

  it('scale with the text around them, not with the root of the page', () => {
    for (const { file, declarations } of sheets) {
      for (const [property, value] of declarations) {
        assert.doesNotMatch(value, /\d(?:rem|rlh|rex|rch)\b/, `${file} ${property}`);
      }
    }
  });

  it('bring in no text, no file and no font', () => {
    for (const { file, css, declarations } of sheets) {
      assert.doesNotMatch(css, /@import|@font-face|url\(/, file);
      for (const [property, value] of declarations) {
        if (property !== 'content') continue;
        for (const [quoted] of value.matchAll(/'[^']*'/g)) assert.doesNotMatch(quoted, /\p{L}/u, file);
      }
    }
  });
});
