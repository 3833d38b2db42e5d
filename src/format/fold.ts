const LETTERS: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/**
 * A text as search compares it: small letters without accents, words parted by single spaces.
 * "Türkiye" and "TURKIYE" fold alike, and so do "Côte d’Ivoire" and "cote d'ivoire".
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[øłđıßæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first letter of a name, in capitals and without accents. */
export function firstLetter(name: string): string {
  return fold(name).charAt(0).toUpperCase();
}
