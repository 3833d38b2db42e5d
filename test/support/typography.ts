/**
 * Faults in a text of the project's own, as the typography of its language sees them. Spaces that
 * may not break are U+00A0 or U+202F.
 */
export function frenchFaults(text: string): string[] {
  return faults(text, {
    'a straight apostrophe': /'/,
    'a straight quotation mark': /"/,
    'no no-break space before ; : ? ! » or %': /(?:^|[^\u00a0\u202f?!])[;?!»%]|(?:^|[^\u00a0\u202f]):(?=\s|$)/,
    'no no-break space after «': /«(?![\u00a0\u202f])/,
    'a space before a comma or a full stop': /\s[,.](?!\.)/,
    'two spaces': /\s\s/,
  });
}

export function englishFaults(text: string): string[] {
  return faults(text, {
    'a straight apostrophe': /'/,
    'a straight quotation mark': /"/,
    'a space before a mark': /\s[;:?!%,.]/,
    'two spaces': /\s\s/,
  });
}

function faults(text: string, rules: Record<string, RegExp>): string[] {
  return Object.entries(rules).flatMap(([name, rule]) => (rule.test(text) ? [name] : []));
}
