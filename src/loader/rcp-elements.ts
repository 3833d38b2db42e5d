/**
 * The loader: one module script on a page. It finds our tags, now and later, in open shadow roots
 * too, and loads what each of them needs, all at once: element, record and language. It also takes
 * `<div data-rcp-element="TAG" data-ATTRIBUTE="…">fallback</div>`, for hosts that remove unknown
 * tags.
 */
import { AVAILABLE } from '../catalog/generated/languages.js';
import type { Tag } from '../catalog/tags.js';
import { nearestLang, negotiate } from '../i18n/language.js';

/** What the build writes in of each element. */
interface ElementParts {
  /** The attribute that names the record. */
  attribute: string;
  /** The records that it can show. */
  ids: readonly unknown[];
  /** The modules that it consists of. */
  modules: readonly string[];
}

declare const ELEMENTS: Record<Tag, ElementParts>;

/** What a stand-in hands on to the element, beside the element's own attributes. */
const GLOBAL_ATTRIBUTES = ['id', 'class', 'lang', 'dir', 'hidden'];

const SELECTOR = Object.keys(ELEMENTS).map((tag) => `${tag},[data-rcp-element=${tag}]`).join();

/** Roots that are watched, and elements that are taken care of. */
const known = new WeakSet<Node>();

/** Elements whose modules did not all come, and those of them that are far from the window. */
const waiting = new Set<HTMLElement>();
const far = new WeakSet<Element>();

/** Modules whose failure was told. */
const told = new Set<string>();

const changes = new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) if (node instanceof Element) search(node);
  }
});

const nearness = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) far.add(target);
      else if (far.delete(target)) void take(target as HTMLElement);
    }
  },
  { rootMargin: '50%' },
);

addEventListener('online', () => waiting.forEach((element) => void take(element)));
watch(document);

/** Looks for our tags in a document or shadow root, and goes on looking whenever it changes. */
export function watch(root: Document | ShadowRoot): void {
  if (known.has(root)) return;
  known.add(root);
  changes.observe(root, { childList: true, subtree: true });
  search(root);
}

function search(node: ParentNode): void {
  for (const element of [node, ...node.querySelectorAll('*')]) {
    if (element instanceof Element) look(element);
  }
}

function look(element: Element): void {
  const { shadowRoot, localName } = element;
  if (element.matches(SELECTOR)) void take(element as HTMLElement);
  else if (shadowRoot) watch(shadowRoot);
  else if (element.matches(':not(:defined)')) {
    // A foreign element may get its shadow root when it is defined.
    void customElements.whenDefined(localName).then(() => {
      if (element.shadowRoot) watch(element.shadowRoot);
    });
  }
}

async function take(element: HTMLElement): Promise<void> {
  if (!element.isConnected) waiting.delete(element);
  else if (!known.has(element)) {
    known.add(element);
    await bring(element);
  }
}

async function bring(element: HTMLElement): Promise<void> {
  const standIn = element.dataset.rcpElement as Tag | undefined;
  const tag = standIn ?? (element.localName as Tag);
  try {
    await Promise.all(modulesFor(tag, element, standIn ? 'data-' : '').map(load));
    if (standIn) replace(element, tag);
    // One that was upgraded for another one's sake has given up by itself.
    else if (waiting.has(element)) (element as { retry?: () => void }).retry?.();
    waiting.delete(element);
    nearness.unobserve(element);
  } catch {
    known.delete(element);
    waiting.add(element);
    nearness.observe(element);
  }
}

/** All that the element will ask for, as far as it can be told before it is there. */
function modulesFor(tag: Tag, element: HTMLElement, prefix: string): string[] {
  const { attribute, ids, modules } = ELEMENTS[tag];
  const id =
    element.getAttribute(prefix + attribute) ??
    (element as unknown as Record<string, unknown>)[attribute];
  const lang = element.getAttribute(`${prefix}lang`) ?? nearestLang(element);
  const language = negotiate(lang, AVAILABLE);
  const record = ids.includes(id) ? [`${tag}/${id as string}.${language}.js`] : [];
  return [...modules, `${tag}/${language}.js`, ...record];
}

async function load(path: string): Promise<void> {
  try {
    await import(new URL(`chunks/${path}`, import.meta.url).href);
  } catch (error) {
    if (!told.has(path)) {
      console.warn(
        `RCP Elements: ${path} did not load. The fallback stays until the element comes near the window ` +
          `or the network returns.`,
        error,
      );
    }
    told.add(path);
    throw error;
  }
}

/** Puts the element in the place of what stood for it, with what that held. */
function replace(standIn: HTMLElement, tag: Tag): void {
  const element = document.createElement(tag);
  const { observedAttributes, edition } = element.constructor as unknown as {
    observedAttributes: string[];
    edition?: string;
  };
  // Somebody else's element of that name.
  if (!edition) return;
  for (const { name, value } of standIn.attributes) {
    const own = name.replace(/^data-/, '');
    const allowed = own === name ? GLOBAL_ATTRIBUTES : [...observedAttributes, 'lang'];
    if (allowed.includes(own)) element.setAttribute(own, value);
  }
  element.append(...standIn.childNodes);
  standIn.replaceWith(element);
}
