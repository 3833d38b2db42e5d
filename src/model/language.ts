/** The languages of the United Nations, as BCP 47 tags, in the order of their English names. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
