import { html, nothing, type TemplateResult } from 'lit';
import type { RcpCardMessages } from '../../i18n/messages.js';
import type { LocalMeeting } from '../../records/views/meeting-timeline.js';
import type { CardView } from '../../records/views/rcp-card.js';
import { contactContent, ownLink } from '../base/contact.content.js';
import { countOfStates, otherwise } from '../base/count.content.js';
import { provenance } from '../base/provenance.content.js';
import { ownHeading } from '../base/heading.content.js';
import { inNameOrder, joined, nameIn, placeIn, stateName, titleIn } from '../base/names.content.js';
import { folded } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { row, Sections } from '../base/sections.content.js';

export interface CardOptions extends Options {
  /** Leaves out everything but what the process is, its chair, secretariat and numbers. */
  compact: boolean;
}

type Participants = NonNullable<CardView['observers']>;
type Body = NonNullable<Participants['items']>[number];
type Term = NonNullable<CardView['chair']>['latest'];

/** From how many entries on a list is folded. */
const LONG = 8;

/** Facts of which the card says so where they were not published. */
const EXPECTED = [
  'established',
  'objectives',
  'chair',
  'secretariat',
  'themes',
  'observers',
  'meetings',
  'documents',
  'website',
  'contact',
] as const;

/** One process. What was not published says so; what the source left empty says so too. */
export function cardContent(view: CardView, messages: RcpCardMessages, options: CardOptions): TemplateResult {
  return html`${ownHeading(view.name, options)} ${cardBody(view, messages, options)}`;
}

/** The same below its heading, for a place where another heading has the name. */
export function cardBody(view: CardView, messages: RcpCardMessages, options: CardOptions): TemplateResult {
  const card = new Card(view, messages, options);
  return html`
    ${card.identity()} ${card.objectives()} ${card.chair()} ${card.secretariat()} ${card.members()}
    ${options.compact
      ? nothing
      : html`${card.themes()} ${card.participants('observers')} ${card.participants('partners')}
        ${card.otherRoles()} ${card.meetings()} ${card.documents()} ${card.links()} ${card.contact()} ${card.background()}`}
    ${card.missing(messages.notPublished, EXPECTED)} ${provenance(view, messages, options)}
  `;
}

