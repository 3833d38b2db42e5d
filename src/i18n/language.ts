import type { Language } from '../model/vocabulary.js';

/** Writing direction of a language. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
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

/**
 * The `lang` of the element or of its nearest ancestor, across slots and shadow roots; undefined if
 * none. An ancestor may be a form, whose fields hide properties of their name: nothing is asked of it
 * but by the methods of the element itself, and a field is never a slot.
 */
export function nearestLang(element: Element): string | undefined {
  const { closest, getAttribute, getRootNode } = element;
  let at: Element | null | undefined = element;
  while (at) {
    const lang = getAttribute.call(at, 'lang');
    if (lang) return lang;
    const slot: Element | null = at.assignedSlot;
    at =
      slot?.localName === 'slot'
        ? slot
        : (closest.call(at, ':not(:scope)') ?? (getRootNode.call(at) as Partial<ShadowRoot>).host);
  }
  return undefined;
}

/** The shadow roots that the element stands in, from the inside out, then its document. */
export function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  const { host } = root as Partial<ShadowRoot>;
  return host ? [root, ...rootsOf(host)] : [root];
}
