/** Lists in short forms, for files that carry them: how each is written, and how it is read. */

/** Codes of two letters each, with nothing between them. */
export function packCodes(codes: readonly string[]): string {
  return codes.join('');
}

export function unpackCodes(text: string): string[] {
  return text.match(/../g) ?? [];
}

/** Before a code of three letters that has too little in common with the one of two letters. */
const WHOLE = '|';
const NONE = '-';

/**
 * ISO 3166-1 alpha-3 codes, as what each adds to the alpha-2 code: a capital letter within it, a
 * small one after it.
 */
export function packAlpha3(alpha3: readonly (string | null)[], alpha2: readonly string[]): string {
  return alpha3
    .map((code, i) => {
      if (code === null) return NONE;
      const [first = '', second = '', third = ''] = code;
      if (first + third === alpha2[i]) return second;
      return first + second === alpha2[i] ? third.toLowerCase() : WHOLE + code;
    })
    .join('');
}

/** An empty text where there is no code. */
export function unpackAlpha3(text: string, alpha2: readonly string[]): string[] {
  return (text.match(/\|...|./g) ?? []).map((added, i) => {
    const [first = '', second = ''] = alpha2[i] ?? '';
    if (added === NONE) return '';
    if (added.startsWith(WHOLE)) return added.slice(1);
    return added < 'a' ? first + added + second : first + second + added.toUpperCase();
  });
}

/** M49 codes of Africa, the Americas, Asia, Europe and Oceania. */
const REGIONS = ['002', '019', '142', '150', '009'];

/** M49 codes of regions, as a digit each. */
export function packRegions(codes: readonly string[]): string {
  return codes.map((code) => REGIONS.indexOf(code)).join('');
}

export function unpackRegions(text: string): string[] {
  return Array.from(text, (place) => REGIONS[Number(place)] ?? '');
}

/** The character for no step at all: the first that needs no escape comes after it. */
const NO_STEP = 34;

/** Some of the items of a list, in its order, as the steps from each to the next. */
export function packSteps(items: readonly string[], list: readonly string[]): string {
  const places = items.map((item) => list.indexOf(item)).sort((a, b) => a - b);
  return places
    .map((place, i) => String.fromCharCode(NO_STEP + place - (places[i - 1] ?? -1)))
    .join('');
}

export function unpackSteps(text: string, list: readonly string[]): string[] {
  let place = -1;
  return Array.from(text, (step) => list[(place += step.charCodeAt(0) - NO_STEP)] ?? '');
}
