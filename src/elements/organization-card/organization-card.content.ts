import { html, nothing, type TemplateResult } from 'lit';
import type { OrganizationCardMessages } from '../../i18n/messages.js';
import type { OrganizationCardView } from '../../records/views/organization-card.js';
import { contactContent } from '../base/contact.content.js';
import { listedAndDeclared } from '../base/count.content.js';
import { provenance } from '../base/provenance.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { inNameOrder, nameIn, placeIn, stateName } from '../base/names.content.js';
import type { Options } from '../base/options.js';
import { row, Sections } from '../base/sections.content.js';

type Seat = NonNullable<OrganizationCardView['headquarters']>;
type Flagship = NonNullable<OrganizationCardView['flagships']>['items'][number];

/** From how many entries on a list is folded. */
const LONG = 8;

/** Facts of which the card says so where the sources do not give them. */
const EXPECTED = [
  'unitedNations',
  'headquarters',
  'permanentMission',
  'memberStates',
  'governance',
  'partnerTypes',
  'pillars',
  'approach',
  'expertise',
  'flagships',
  'priorityRegions',
  'roles',
  'offices',
  'contact',
] as const;

/** One organization. What the sources do not give is told in one line; what they left empty says so. */
export function organizationCardContent(
  view: OrganizationCardView,
  messages: OrganizationCardMessages,
  options: Options,
): TemplateResult {
  const card = new Card(view, messages, options);
  return html`
    ${ownHeading(view.name, options)} ${card.identity()} ${card.figures()} ${card.memberStates()}
    ${card.governance()} ${card.names('partnerTypes')} ${card.pillars()} ${card.approach()}
    ${card.names('expertise')} ${card.flagships()} ${card.names('priorityRegions')} ${card.roles()}
    ${card.secretariatOf()} ${card.offices()} ${card.about('contact', (contact) => contactContent(contact, messages))}
    ${card.missing(messages.notGiven, EXPECTED)}
    ${provenance(view, messages, options)}
  `;
}

/** The sections of the card; each is one fact of the record. */
class Card extends Sections<OrganizationCardView, OrganizationCardMessages> {
  identity(): TemplateResult {
    const { acronym } = this.view;
    const seat = (place: Seat) => placeIn(place, this.messages, this.options);
    return html`${this.note('names')}
      <dl class="facts">
        ${acronym.value ? this.row('acronym', ({ value }) => value) : nothing}
        ${this.row('since', ({ date, meaning }) => html`${date}<br /><span class="muted">${meaning}</span>`)}
        ${this.row('unitedNations', ({ text }) => text)} ${this.row('purpose', ({ text }) => text)}
        ${this.row('headquarters', seat)} ${this.row('permanentMission', seat)}
      </dl>`;
  }

