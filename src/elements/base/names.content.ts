import { html, nothing, type TemplateResult } from 'lit';
import type { LocalName } from '../../catalog/localize.js';

/** A name, marked where it is in another language than the element. */
export function nameIn({ text, lang }: LocalName): TemplateResult | string {
  return lang ? html`<span lang=${lang} dir="auto">${text}</span>` : text;
}

/** A title: as translated by the project, with what the source prints after it. */
export function titleIn(title: LocalName): TemplateResult {
  const { original } = title;
  return html`${nameIn(title)}${original
    ? html` <cite lang=${original.lang} dir="auto">(${original.text})</cite>`
    : nothing}`;
}
