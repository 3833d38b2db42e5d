/** The plural categories of CLDR that whole numbers reach in the languages we carry; Chinese has one form. */
type Forms<C extends string> = Record<C, string>;

/** English: 1 is singular. */
export const pluralEn = (n: number, forms: Forms<'one' | 'other'>): string => (n === 1 ? forms.one : forms.other);

/** Spanish: as in English, below a million. */
export const pluralEs = pluralEn;

/** French: 0 and 1 are singular. */
export const pluralFr = (n: number, forms: Forms<'one' | 'other'>): string => (n < 2 ? forms.one : forms.other);

/** Russian: the last digit decides, but for 11 to 14. */
export const pluralRu = (n: number, forms: Forms<'one' | 'few' | 'many'>): string => {
  const teen = n % 100 > 10 && n % 100 < 15;
  const last = teen ? 0 : n % 10;
  return last === 1 ? forms.one : last > 1 && last < 5 ? forms.few : forms.many;
};

/** Arabic: 0, 1 and 2 have forms of their own; of other numbers the last two digits decide. */
export const pluralAr = (n: number, forms: Forms<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>): string => {
  const last = n % 100;
  if (n === 0) return forms.zero;
  if (n === 1) return forms.one;
  if (n === 2) return forms.two;
  return last > 10 ? forms.many : last > 2 ? forms.few : forms.other;
};