/** The sections of the card; each is one fact of the record. */
class Card extends Sections<CardView, RcpCardMessages, CardOptions> {
  identity(): TemplateResult {
    const { messages } = this;
    const term = ({ text, inferred }: CardView['kind']) =>
      html`${text}${inferred ? html`<span class="muted">${this.#aside(messages.inferred)}</span>` : nothing}`;
    return html`<dl class="facts">
      ${this.row('fullName', ({ name }) => nameIn(name))}
      ${this.row('otherNames', ({ items }) =>
        joined(
          items.map(({ name, former }) => html`${nameIn(name)}${former ? this.#aside(messages.former) : nothing}`),
          messages.semicolon,
        ),
      )}
      ${this.view.acronym.value ? this.row('acronym', ({ value }) => value) : nothing}
      ${this.row('kind', term)} ${this.row('regions', term)} ${this.row('status', term)}
      ${this.row('established', ({ date }) => date)}
      ${this.row('association', ({ name }) => (name ? nameIn(name) : messages.none))}
      ${this.row('website', ({ url }) => ownLink(url))}
    </dl>`;
  }

  objectives(): TemplateResult | typeof nothing {
    const { objectives } = this.view;
    if (!objectives) return nothing;
    return html`<p>${objectives.text}${this.others('objectives')}</p>
      ${this.note('objectives')}`;
  }

  chair(): TemplateResult | typeof nothing {
    const { latestChair, previousChair, semicolon } = this.messages;
    return this.about(
      'chair',
      ({ latest, previous }) =>
        html`<dl class="facts">
          ${row(latestChair, this.#term(latest))}
          ${previous.length === 0
            ? nothing
            : row(previousChair, joined(previous.map((term) => this.#term(term)), semicolon))}
        </dl>`,
    );
  }

  #term({ states, when, others }: Term): TemplateResult {
    const { messages } = this;
    return html`${states.length === 0
      ? when
      : html`${this.#names(states, this.view.prints)}${this.#aside(when ?? messages.undated)}`}${otherwise(others, messages)}`;
  }

  secretariat(): TemplateResult | typeof nothing {
    const { messages } = this;
    return this.about(
      'secretariat',
      ({ organization, parent, calledAs, funding, text }) =>
        html`${organization
            ? html`<p>
                ${parent ? messages.place(nameIn(organization), nameIn(parent)) : nameIn(organization)}${calledAs
                  ? html`${messages.semicolon}${messages.calledAs(messages.openQuote + calledAs.text + messages.closeQuote)}`
                  : nothing}${funding ? html`${messages.stop}${messages.space}${messages.fundedBy(funding.text)}` : nothing}${messages.stop}
              </p>`
            : nothing}
          ${paragraph(text)}`,
    );
  }

  members(): TemplateResult {
    const { messages } = this;
    const { members, memberOrganizations } = this.view;
    const { compact, brief } = this.options;
    const { role, listed } = members;
    return this.section(
      role === 'member' ? 'members' : 'participants',
      html`${countOfStates(members, messages)}
        ${compact || brief || !listed
          ? nothing
          : this.#folded(messages.showAll(listed), this.#states())}
        ${memberOrganizations
          ? html`<p>
              ${messages.memberOrganizations(memberOrganizations.items.length)}${messages.colon}${joined(
                memberOrganizations.items.map(({ name }) => nameIn(name)),
                messages.enumerationComma,
              )}${otherwise(memberOrganizations.others, messages)}
            </p>`
          : nothing}`,
    );
  }

  background(): TemplateResult | typeof nothing {
    const { messages } = this;
    const { hasBackground, launch, background } = this.view;
    if (!hasBackground) return nothing;
    const { text, document, symbol, date } = launch ?? {};
    const inner = html`${paragraph(text)}
    ${document ? html`<p>${messages.launchDocument}${messages.colon}${titleIn(document, messages)}</p>` : nothing}
    ${symbol
      ? html`<p>
          ${messages.resolution}${messages.colon}<bdi>${symbol}</bdi>${date ? this.#aside(date) : nothing}
        </p>`
      : nothing}
    ${otherwise(launch?.others, messages)}${this.note('launch')}
    ${background?.map(
      ({ heading, text }) => html`<p><strong>${heading}${messages.stop}</strong>${messages.space}${text}</p>`,
    )}`;
    return this.section(
      'background',
      this.#folded(messages.show, launch === undefined ? undefined : inner),
    );
  }

  themes(): TemplateResult | typeof nothing {
    return this.about('themes', ({ items, text }) => html`${this.#list(items.map(nameIn))} ${paragraph(text)}`);
  }

  participants(role: 'observers' | 'partners'): TemplateResult | typeof nothing {
    return this.about(
      role,
      ({ items, states, text }) =>
        html`${states?.codes.length || items?.length || text
          ? nothing
          : paragraph(states && items ? this.messages.none : this.messages.noList)}
        ${states?.codes.length ? html`<p>${this.#listed(states)}</p>` : nothing}
        ${items?.length ? this.#bodies(items) : nothing} ${paragraph(text)}`,
    );
  }

  otherRoles(): TemplateResult | typeof nothing {
    const { view, messages } = this;
    const { otherRoles } = view;
    if (otherRoles.length === 0) return nothing;
    return this.section(
      'otherRoles',
      otherRoles.map(
        ({ role, states, text, others }) =>
          html`<p>
            ${role}${text ? this.#aside(text) : nothing}${messages.colon}${this.#listed(states)}${otherwise(
              others,
              messages,
            )}
          </p>`,
      ),
    );
  }

  meetings(): TemplateResult | typeof nothing {
    const { earlierMeetings, earlier } = this.view;
    const list = (items: LocalMeeting[]) =>
      items.length === 0
        ? this.#empty()
        : html`<ul class="meetings">
            ${items.map((meeting) => this.#meeting(meeting))}
          </ul>`;
    return this.about(
      'meetings',
      ({ items }) => html`${list(items)}
      ${earlierMeetings
        ? this.#folded(this.messages.earlier(earlierMeetings), earlier && list(earlier))
        : nothing}`,
    );
  }

  documents(): TemplateResult | typeof nothing {
    const { documents, listedDocuments } = this.view;
    if (documents === null) return nothing;
    const list =
      listedDocuments &&
      html`<ul class="bullets">
          ${listedDocuments.items.map(
            ({ symbol, title }) =>
              html`<li>${symbol ? html`<bdi>${symbol}</bdi> ` : nothing}${titleIn(title, this.messages)}</li>`,
          )}
        </ul>
        ${listedDocuments.more
          ? html`<p class="action">
              <a href=${listedDocuments.more} rel="noreferrer">${this.messages.moreDocuments}</a>
            </p>`
          : nothing}
        ${otherwise(listedDocuments.others, this.messages)}`;
    return this.section('documents', this.#folded(this.messages.showAll(documents), list));
  }

  links(): TemplateResult | typeof nothing {
    return this.about('links', ({ items }) =>
      items.length === 0
        ? this.#empty()
        : html`<ul>
            ${items.map(({ title, url }) => html`<li><a href=${url} rel="noreferrer">${nameIn(title)}</a></li>`)}
          </ul>`,
    );
  }

  contact(): TemplateResult | typeof nothing {
    return this.about('contact', (contact) =>
      contactContent(contact, this.messages, this.view.website?.url),
    );
  }

  #meeting({ date, title, place, group }: LocalMeeting): TemplateResult {
    const { messages } = this;
    return html`<li part="item">
      <span class="date">${date}</span>
      <span
        >${titleIn(title, messages)}${place
          ? html`<span class="muted place">${placeIn(place, messages, this.options)}</span>`
          : html`<span class="muted place">${messages.placeNotPublished}</span>`}${group
          ? html`<span class="muted place">${group}</span>`
          : nothing}</span
      >
    </li>`;
  }

  #bodies(items: Body[]): TemplateResult {
    const list = this.#list(
      items.map(({ name, acronym }) => html`${nameIn(name)}${acronym ? this.#aside(acronym) : nothing}`),
    );
    return items.length > LONG ? this.#folded(this.messages.showAll(items.length), list) : list;
  }

  #list(items: readonly unknown[]): TemplateResult {
    if (items.length === 0) return this.#empty();
    return html`<ul class="capitals bullets">
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  }

  #empty(): TemplateResult {
    return html`<p>${this.messages.emptySection}</p>`;
  }

  /** What comes with the details, behind a summary. */
  #folded(summary: string, content: unknown): TemplateResult {
    return folded(summary, content, this.messages, this.options, { kind: 'more' });
  }

  #states(): TemplateResult | undefined {
    const { listed } = this.view;
    if (!listed) return undefined;
    const names = [
      ...inNameOrder(listed.codes, this.options.states).map((code) =>
        stateName(code, this.options, listed.prints),
      ),
      ...(listed.uncoded ?? []),
    ];
    return html`<ul class="columns">
      ${names.map((name) => html`<li part="item">${name}</li>`)}
    </ul>`;
  }

  /** A remark on what stands before it. */
  #aside(text: string): string {
    const { open, close } = this.messages;
    return open + text + close;
  }

  /** The States of a list, in the order of their names. */
  #listed({ codes, prints }: { codes: string[]; prints?: Record<string, string> }): unknown[] {
    return this.#names(inNameOrder(codes, this.options.states), prints);
  }

  #names(codes: readonly string[], prints?: Record<string, string>): unknown[] {
    return joined(
      codes.map((code) => stateName(code, this.options, prints)),
      this.messages.enumerationComma,
    );
  }
}

function paragraph(text: string | null | undefined): TemplateResult | typeof nothing {
  return text ? html`<p>${text}</p>` : nothing;
}
