import type { Language } from '../model/vocabulary.js';

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
  const wanted = tag?.trim().split('-')[0]?.toLowerCase();
  return (
    available.find((language) => language === wanted) ??
    available.find((language) => language === 'en') ??
    available[0] ??
    'en'
  );
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

/** The shadow roots that the element stands in, from the inside out, then its document. */
export function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}
