import { html, nothing, type TemplateResult } from 'lit';
import type { OfficeDirectoryView } from '../../records/views/office-directory.js';
import type { LocalName } from '../../records/localize.js';
import type { OfficeDirectoryWords } from '../../i18n/words.js';
import { listedAndDeclared } from '../base/count.content.js';
import { foot } from '../base/foot.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { nameIn, placeIn } from '../base/names.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';

export interface OfficeDirectoryOptions extends Options {
  /** The search field, where there is a script to serve it. */
  search: TemplateResult | typeof nothing;
}

type Office = NonNullable<OfficeDirectoryView['offices']>[number];
type Seat = OfficeDirectoryView['headquarters'];

/** The offices of an organization, each with what it covers, whom it meets and what it supports. */
export function officeDirectoryContent(
  record: OfficeDirectoryView,
  words: OfficeDirectoryWords,
  options: OfficeDirectoryOptions,
): TemplateResult {
  const { offices, declared, text } = record;
  return html`
    ${ownHeading((offices ? words.officesOf : words.placesOf)(record.name), options)}
    ${offices === null
      ? withoutList(record, words, options)
      : html`
          ${listedAndDeclared(words.offices(offices.length), offices.length, declared, words)}
          ${noteAt('offices', record, words, options)}
          <p class="text">${text}</p>
          ${options.search}
          <ul class="offices" part="group" data-group="offices">
            ${offices.map(
              (office) =>
                html`<li part="item" data-row=${office.id}>
                  ${oneOffice(office, record, words, options)}
                </li>`,
            )}
          </ul>
        `}
    ${foot(record, words, options)}
  `;
}

function oneOffice(
  office: Office,
  record: OfficeDirectoryView,
  words: OfficeDirectoryWords,
  options: Options,
): TemplateResult {
  const note = (fact: string) =>
    noteAt(`${office.id}/${fact}`, record, words, options, office.city.text);
  return html`
    ${innerHeading(placeIn(office, words, options), options)}
    ${note('city')}
    <dl>
      <dt>${words.covers}</dt>
      <dd>${office.coverage.text}${note('coverage')}</dd>
      <dt>${words.liaison}</dt>
      <dd>
        ${inlineList(
          office.liaison.items.map(({ name, acronym }) => withAcronym(name, acronym, words)),
          words,
        )}
        ${note('liaison')}
      </dd>
      <dt>${words.supports}</dt>
      <dd>
        ${office.support.items.length === 0
          ? html`<span class="muted">${words.noneNamed}</span>`
          : inlineList(
              office.support.items.map(
                ({ name, relation }) =>
                  html`${nameIn(name)}<span class="muted">${words.open}${relation}${words.close}</span>`,
              ),
              words,
            )}
        ${note('support')}
      </dd>
    </dl>
    <details class="more">
      <summary>${words.functions}${words.open}${office.functions.items.length}${words.close}</summary>
      <ul class="bullets">
        ${office.functions.items.map((item) => html`<li>${item}</li>`)}
      </ul>
      ${note('functions')}
    </details>
  `;
}

/** What is known where a source has no list: the seats, and the legend of its map. */
function withoutList(record: OfficeDirectoryView, words: OfficeDirectoryWords, options: Options): TemplateResult {
  const { headquarters, permanentMission, legend, disclaimer } = record;
  return html`
    <p>
      ${record.declared === null
        ? nothing
        : html`<span part="count">${words.officesDeclared(record.declared)}</span>${words.stop}${words.space}`}${words.noOfficeList}
    </p>
    <dl>
      ${seat(words.facts.headquarters, headquarters, words, options)}
      ${seat(words.facts.permanentMission, permanentMission, words, options)}
      ${legend.length === 0
        ? nothing
        : html`<dt>${words.facts.officesLegend}</dt>
            <dd>
              <ul class="bullets">
                ${legend.map((item) => html`<li>${item}</li>`)}
              </ul>
              ${noteAt('officesLegend', record, words, options)}
            </dd>`}
      ${disclaimer
        ? html`<dt>${words.facts.mapDisclaimer}</dt>
            <dd>${nameIn(disclaimer)}</dd>`
        : nothing}
    </dl>
  `;
}

function seat(
  label: string | undefined,
  place: Seat,
  words: OfficeDirectoryWords,
  options: Options,
): TemplateResult | typeof nothing {
  if (!place) return nothing;
  return html`<dt>${label}</dt>
    <dd>${placeIn(place, words, options)}</dd>`;
}

/** A list set as a sentence; the semicolons are text, so that a copy of it reads well. */
function inlineList(items: unknown[], words: OfficeDirectoryWords): TemplateResult {
  return html`<ul class="inline">
    ${items.map((item, i) => html`<li>${item}${i < items.length - 1 ? words.semicolon : nothing}</li>`)}
  </ul>`;
}

function withAcronym(name: LocalName, acronym: string | null, words: OfficeDirectoryWords): unknown {
  return acronym ? html`${nameIn(name)}${words.open}${acronym}${words.close}` : nameIn(name);
}
