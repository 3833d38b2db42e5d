import { html, nothing, svg, type TemplateResult } from 'lit';
import type { KeyFiguresView } from '../../records/views/key-figures.js';
import type { KeyFiguresMessages } from '../../i18n/messages.js';
import { provenance } from '../base/provenance.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';

type Funding = NonNullable<KeyFiguresView['funding']>;

/** The figures of an organization with their qualifiers, and the shares of its funding. */
export function keyFiguresContent(
  view: KeyFiguresView,
  messages: KeyFiguresMessages,
  options: Options,
): TemplateResult {
  const { figures, funding } = view;
  return html`
    ${ownHeading(messages.figuresOf(view.name), options)}
    <ul class="figures">
      ${figures.map(
        ({ value, qualifier, unit }) =>
          html`<li part="figure">
            <p>
              <span class="value" part="value"
                >${qualifier === 'exact'
                  ? nothing
                  : html`<span class="qualifier">${messages.qualifiers[qualifier]}</span>${messages.space}`}${value}</span
              >
              <span class="unit" part="label">${unit}</span>
            </p>
          </li>`,
      )}
    </ul>
    ${noteAt('figures', view, messages, options)}
    ${funding ? fundingChart(funding, view, messages, options) : nothing}
    ${provenance(view, messages, options)}
  `;
}

/** The chart is its own table: a bar in each row, the value in text beside it. */
function fundingChart(
  funding: Funding,
  view: KeyFiguresView,
  messages: KeyFiguresMessages,
  options: Options,
): TemplateResult {
  const { shares, sum, sumText, total, measure, sharesOf, asOf } = funding;
  const scale = Math.max(100, sum);
  return html`<section>
    ${innerHeading(messages.facts.funding, options)}
    <p part="figure">
      <span class="value" part="value">${total}</span>
      <span class="unit" part="label">${measure}${asOf ? messages.open + asOf + messages.close : nothing}</span>
    </p>
    <table part="chart">
      <caption>
        ${sharesOf}${asOf ? messages.open + asOf + messages.close : nothing}
      </caption>
      <thead class="unseen">
        <tr>
          <th scope="col">${messages.funder}</th>
          <th scope="col">${messages.share}</th>
        </tr>
      </thead>
      <tbody>
        ${shares.map(
          ({ label, value, text }) =>
            html`<tr>
              <th scope="row">${label}</th>
              <td>
                <div class="share">
                  ${bar(scale, svg`<rect class="part" width=${value} height="10" />`)}
                  <span class="number">${text}</span>
                </div>
              </td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${messages.sum}</th>
          <td>
            <div class="share">
              ${bar(
                scale,
                svg`<rect class="whole" width=${Math.min(sum, 100)} height="10" />
                  ${sum === 100 ? nothing : hatched(Math.min(sum, 100), Math.max(sum, 100))}`,
              )}
              <span class="number">${sumText}</span>
            </div>
          </td>
        </tr>
      </tfoot>
    </table>
    ${sum === 100 ? nothing : html`<p class="caution">${messages.sumIsNot100(sumText)}</p>`}
    ${noteAt('funding', view, messages, options)}
  </section>`;
}

function bar(scale: number, inner: unknown): TemplateResult {
  return html`<svg
    viewBox="0 0 ${scale} 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${inner}
  </svg>`;
}

/** Between two stripes, in hundredths of the whole. */
const STRIPE = 0.5;

/** What is missing to 100, or beyond it. No pattern: its id would not be the only one on a page. */
function hatched(from: number, to: number): unknown {
  let path = '';
  for (let x = from; x < to; x += STRIPE) path += `M${x} 10L${Math.min(x + STRIPE, to)} 0`;
  return svg`<rect class="rest" x=${from} width=${to - from} height="10" />
    <path class="hatch" d=${path} />`;
}
