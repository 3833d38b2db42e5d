import { LANGUAGES, type Language } from '../model/vocabulary.js';

export type Direction = 'ltr' | 'rtl';

/** Writing direction of a language. */
export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The language to show for a BCP 47 tag: `es-PE` gives `es`, anything unknown English. Where only
 * some languages are `available` (a one-language file), the first of them stands in for English.
 */
export function negotiate(tag: string | undefined, available: readonly Language[]): Language {
  const primary = tag?.trim().split('-')[0]?.toLowerCase();
  const wanted = LANGUAGES.find((language) => language === primary) ?? 'en';
  if (available.includes(wanted)) return wanted;
  return available.includes('en') ? 'en' : (available[0] ?? 'en');
}

/** The `lang` of the element or of its nearest ancestor, across shadow roots; undefined if none. */
export function nearestLang(element: Element): string | undefined {
  for (let node: Node | null = element; node; node = parentAcrossShadow(node)) {
    const lang = node instanceof Element ? node.getAttribute('lang') : null;
    if (lang) return lang;
  }
  return undefined;
}

function parentAcrossShadow(node: Node): Node | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  return node instanceof ShadowRoot ? node.host : node.parentNode;
}

/** One observer per document or shadow root, shared by every element that listens to it. */
const watched = new WeakMap<Node, { observer: MutationObserver; listeners: Set<() => void> }>();

/**
 * Calls back when any `lang` around the element changes, in the document or in a shadow root that
 * the element stands in. Returns what ends it; when the last listener of a root goes, so does the
 * root's observer.
 */
export function watchLang(element: Element, changed: () => void): () => void {
  const roots: Node[] = [];
  for (let root: Node = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) break;
  }
  for (const root of roots) listen(root, changed);
  return () => {
    for (const root of roots) unlisten(root, changed);
  };
}

function listen(root: Node, listener: () => void): void {
  let entry = watched.get(root);
  if (!entry) {
    const listeners = new Set<() => void>();
    const observer = new MutationObserver(() => {
      for (const call of listeners) call();
    });
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    entry = { observer, listeners };
    watched.set(root, entry);
  }
  entry.listeners.add(listener);
}

function unlisten(root: Node, listener: () => void): void {
  const entry = watched.get(root);
  entry?.listeners.delete(listener);
  if (entry?.listeners.size === 0) {
    entry.observer.disconnect();
    watched.delete(root);
  }
}
