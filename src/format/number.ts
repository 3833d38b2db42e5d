import type { Language } from '../model/vocabulary.js';
import { intl } from './intl.js';

/** A number with the separators of the language; no digit is added or rounded away. */
export function formatNumber(value: number, language: Language): string {
  return intl(Intl.NumberFormat, language, { maximumFractionDigits: 20 } as const).format(value);
}

/** A share out of a hundred: 0.1 gives "0.1%" or "0,1 %". */
export function formatPercent(value: number, language: Language): string {
  const options = { style: 'unit', unit: 'percent', maximumFractionDigits: 20 } as const;
  return intl(Intl.NumberFormat, language, options).format(value);
}
