import { html, nothing, type TemplateResult } from 'lit';
import type { CardCut } from '../../catalog/cuts.js';
import type { RcpCardWords } from '../../i18n/words.js';
import { listedAndDeclared } from '../base/count.content.js';
import { foot } from '../base/foot.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { nameIn, titleIn } from '../base/names.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';

export interface CardOptions extends Options {
  /** Leaves out everything but what the process is, its chair, secretariat and numbers. */
  compact: boolean;
}

type Body = NonNullable<CardCut['partners']>['items'][number];
type Meeting = NonNullable<CardCut['meetings']>['items'][number];

/** From how many entries on a list is folded. */
const LONG = 8;

/** One process. What was not published says so; what the source left empty says so too. */
export function cardContent(record: CardCut, words: RcpCardWords, options: CardOptions): TemplateResult {
  const card = new Card(record, words, options);
  return html`
    ${ownHeading(record.name, options)} ${card.identity()} ${card.objectives()}
    ${card.chair()} ${card.secretariat()} ${card.members()}
    ${options.compact
      ? nothing
      : html`${card.launch()} ${card.background()} ${card.themes()} ${card.observers()} ${card.partners()}
        ${card.meetings()} ${card.documents()} ${card.links()} ${card.contact()}`}
    ${foot(record, words, options)}
  `;
}

/** The sections of the card; each is one fact of the record. */
class Card {
  constructor(
    private readonly record: CardCut,
    private readonly words: RcpCardWords,
    private readonly options: CardOptions,
  ) {}

  identity(): TemplateResult {
    const { record, words } = this;
    const { kind, regions, status, established, acronym } = record;
    const inferred = (fact: { inferred?: true | undefined }) =>
      fact.inferred ? html` <span class="muted">(${words.inferred})</span>` : nothing;
    return html`<dl class="facts">
      ${acronym.value ? this.#row('acronym', acronym.value) : nothing}
      ${this.#row('kind', html`${words.kinds[kind.value]}${inferred(kind)}`)}
      ${this.#row(
        'regions',
        html`${regions.value.map((region) => words.regions[region]).join(', ')}${inferred(regions)}`,
      )}
      ${this.#row('status', html`${words.statuses[status.value]}${inferred(status)}`)}
      ${this.#row('established', established.date)}
    </dl>`;
  }

  objectives(): TemplateResult {
    return html`<p>${this.record.objectives.text}</p>
      ${this.#note('objectives')}`;
  }

