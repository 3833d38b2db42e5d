/**
 * What one element shows, as HTML: by the class of the element itself, so that the two cannot
 * disagree.
 */
import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import '../define/all.js';
import type { RcpElement } from '../elements/base/rcp-element.js';
import type { BaseMessages } from '../i18n/messages.js';
import type { Language } from '../model/vocabulary.js';
import type { Tag } from '../records/tags.js';
import type { View } from '../records/views/view.js';

/** One of our classes, for whoever prerenders it. */
interface ElementClass {
  readonly observedAttributes: string[];
  new (): Pick<RcpElement<View, BaseMessages>, 'attributeChangedCallback' | 'staticContent'>;
}

/**
 * The content of an element with these attributes, as it stands in its shadow root, without what
 * Lit needs to find its way in it. Attributes that are not the element's own are left alone. Rejects
 * with what a visitor would read where nothing can be shown.
 */
export async function elementContent(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  language: Language,
): Promise<string> {
  const Ours = customElements.get(tag) as unknown as ElementClass;
  const ours = new Ours();
  for (const name of Ours.observedAttributes) {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (value !== undefined) ours.attributeChangedCallback(name, null, value);
  }
  const content = await ours.staticContent(language);
  const host = new FallbackRenderer(tag);
  const html = await collectResult(render(content, { customElementHostStack: [host] }));
  return tidy(html.replace(/<!--\/?lit-[^>]*-->|<\?>/g, ''));
}

/** The same content for a place without a shadow root: there are no slots there. */
export function inLight(content: string): string {
  return content.replace(/<slot name="heading">(.*?)<\/slot>/s, '$1');
}

/** The same without the indentation of our source; no-break spaces are none of it. */
function tidy(html: string): string {
  return html.replace(/<[^>]*>/g, (tag) => tag.replace(/[ \n]+/g, ' ').replace(' >', '>')).replace(/ *\n[ \n]*/g, '\n');
}
