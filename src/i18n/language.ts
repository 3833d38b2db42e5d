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
 * The element and all that it stands in, across slots and shadow roots. An ancestor may be a form, whose
 * fields hide properties of their name: nothing is asked of it but by the methods of the element itself,
 * and a field is never a slot.
 */
function* withAncestors(element: Element): Generator<Element> {
  const { closest, getRootNode } = element;
  let at: Element | null | undefined = element;
  while (at) {
    yield at;
    const slot: Element | null = at.assignedSlot;
    at =
      slot?.localName === 'slot'
        ? slot
        : (closest.call(at, ':not(:scope)') ?? (getRootNode.call(at) as Partial<ShadowRoot>).host);
  }
}

/** The `lang` of the element or of its nearest ancestor; undefined if none. */
export function nearestLang(element: Element): string | undefined {
  const { getAttribute } = element;
  for (const at of withAncestors(element)) {
    const lang = getAttribute.call(at, 'lang');
    if (lang) return lang;
  }
  return undefined;
}

/** The document and the shadow roots in which something stands that may say the language of the element. */
export function rootsOf(element: Element): Set<Node> {
  const { getRootNode } = element;
  return new Set([...withAncestors(element)].map((at) => getRootNode.call(at)));
}
