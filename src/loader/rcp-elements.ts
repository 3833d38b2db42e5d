/**
 * The loader: one module script on a page. It finds our tags, now and later, in open shadow roots
 * too, and loads what each of them needs, all at once: element, record and language. It also takes
 * `<div data-rcp-element="TAG" data-ATTRIBUTE="…">fallback</div>`, for hosts that remove unknown
 * tags.
 */
import { nearestLang, negotiate } from '../i18n/language.js';
import { LANGUAGES } from '../model/vocabulary.js';
import type { Tag } from '../records/tags.js';

/**
 * What the build writes in of each element: the attribute that names the record, empty where one
 * file holds them all, then what its module imports beside `base`.
 */
type ElementParts = [attribute: string, ...imports: string[]];

/** What is read of the class of an element. */
interface Definition {
  observedAttributes: readonly string[];
  /** Ours have one. */
  edition?: string;
}

/** What the module of an element exports. */
interface ElementModule {
  element: CustomElementConstructor;
  defineElement: (tag: string, element: CustomElementConstructor) => void;
}

declare const ELEMENTS: Record<Tag, ElementParts>;

/** What a placeholder hands on to the element, beside the element's own attributes. */
const GLOBAL_ATTRIBUTES = ['id', 'class', 'lang', 'dir', 'hidden', 'slot'];

/** What can be the name of a file. */
const ID = /^[a-z\d-]+$/;

const TAGS = Object.keys(ELEMENTS) as Tag[];

/** Methods to ask of any element: fields of a form hide those of its own. */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- no more than one of its signatures is
const { getAttribute, querySelectorAll } = document.documentElement;

/** Tags whose elements were registered, or found taken. */
const defined = new Set<Tag>();

/** Elements that are taken care of. */
const known = new WeakSet<Element>();

/** Elements whose modules did not all come, and those of them that are far from the window. */
const waiting = new Set<Element>();
const far = new WeakSet<Element>();

/** Modules whose failure was told. */
const told = new Set<string>();

/** Names of other elements that nobody has defined when one of them was first seen. */
const undefinedNames = new Set<string>();

const changes = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes as NodeListOf<Element>) {
      // Ask for `nodeType`: an element from another document is no instance of this one's `Element`.
      if (node.nodeType === 1) {
        look(node);
        search(node);
      }
    }
  }
});

const nearness = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) far.add(target);
      else if (far.delete(target)) look(target);
    }
  },
  { rootMargin: '50%' },
);

addEventListener('online', () => waiting.forEach(look));
// An element that is there already may fail later, in another language.
addEventListener('rcp-error', (event) => {
  const [element] = event.composedPath();
  // Anybody may send an event of this name.
  const { detail } = event as Partial<CustomEvent<{ retryable?: boolean } | null>>;
  if (detail?.retryable && known.delete(element as Element)) wait(element as Element);
});
watch(document);

/** Looks for our tags in a document or shadow root, and goes on looking whenever it changes. */
export function watch(root: Document | ShadowRoot): void {
  changes.observe(root, { childList: true, subtree: true });
  search(root);
}

function search(node: ParentNode): void {
  const all = node.nodeType === 1 ? querySelectorAll.call(node as Element, '*') : node.querySelectorAll('*');
  all.forEach(look);
}

function look(element: Element): void {
  const { shadowRoot, localName } = element;
  const names = [localName, getAttribute.call(element, 'data-rcp-element')] as Tag[];
  const tag = names.find((name) => TAGS.includes(name));
  if (tag) void take(element, tag);
  else if (shadowRoot) watch(shadowRoot);
  else if (!undefinedNames.has(localName) && !customElements.get(localName)) {
    // A foreign element may get its shadow root when it is defined. The name of a paragraph is refused.
    undefinedNames.add(localName);
    customElements.whenDefined(localName).then(
      () => search(document),
      () => undefined,
    );
  }
}

