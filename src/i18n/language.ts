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

const WITH_LANG = '[lang]:not([lang=""])';

/**
 * The `lang` of the element or of its nearest ancestor, across shadow roots; undefined if none. The
 * ancestor may be a form whose fields are called like properties of nodes: nothing is read from it.
 */
export function nearestLang(element: Element): string | undefined {
  const nearest = element.closest(WITH_LANG);
  if (nearest) return element.getAttribute.call(nearest, 'lang') ?? undefined;
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host && nearestLang(host);
}

/** The shadow roots that the element stands in, from the inside out, then its document. */
export function rootsOf(element: Element): Node[] {
  const root = element.getRootNode();
  const { host } = root as Partial<ShadowRoot>;
  return host ? [root, ...rootsOf(host)] : [root];
}