  launch(): TemplateResult {
    const { words } = this;
    const { text, document, symbol, date } = this.record.launch;
    return this.#section(
      'launch',
      html`<p>${text}</p>
        ${document
          ? html`<p>${words.launchDocument}${words.colon}${titleIn(document)}</p>`
          : nothing}
        ${symbol
          ? html`<p>
              ${words.resolution}${words.colon}<bdi>${symbol}</bdi>${date ? ` (${date})` : nothing}
            </p>`
          : nothing}`,
    );
  }

  chair(): TemplateResult {
    const { words } = this;
    const { chair } = this.record;
    if (!chair) return this.#section('chair', this.#notPublished());
    const { current, previous } = chair;
    const now = current.state ? this.#state(current.state) : (current.text ?? words.notPublished);
    return this.#section(
      'chair',
      html`<dl class="facts">
        <dt>${words.currentChair}</dt>
        <dd>${now}${current.period ? ` (${current.period})` : nothing}</dd>
        <dt>${words.previousChair}</dt>
        <dd>
          ${previous.length === 0
            ? words.none
            : previous.map(
                ({ state, period }, i) =>
                  html`${i > 0 ? words.semicolon : nothing}${this.#state(state)} (${period})`,
              )}
        </dd>
      </dl>`,
    );
  }

  secretariat(): TemplateResult {
    const { words } = this;
    const { organization, parent, calledAs, funding, supportInitiative } = this.record.secretariat;
    return this.#section(
      'secretariat',
      html`<p>
          ${nameIn(organization)}${parent ? html`, ${nameIn(parent)}` : nothing}${calledAs
            ? html`${words.semicolon}${words.calledAs(words.quoted(calledAs.text))}`
            : nothing}${funding ? html`. ${words.fundedBy(funding.text)}` : nothing}.
        </p>
        ${supportInitiative && !this.options.compact ? this.#initiative(supportInitiative) : nothing}`,
    );
  }

  members(): TemplateResult {
    const { words } = this;
    const { compact } = this.options;
    const { members, memberOrganizations } = this.record;
    const { role, declared, listed } = members;
    const isMember = role === 'member';
    return this.#section(
      isMember ? 'members' : 'participants',
      html`${listedAndDeclared(
          isMember ? words.statesListed(listed) : words.participantsListed(listed),
          listed,
          declared,
          words,
        )}
        ${compact ? nothing : this.#folded(words.showAll(listed), this.#states())}
        ${memberOrganizations
          ? html`<p>
              ${words.memberOrganizations(memberOrganizations.items.length)}${words.colon}${memberOrganizations.items.map(
                ({ name }, i) => html`${i > 0 ? ', ' : nothing}${nameIn(name)}`,
              )}
            </p>`
          : nothing}`,
    );
  }

  background(): TemplateResult | typeof nothing {
    const { background } = this.record;
    if (!background) return nothing;
    return this.#section(
      'background',
      html`${background.items.map(
        ({ heading, text }) => html`<p><strong>${heading}.</strong> ${text}</p>`,
      )}`,
    );
  }

  themes(): TemplateResult {
    return this.#section(
      'themes',
      html`<ul class="capitals bullets">
        ${this.record.themes.items.map((theme) => html`<li>${nameIn(theme)}</li>`)}
      </ul>`,
    );
  }

  observers(): TemplateResult {
    const { observers } = this.record;
    if (!observers) return this.#section('observers', this.#notPublished());
    const { items, text } = observers;
    return this.#section(
      'observers',
      html`${items.length === 0
        ? html`<p>${capital(this.words.none)}. ${text}</p>`
        : html`${this.#bodies(items)}${text ? html`<p>${text}</p>` : nothing}`}`,
    );
  }

  partners(): TemplateResult | typeof nothing {
    const { partners } = this.record;
    if (!partners) return nothing;
    return this.#section('partners', this.#bodies(partners.items));
  }

  meetings(): TemplateResult {
    const { meetings, earlierMeetings, earlier } = this.record;
    if (!meetings) return this.#section('meetings', this.#notPublished());
    const list = (items: Meeting[]) =>
      html`<ul class="meetings">
        ${items.map((meeting) => this.#meeting(meeting))}
      </ul>`;
    return this.#section(
      'meetings',
      html`${list(meetings.items)}
      ${earlierMeetings
        ? this.#folded(this.words.earlier(earlierMeetings), earlier && list(earlier))
        : nothing}`,
    );
  }

  documents(): TemplateResult {
    const { documents } = this.record;
    if (!documents) return this.#section('documents', this.#notPublished());
    return this.#section(
      'documents',
      html`<ul class="bullets">
          ${documents.items.map(
            ({ symbol, title }) =>
              html`<li>${symbol ? html`<bdi>${symbol}</bdi> ` : nothing}${titleIn(title)}</li>`,
          )}
        </ul>
        ${documents.more
          ? html`<p class="action">
              <a href=${documents.more} rel="noreferrer">${this.words.moreDocuments}</a>
            </p>`
          : nothing}`,
    );
  }

  links(): TemplateResult | typeof nothing {
    const { links } = this.record;
    if (!links) return nothing;
    return this.#section(
      'links',
      links.items.length === 0
        ? html`<p>${this.words.emptySection}</p>`
        : html`<ul>
            ${links.items.map(
              ({ title, url }) => html`<li><a href=${url} rel="noreferrer">${nameIn(title)}</a></li>`,
            )}
          </ul>`,
    );
  }

  contact(): TemplateResult {
    const { words } = this;
    const { contact } = this.record;
    if (!contact) return this.#section('contact', this.#notPublished());
    const { address, addressLanguage, email, phone, fax, url, social } = contact;
    const row = (label: string, value: unknown) =>
      html`<dt>${label}</dt>
        <dd>${value}</dd>`;
    const dial = (number: string) => number.replace(/[^+\d]/g, '');
    return this.#section(
      'contact',
      html`<address lang=${addressLanguage ?? nothing}>
          ${address.map((line, i) => html`${i > 0 ? html`<br />` : nothing}${line}`)}
        </address>
        <dl class="facts">
          ${email ? row(words.email, html`<a href="mailto:${email}">${email}</a>`) : nothing}
          ${phone
            ? row(words.phone, html`<a href="tel:${dial(phone.value)}"><bdi>${phone.value}</bdi></a>`)
            : nothing}
          ${fax ? row(words.fax, html`<bdi>${fax.value}</bdi>`) : nothing}
          ${url ? row(words.website, html`<a href=${url} rel="noreferrer">${url}</a>`) : nothing}
          ${social ? row(words.social, html`<bdi>${social}</bdi>`) : nothing}
        </dl>`,
    );
  }

  #initiative(
    initiative: NonNullable<CardCut['secretariat']['supportInitiative']>,
  ): TemplateResult {
    const { words } = this;
    const { name, fullName, text, period, funding, leadState, otherLeadStates } = initiative;
    return html`<dl class="facts">
      <dt>${words.supportInitiative}</dt>
      <dd>${nameIn(name)} (${period})<br /><span class="muted">${capital(fullName.text)}. ${text} ${words.fundedBy(funding.text)}.</span></dd>
      <dt>${words.leadState}</dt>
      <dd>${this.#state(leadState)}</dd>
      <dt>${words.otherLeadStates}</dt>
      <dd>${otherLeadStates.items.map((code) => this.#state(code)).join(', ')}</dd>
    </dl>`;
  }

  #meeting({ date, title, place, group }: Meeting): TemplateResult {
    const city = place?.city ? nameIn(place.city) : nothing;
    const country = place?.country ? this.#state(place.country) : nothing;
    return html`<li part="item">
      <span class="date">${date}</span>
      <span
        >${titleIn(title)}${place
          ? html`<span class="muted place"
              >${city}${place.city && place.country ? ', ' : nothing}${country}${place.inferred
                ? ` (${this.words.countryInferred})`
                : nothing}</span
            >`
          : html`<span class="muted place">${this.words.placeNotPublished}</span>`}${group
          ? html`<span class="muted place">${capital(this.words.meetingGroups[group])}</span>`
          : nothing}</span
      >
    </li>`;
  }

  #bodies(items: Body[]): TemplateResult {
    const list = html`<ul class="capitals bullets">
      ${items.map(
        ({ name, acronym }) => html`<li>${nameIn(name)}${acronym ? ` (${acronym})` : nothing}</li>`,
      )}
    </ul>`;
    return items.length > LONG ? this.#folded(this.words.showAll(items.length), list) : list;
  }

  /** What is folded, or nothing as long as it is not there. */
  #folded(summary: string, inner: TemplateResult | undefined): TemplateResult {
    const { notes, unfold } = this.options;
    return html`<details class="more" @toggle=${unfold}>
      <summary>${summary}</summary>
      ${inner ?? (notes === 'failed' ? html`<p>${this.words.failed}</p>` : nothing)}
    </details>`;
  }

  #states(): TemplateResult | undefined {
    const { listed } = this.record;
    if (!listed) return undefined;
    const names = [
      ...listed.codes.map((code) => this.#state(code, listed.prints)),
      ...listed.uncoded,
    ];
    return html`<ul class="columns" lang=${this.options.english ? 'en' : nothing}>
      ${names.map((name) => html`<li part="item">${name}</li>`)}
    </ul>`;
  }

  #section(fact: string, inner: unknown): TemplateResult {
    return html`<section part="group">
      ${innerHeading(this.words.facts[fact], this.options)}
      <div>${inner} ${this.#note(fact)}</div>
    </section>`;
  }

  #row(fact: string, value: unknown): TemplateResult {
    return html`<dt>${this.words.facts[fact]}</dt>
      <dd>${value}${this.#note(fact)}</dd>`;
  }

  #note(fact: string): TemplateResult | typeof nothing {
    return noteAt(fact, this.record, this.words, this.options);
  }

  #notPublished(): TemplateResult {
    return html`<p class="muted">${capital(this.words.notPublished)}.</p>`;
  }

  #state(code: string, prints = this.record.prints): string {
    const { english, states } = this.options;
    if (english) return prints[code] ?? english.names[code] ?? code;
    return states.names[code] ?? code;
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
