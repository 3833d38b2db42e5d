/** A style sheet, as text. The tag says to editors and to the build what it is. */
export const css = String.raw;

const sheets = new Map<string, CSSStyleSheet>();

/** The sheet that all elements share which have this style. */
export function sharedSheet(text: string): CSSStyleSheet {
  const sheet = sheets.get(text) ?? newSheet(text, window);
  sheets.set(text, sheet);
  return sheet;
}

/** A sheet of a document's own: one made in another document cannot be used there. */
export function newSheet(text: string, { CSSStyleSheet }: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