  figures(): TemplateResult | typeof nothing {
    return this.about('figures', ({ items }) =>
      this.#list(
        items.map(
          ({ value, qualifier, unit }) =>
            html`<span part="figure"
              ><strong part="value"
                >${qualifier === 'more-than' ? this.messages.moreThan(value) : value}</strong
              >${this.messages.space}<span part="label">${unit}</span></span
            >`,
        ),
      ),
    );
  }

  memberStates(): TemplateResult | typeof nothing {
    const { messages } = this;
    const { memberStates } = this.view;
    if (!memberStates) return nothing;
    const { codes, prints, declared } = memberStates;
    const listed = codes.length === 0 ? messages.noneNamed : messages.statesListed(codes.length);
    return this.section(
      'memberStates',
      html`${listedAndDeclared(listed, codes.length, declared, messages, memberStates)}
      ${codes.length === 0 ? nothing : this.#list(
            inNameOrder(codes, this.options.states).map((code) => stateName(code, this.options, prints)),
          )}`,
    );
  }

  governance(): TemplateResult | typeof nothing {
    return this.about(
      'governance',
      ({ text, body }) =>
        html`<p>${text}</p>
          ${body ? html`<dl class="facts">${row(this.messages.body, nameIn(body))}</dl>` : nothing}`,
    );
  }

  pillars(): TemplateResult | typeof nothing {
    return this.about('pillars', ({ items }) => this.#list(items.map(({ name }) => nameIn(name))));
  }

  approach(): TemplateResult | typeof nothing {
    return this.about(
      'approach',
      ({ text, fields }) =>
        html`<p>${text}</p>
          ${innerHeading(this.messages.fields, this.options, 2)}
          ${fields.length === 0
            ? this.#none()
            : html`<dl class="entries">
                ${fields.map(({ name, text }) => entry(nameIn(name), text))}
              </dl>`}`,
    );
  }

  flagships(): TemplateResult | typeof nothing {
    const known = this.view.pillars?.items ?? [];
    return this.about('flagships', ({ items }) => {
      const astray = items.filter(({ pillar }) => !known.some(({ id }) => id === pillar));
      return html`${items.length === 0 ? this.#none() : nothing}
      ${known.map(({ id, name }) => {
        const own = items.filter(({ pillar }) => pillar === id);
        return own.length === 0
          ? nothing
          : html`${innerHeading(nameIn(name), this.options, 2)} ${this.#initiatives(own)}`;
      })}
      ${astray.length === 0 ? nothing : this.#initiatives(astray)}`;
    });
  }

  #initiatives(initiatives: Flagship[]): TemplateResult {
    const { variant: alsoAs, colon, open, close } = this.messages;
    return html`<dl class="entries">
      ${initiatives.map(({ name, acronym, text, variant }) =>
        entry(
          html`${nameIn(name)}${acronym ? open + acronym + close : nothing}`,
          html`${text}${variant
            ? html`<br /><span class="muted">${alsoAs}${colon}${nameIn(variant)}</span>`
            : nothing}`,
        ),
      )}
    </dl>`;
  }

  roles(): TemplateResult | typeof nothing {
    const { messages } = this;
    return this.about(
      'roles',
      ({ support, capacities, coordination, globalMeetings }) =>
        html`<dl class="facts">
          ${row(messages.support, this.#list(support))} ${row(messages.capacities, this.#list(capacities))}
          ${coordination ? row(messages.coordination, nameIn(coordination)) : nothing}
          ${globalMeetings
            ? row(
                messages.globalMeetings,
                html`${globalMeetings.since}<br /><span class="muted">${globalMeetings.purpose}</span>`,
              )
            : nothing}
        </dl>`,
    );
  }

  secretariatOf(): TemplateResult {
    const { messages } = this;
    const { secretariatOf } = this.view;
    return this.section(
      'secretariatOf',
      html`${secretariatOf.length === 0
        ? nothing
        : html`<p class="muted">${messages.secretariats}</p>`}
      ${this.#list(
        secretariatOf.map(
          ({ name, inactive }) =>
            html`${nameIn(name)}${inactive
              ? html`<span class="muted">${messages.open}${messages.inactive}${messages.close}</span>`
              : nothing}`,
        ),
      )}`,
    );
  }

  offices(): TemplateResult | typeof nothing {
    const { messages } = this;
    const { offices } = this.view;
    if (!offices) return nothing;
    const { items, declared, text } = offices;
    const listed =
      items === null
        ? messages.noneNamed
        : items.length === 0
          ? messages.none
          : messages.officesDescribed(items.length);
    return this.section(
      'offices',
      html`${listedAndDeclared(listed, items && items.length, declared, messages, offices)}
      ${text ? html`<p>${text}</p>` : nothing}
      ${items?.length
        ? this.#list(
            items.map((office) => placeIn(office, this.messages, this.options)),
          )
        : nothing}`,
    );
  }

  /** A fact that has nothing but names. */
  names(fact: 'partnerTypes' | 'expertise' | 'priorityRegions'): TemplateResult | typeof nothing {
    return this.about(fact, ({ items }) => this.#list(items.map(nameIn)));
  }

  #list(items: readonly unknown[]): TemplateResult {
    if (items.length === 0) return this.#none();
    const list = html`<ul class="bullets">
      ${items.map((item) => html`<li part="item">${item}</li>`)}
    </ul>`;
    if (items.length <= LONG) return list;
    return html`<details class="more">
      <summary>${this.messages.showAll(items.length)}</summary>
      ${list}
    </details>`;
  }

  #none(): TemplateResult {
    return html`<p>${this.messages.none}${this.messages.stop}</p>`;
  }
}

/** Something with a name, and what is said of it. */
function entry(name: unknown, text: unknown): TemplateResult {
  return html`<div part="item">
    <dt>${name}</dt>
    <dd>${text}</dd>
  </div>`;
}
