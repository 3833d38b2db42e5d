import { html, nothing, type TemplateResult } from 'lit';
import type { Localized } from '../../records/localize.js';
import type { ContactMessages } from '../../i18n/messages.js';
import type { Contact } from '../../model/schema.js';
import { joined } from './names.content.js';
import { row } from './sections.content.js';

/** How to reach a body; its website is left out where it stands elsewhere already. */
export function contactContent(
  contact: NonNullable<Localized<Contact>>,
  messages: ContactMessages,
  website?: string,
): TemplateResult {
  const { address, addressLanguage, email, phone, fax, url, social } = contact;
  const dial = (number: string) => number.replace(/[^+\d]/g, '');
  return html`${address.length === 0
      ? nothing
      : html`<address lang=${addressLanguage ?? nothing}>
          ${joined(
            address.map((line) => html`<bdi>${line}</bdi>`),
            html`<br />`,
          )}
        </address>`}
    <dl class="facts">
      ${email ? row(messages.email, html`<a href="mailto:${email}" dir="ltr">${email}</a>`) : nothing}
      ${phone
        ? row(messages.phone, html`<a href="tel:${dial(phone.value)}"><bdi dir="ltr">${phone.value}</bdi></a>`)
        : nothing}
      ${fax ? row(messages.fax, html`<bdi dir="ltr">${fax.value}</bdi>`) : nothing}
      ${url && url !== website ? row(messages.website, ownLink(url)) : nothing}
      ${social ? row(messages.social, html`<bdi>${social}</bdi>`) : nothing}
    </dl>`;
}

/** An address that is its own text. */
export function ownLink(url: string): TemplateResult {
  return html`<a href=${url} rel="noreferrer" dir="ltr">${url}</a>`;
}
