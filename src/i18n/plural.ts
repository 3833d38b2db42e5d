/** The plural categories of CLDR that whole numbers reach in the languages we carry. */
type Forms<C extends string> = Record<C, string>;

/** English: 1 is singular. */
export const pluralEn = (n: number, forms: Forms<'one' | 'other'>): string =>
  n === 1 ? forms.one : forms.other;

/** French: 0 and 1 are singular. */
export const pluralFr = (n: number, forms: Forms<'one' | 'other'>): string =>
  n < 2 ? forms.one : forms.other;
