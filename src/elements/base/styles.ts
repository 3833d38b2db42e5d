import type { CSSResult, LitElement } from 'lit';

/**
 * Gives a shadow root the styles of its element, in whatever document the element stands: a sheet
 * works only in the document that it was made in. A document that is not shown, as that of a template,
 * makes none; the element asks again when it moves on.
 */
export function adoptStyles({ constructor, ownerDocument: page }: LitElement, root: ShadowRoot): void {
  const { defaultView } = page;
  if (!defaultView) return;
  root.adoptedStyleSheets = (constructor as typeof LitElement).elementStyles.map((style) => {
    const { cssText, styleSheet } = style as CSSResult;
    if (styleSheet && page === document) return styleSheet;
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
