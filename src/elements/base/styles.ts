import type { LitElement, CSSResult } from 'lit';

/** Sheets of other documents than the library's own: one that was made in a document works only there. */
const foreign = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** Gives a shadow root the styles of its element, in whatever document the element stands. */
export function adoptStyles(element: LitElement, root: ShadowRoot): void {
  const { elementStyles } = element.constructor as typeof LitElement;
  root.adoptedStyleSheets = (elementStyles as CSSResult[]).map((style) => sheetIn(element.ownerDocument, style));
}

function sheetIn(page: Document, style: CSSResult): CSSStyleSheet {
  const own = style.styleSheet;
  const view = page.defaultView;
  if (own && (page === document || !view)) return own;
  const sheets = foreign.get(page) ?? new Map<CSSResult, CSSStyleSheet>();
  foreign.set(page, sheets);
  let sheet = sheets.get(style);
  if (!sheet) {
    sheet = new (view ?? window).CSSStyleSheet();
    sheet.replaceSync(style.cssText);
    sheets.set(style, sheet);
  }
  return sheet;
}
