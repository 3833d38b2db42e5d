import { html, nothing, type TemplateResult } from 'lit';
import type { MatrixItem, MemberMatrixView } from '../../records/views/member-matrix.js';
import { groupStates, type Grouping } from '../../records/states.js';
import type { MemberMatrixMessages } from '../../i18n/messages.js';
import { matrixOf, type Matrix, type MatrixRow } from '../../model/matrix.js';
import { countOfStates } from '../base/count.content.js';
import { provenance } from '../base/provenance.content.js';
import { ownHeading } from '../base/heading.content.js';
import { nameIn } from '../base/names.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { cloneOnce } from '../base/clone-once.js';
import { countedHeading, inOrder } from '../base/groups.content.js';

export interface MatrixOptions extends Options {
  groupBy: Grouping;
}

/** Up to how many columns have room for their names in full. */
const FEW = 4;

/**
 * States against processes. Many columns have acronyms for heads; what these stand for, and what is
 * known of each list, folds out above the table. Where there is no room for a table, its rows become
 * lists: the words in a cell, which only assistive technology reads beside the mark, then show.
 */
export function memberMatrixContent(
  view: MemberMatrixView,
  messages: MemberMatrixMessages,
  options: MatrixOptions,
): TemplateResult {
  const { items } = view;
  const matrix = matrixOf(items);
  const many = items.length > FEW;
  const named = many ? '' : messages.colon + items.map(({ name }) => name).join(messages.semicolon);
  return html`
    ${ownHeading(messages.heading + named, options)}
    <p>${messages.summary(matrix.rows.length, matrix.total)}</p>
    <details class="more" ?open=${!many}>
      <summary>${messages.aboutProcesses(items.length)}</summary>
      <ul class="about">
        ${items.map((item) => html`<li>${aboutProcess(item, view, messages, options)}</li>`)}
      </ul>
    </details>
    <div class="room ${many ? 'many' : 'few'}">
      <div class="box" role="region" aria-label=${messages.table + named} tabindex="0">
        ${cloneOnce(items, options, () => table(view, matrix, messages, options))}
      </div>
    </div>
    ${provenance(view, messages, options)}
  `;
}

/** What is known of a column: the name in full, what the list is, and the notes on it. */
function aboutProcess(
  item: MatrixItem,
  view: MemberMatrixView,
  messages: MemberMatrixMessages,
  options: Options,
): TemplateResult {
  const { id, name, role } = item;
  const head = headOf(item, view.items);
  const fact = role === 'member' ? 'members' : 'participants';
  return html`<p><strong>${head}</strong>${head === name ? nothing : ` ${name}`}</p>
    ${countOfStates(item, messages)} ${noteAt(`${id}/${fact}`, view, messages, options, name)}`;
}

/** What stands at the head of a column. */
function headOf(
  { name, acronym }: MatrixItem,
  items: readonly MatrixItem[],
): TemplateResult | string {
  return acronym && items.length > FEW ? nameIn(acronym) : name;
}

/* eslint-disable lit-a11y/no-redundant-role -- laid out as lists, a table and its parts would lose their roles */
function table(
  { items }: MemberMatrixView,
  matrix: Matrix,
  messages: MemberMatrixMessages,
  options: MatrixOptions,
): TemplateResult {
  const groups = groupStates(
    inOrder(matrix.rows, options, (row) => printOf(row, items, options)),
    options.groupBy,
    options,
    messages.other,
  );
  return html`<table role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${messages.state}</th>
        <th role="columnheader" scope="col">${messages.total}</th>
        ${items.map(
          (item) =>
            html`<th role="columnheader" scope="col"><div>${headOf(item, items)}</div></th>`,
        )}
      </tr>
    </thead>
    ${groups.map(
      ({ key, name, rows }) =>
        html`<tbody role="rowgroup" part="group" data-group=${key}>
          ${name
            ? html`<tr role="row">
                <th role="rowheader" scope="rowgroup" colspan=${items.length + 2}>
                  ${countedHeading(name, rows.length, options)}
                </th>
              </tr>`
            : nothing}
          ${rows.map((row) => rowOf(row, items, messages, options))}
        </tbody>`,
    )}
    <tfoot role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row">${messages.listed}</th>
        ${totalCell(matrix.total, messages.space + messages.memberships(matrix.total))}
        ${items.map(
          (item, column) =>
            html`<td role="cell" class="sum" part="count">
              <span>${item.name}${messages.colon}</span><span class="figures">${totalOf(item, matrix.totals[column] ?? 0, messages)}</span>
            </td>`,
        )}
      </tr>
    </tfoot>
  </table>`;
}
/* eslint-enable lit-a11y/no-redundant-role */

function rowOf(
  { code, name, lists }: MatrixRow,
  items: readonly MatrixItem[],
  messages: MemberMatrixMessages,
  { english }: Options,
): TemplateResult {
  return html`<tr role="row" part="item" data-row=${code}>
    <th role="rowheader" scope="row" lang=${english ? 'en' : nothing}>${name}</th>
    ${totalCell(lists.size, messages.space + messages.processes(lists.size))}
    ${items.map((item, column) =>
      lists.has(column) ? html`<td role="cell" class="in"><span>${item.name}</span></td>` : html`<td></td>`,
    )}
  </tr>`;
}

function totalCell(total: number, unit: string): TemplateResult {
  return html`<td role="cell" class="total" part="count">${total}<span>${unit}</span></td>`;
}

/** How many are listed, and in words what the number alone does not say. */
function totalOf(
  { listed, declared, moreThan, partial }: MatrixItem,
  count: number,
  messages: MemberMatrixMessages,
): TemplateResult {
  const other = declared !== null && (declared !== listed || moreThan);
  const said = [
    ...(listed === null ? [messages.withoutList] : []),
    ...(other ? [messages.orDeclared(declared, moreThan)] : []),
    ...(partial ? [messages.inPart] : []),
  ];
  return html`${listed === null ? nothing : html`<b>${count}</b> `}${said.length > 0
    ? html`<i>${said.join(' ')}</i>`
    : nothing}`;
}

/** A State as the processes print it, each print once. */
function printOf({ code, lists }: MatrixRow, items: readonly MatrixItem[], { english }: Options): string {
  const official = english?.names[code] ?? code;
  return [...new Set([...lists].map((list) => items[list]?.prints?.[code] ?? official))].join(' / ');
}
