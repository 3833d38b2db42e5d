/**
 * Lets an element look as it is printed while the function runs. Only Chromium can be told to take
 * a page for paper; in every engine, the rules for paper can be made to hold on the screen.
 */
export async function printed(element: HTMLElement, run: () => unknown): Promise<void> {
  const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
  const lists = sheets.flatMap(mediaIn).filter(({ mediaText }) => PRINT.test(mediaText));
  if (lists.length === 0) throw new Error(`<${element.localName}> has no rules for paper.`);
  const before = lists.map(({ mediaText }) => mediaText);
  for (const list of lists) list.mediaText = list.mediaText.replace(PRINT, 'all');
  try {
    await run();
  } finally {
    for (const [i, list] of lists.entries()) list.mediaText = before[i] ?? '';
  }
}

const PRINT = /\bprint\b/;

/** The media lists of all rules, those inside other rules too. */
function mediaIn({ cssRules }: CSSStyleSheet | CSSGroupingRule | CSSStyleRule): MediaList[] {
  return [...cssRules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule.media] : []),
    ...(rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule ? mediaIn(rule) : []),
  ]);
}
