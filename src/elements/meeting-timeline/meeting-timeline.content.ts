import { html, nothing, type TemplateResult } from 'lit';
import type {
  MeetingTimelineView,
  TimelineItem,
  TimelineMeeting,
} from '../../records/views/meeting-timeline.js';
import type { MeetingTimelineMessages } from '../../i18n/messages.js';
import { otherwise } from '../base/count.content.js';
import { countedGroup } from '../base/groups.content.js';
import { provenance } from '../base/provenance.content.js';
import { innerHeading, ownHeading } from '../base/heading.content.js';
import { placeIn, titleIn } from '../base/names.content.js';
import { isWithin, noteAt } from '../base/notes.content.js';
import type { Options } from '../base/options.js';
import { cloneOnce } from '../base/clone-once.js';

interface Entry extends TimelineMeeting {
  /** Name of the process; empty where one alone is shown. */
  process: string;
}

/** The meetings of one or several processes, the earliest first, by year. */
export function meetingTimelineContent(
  view: MeetingTimelineView,
  messages: MeetingTimelineMessages,
  options: Options,
): TemplateResult {
  const { items } = view;
  const [only] = items.length === 1 ? items : [];
  const entries = entriesOf(items);
  return html`
    ${ownHeading(only ? messages.meetingsOf(only.name) : messages.meetings, options)}
    ${summary(entries, messages)} ${only ? caveats(only, view, messages, options) : nothing}
    ${cloneOnce(items, options, () => timeline(entries, messages, options))}
    ${processes(messages.unpublished, items.filter(({ meetings }) => meetings === null), messages)}
    ${processes(messages.emptyList, items.filter(({ meetings }) => meetings?.length === 0), messages)}
    ${only ? nothing : caveatsByProcess(view, messages, options)}
    ${provenance(view, messages, options)}
  `;
}

/**
 * Sorted by the earliest day that a date can mean, then by the latest: "2016" stands before
 * 5 January 2016 and after January 2016, which begins on the same day and is over sooner. What is of
 * the same days stands in the order of the processes.
 */
function entriesOf(items: readonly TimelineItem[]): Entry[] {
  const order = ({ first, last }: Entry) => first + last;
  return items
    .flatMap(({ name, meetings }) =>
      (meetings ?? []).map((meeting) => ({ ...meeting, process: items.length > 1 ? name : '' })),
    )
    .sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
}

/** How many there are, and from when to when: the latest is the one that can be over last. */
function summary(entries: readonly Entry[], messages: MeetingTimelineMessages): TemplateResult | typeof nothing {
  const [earliest] = entries;
  if (!earliest) return nothing;
  const latest = entries.reduce((a, b) => (a.last + a.first > b.last + b.first ? a : b));
  const dates =
    earliest.date === latest.date
      ? earliest.date
      : latest.since
        ? messages.openSince(earliest.since ?? earliest.date)
        : messages.between(earliest.date, latest.date);
  return html`<p><span part="count">${messages.count(entries.length)}</span>${messages.comma}${dates}</p>`;
}

function timeline(
  entries: readonly Entry[],
  messages: MeetingTimelineMessages,
  options: Options,
): TemplateResult {
  // An interval over New Year stands under the year in which it begins.
  const yearOf = ({ first }: Entry) => first.slice(0, 4);
  return html`${[...new Set(entries.map(yearOf))].map((year) => {
    const held = entries.filter((entry) => yearOf(entry) === year);
    return countedGroup(
      { key: year, name: messages.year(year), rows: held },
      options,
      html`<ol>
        ${held.map((entry) => row(entry, messages, options))}
      </ol>`,
    );
  })}`;
}

function row(
  { date, title, place, group, process }: Entry,
  messages: MeetingTimelineMessages,
  options: Options,
): TemplateResult {
  return html`<li part="item">
    <div class="date">${date}</div>
    <div class="meeting">
      ${process ? html`<div class="process">${process}</div>` : nothing}
      <div>${titleIn(title, messages)}</div>
      <div class="detail">${place ? placeIn(place, messages, options) : messages.placeNotPublished}</div>
      ${group ? html`<div class="detail">${group}</div>` : nothing}
    </div>
  </li>`;
}

/** What other sources say of the meetings of a process, and the notes on them. */
function caveats(
  { id, name, others }: TimelineItem,
  view: MeetingTimelineView,
  messages: MeetingTimelineMessages,
  options: Options,
): TemplateResult {
  return html`${otherwise(others, messages)} ${noteAt(factOf(id), view, messages, options, name)}`;
}

function caveatsByProcess(
  view: MeetingTimelineView,
  messages: MeetingTimelineMessages,
  options: Options,
): TemplateResult | typeof nothing {
  const items = view.items.filter(
    ({ id, others }) => others !== undefined || view.noted.some((about) => isWithin(factOf(id), about)),
  );
  if (items.length === 0) return nothing;
  return html`<div class="noted">
    ${innerHeading(messages.notesByProcess, options)}
    <ul>
      ${items.map((item) => html`<li>${item.name}${caveats(item, view, messages, options)}</li>`)}
    </ul>
  </div>`;
}

/** What the notes on the meetings of a process are about. */
function factOf(id: string): string {
  return `${id}/meetings`;
}

/** Names of processes after what is said of them, in one line; they may have commas inside. */
function processes(
  label: string,
  items: readonly TimelineItem[],
  { colon, semicolon, stop }: MeetingTimelineMessages,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<p class="without muted">
    ${label}${colon}${items.map(({ name }) => name).join(semicolon)}${stop}
  </p>`;
}