async function take(element: Element, tag: Tag): Promise<void> {
  if (known.has(element)) return;
  const isRetry = waiting.delete(element);
  nearness.unobserve(element);
  if (!element.isConnected) return;
  known.add(element);
  const isPlaceholder = element.localName !== tag;
  const paths = modulesFor(tag, element, isPlaceholder ? 'data-' : '');
  // Wait for all modules before a failure is told and tried again: an element needs all of them.
  const results = await Promise.allSettled(paths.map((path) => (path === `chunks/${tag}` ? define(tag) : load(path))));
  const failed = results.findIndex((result) => 'reason' in result);
  const path = paths[failed];
  // An id that the release does not have is no failure: the element itself says so.
  if (path && !(await isUnknown(path))) {
    tell(path, results[failed] as PromiseRejectedResult);
    known.delete(element);
    wait(element);
    return;
  }
  // An element without an `edition` is somebody else's.
  if (!(customElements.get(tag) as unknown as Definition).edition) return;
  if (isPlaceholder) {
    // The parser may still be writing into it.
    if (document.readyState === 'loading') {
      await new Promise((done) => addEventListener('DOMContentLoaded', done));
    }
    replace(element, tag);
  } else if (isRetry) {
    // The element was upgraded together with another one and has failed already: let it load again.
    (element as { retry?: () => void }).retry?.();
  }
}

/** Has an element tried again when it comes near the window or the network returns. */
function wait(element: Element): void {
  waiting.add(element);
  nearness.observe(element);
}

function tell(path: string, { reason }: PromiseRejectedResult): void {
  if (!told.has(path)) {
    console.warn(`RCP Elements: ${path}.js did not load. Next try: when near the window or online.`, reason);
  }
  told.add(path);
}

/** All that the element will ask for, as far as it can be told before it is there. */
function modulesFor(tag: Tag, element: Element, prefix: string): string[] {
  const [attribute, ...imports] = ELEMENTS[tag];
  const id = attribute
    ? (element as unknown as Record<string, string>)[attribute] || element.getAttribute(prefix + attribute)
    : 'all';
  const lang = element.getAttribute(`${prefix}lang`) || nearestLang(element);
  const language = negotiate(lang, LANGUAGES);
  return [
    ...['base', ...imports, tag].map((name) => `chunks/${name}`),
    `messages/${tag}/${language}`,
    ...(id && ID.test(id) ? [`records/${tag}/${id}.${language}`] : []),
  ];
}

async function define(tag: Tag): Promise<void> {
  const { element, defineElement } = (await load(`chunks/${tag}`)) as ElementModule;
  if (!defined.has(tag)) defineElement(tag, element);
  defined.add(tag);
}

/** Whether what did not come is a record that the release does not have. */
async function isUnknown(path: string): Promise<boolean> {
  const [folder, tag = '', id = ''] = path.split(/[/.]/);
  if (folder !== 'records') return false;
  return load(`records/${tag}/ids`).then(
    (module) => !(module as { default: string[] }).default.includes(id),
    () => false,
  );
}

function load(path: string): Promise<unknown> {
  return import(new URL(`${path}.js`, import.meta.url).href);
}

/** Puts the element in the place of what stood for it, with what that held. */
function replace(placeholder: Element, tag: Tag): void {
  // The page has removed the placeholder meanwhile; it may insert it again.
  if (!placeholder.isConnected) {
    known.delete(placeholder);
    return;
  }
  const element = document.createElement(tag);
  for (const { name, value } of placeholder.attributes) {
    const own = name.replace(/^data-/, '');
    const allowed =
      own === name ? GLOBAL_ATTRIBUTES : [...(element.constructor as unknown as Definition).observedAttributes, 'lang'];
    if (allowed.includes(own)) element.setAttribute(own, value);
  }
  // Take the content of a declared shadow root along: it is shown until the element shows a record.
  element.append(...placeholder.childNodes, ...(placeholder.shadowRoot?.childNodes ?? []));
  placeholder.replaceWith(element);
}
