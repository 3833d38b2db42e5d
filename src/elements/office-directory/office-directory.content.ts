import { html, nothing, type TemplateResult } from 'lit';
import type { OfficeDirectoryView } from '../../records/views/office-directory.js';
import type { LocalName } from '../../records/localize.js';
import type { OfficeDirectoryMessages } from '../../i18n/messages.js';
import { listedAndDeclared } from '../base/count.content.js';
import { provenance } from '../base/provenance.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { nameIn, placeIn } from '../base/names.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { row } from '../base/sections.content.js';

type Office = NonNullable<OfficeDirectoryView['offices']>[number];

/** The offices of an organization, each with what it covers, whom it meets and what it supports. */
export function officeDirectoryContent(
  view: OfficeDirectoryView,
  messages: OfficeDirectoryMessages,
  options: Options,
): TemplateResult {
  const { offices, declared, text } = view;
  return html`
    ${ownHeading((offices ? messages.officesOf : messages.placesOf)(view.name), options)}
    ${offices === null
      ? withoutList(view, messages, options)
      : html`
          ${listedAndDeclared(messages.offices(offices.length), offices.length, declared, messages)}
          ${noteAt('offices', view, messages, options)}
          <p>${text}</p>
          ${options.search}
          <ul class="offices" part="group" data-group="offices">
            ${offices.map(
              (office) =>
                html`<li part="item" data-row=${office.id}>
                  ${oneOffice(office, view, messages, options)}
                </li>`,
            )}
          </ul>
        `}
    ${provenance(view, messages, options)}
  `;
}

function oneOffice(
  office: Office,
  view: OfficeDirectoryView,
  messages: OfficeDirectoryMessages,
  options: Options,
): TemplateResult {
  const note = (fact: string) =>
    noteAt(`${office.id}/${fact}`, view, messages, options, office.city.text);
  return html`
    ${innerHeading(placeIn(office, messages, options), options)}
    ${note('city')}
    <dl>
      ${row(messages.covers, html`${office.coverage.text}${note('coverage')}`)}
      ${row(
        messages.liaison,
        html`${inlineList(
          office.liaison.items.map(({ name, acronym }) => withAcronym(name, acronym, messages)),
          messages,
        )}
        ${note('liaison')}`,
      )}
      ${row(
        messages.supports,
        html`${office.support.items.length === 0
          ? html`<span class="muted">${messages.noneNamed}</span>`
          : inlineList(
              office.support.items.map(
                ({ name, relation }) =>
                  html`${nameIn(name)}<span class="muted">${messages.open}${relation}${messages.close}</span>`,
              ),
              messages,
            )}
        ${note('support')}`,
      )}
    </dl>
    <details class="more">
      <summary>${messages.functions}${messages.open}${office.functions.items.length}${messages.close}</summary>
      <ul class="bullets">
        ${office.functions.items.map((item) => html`<li>${item}</li>`)}
      </ul>
      ${note('functions')}
    </details>
  `;
}

/** What is known where a source has no list: the seats, and the legend of its map. */
function withoutList(view: OfficeDirectoryView, messages: OfficeDirectoryMessages, options: Options): TemplateResult {
  const { headquarters, permanentMission, legend, disclaimer } = view;
  const { facts } = messages;
  return html`
    <p>
      ${view.declared === null
        ? nothing
        : html`<span part="count">${messages.officesDeclared(view.declared)}</span>${messages.stop}${messages.space}`}${messages.noOfficeList}
    </p>
    <dl>
      ${headquarters ? row(facts.headquarters, placeIn(headquarters, messages, options)) : nothing}
      ${permanentMission
        ? row(facts.permanentMission, placeIn(permanentMission, messages, options))
        : nothing}
      ${legend.length === 0
        ? nothing
        : row(
            facts.officesLegend,
            html`<ul class="bullets">
                ${legend.map((item) => html`<li>${item}</li>`)}
              </ul>
              ${noteAt('officesLegend', view, messages, options)}`,
          )}
      ${disclaimer ? row(facts.mapDisclaimer, nameIn(disclaimer)) : nothing}
    </dl>
  `;
}

/** A list set as a sentence; the semicolons are text, so that a copy of it reads well. */
function inlineList(items: unknown[], messages: OfficeDirectoryMessages): TemplateResult {
  return html`<ul class="inline">
    ${items.map((item, i) => html`<li>${item}${i < items.length - 1 ? messages.semicolon : nothing}</li>`)}
  </ul>`;
}

function withAcronym(name: LocalName, acronym: string | null, messages: OfficeDirectoryMessages): unknown {
  return acronym ? html`${nameIn(name)}${messages.open}${acronym}${messages.close}` : nameIn(name);
}
