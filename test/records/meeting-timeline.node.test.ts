import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMeetingTimelineView } from '../../src/records/views/meeting-timeline.js';
import { keep } from '../../src/elements/base/rcp-collection.js';
import { meetingTimelineContent } from '../../src/elements/meeting-timeline/meeting-timeline.content.js';
import { formatDate } from '../../src/format/date.js';
import * as en from '../../src/i18n/en.js';
import * as fr from '../../src/i18n/fr.js';
import { earliestDay, latestDay } from '../../src/model/dates.js';
import type { Process } from '../../src/model/schema.js';
import { data, entry, present } from '../data/records.js';
import { htmlOf, optionsIn, read } from '../support/content.js';
import { contextFor } from './context.js';

type Meeting = NonNullable<Process['meetings']>['items'][number];

const prague = entry(data.process, 'prague-process');
const quito = entry(data.process, 'quito-process');
const dialogue = entry(data.process, 'un-high-level-dialogue');
const midsa = entry(data.process, 'midsa');
const everyProcess = Object.values(data.process);

/** The process with meetings on these dates, in this order, each called by its date. */
function heldOn(dates: string[], process = prague, change: Partial<Meeting> = {}): Process {
  const meetings = present(prague.meetings);
  const [first] = meetings.items;
  return {
    ...process,
    meetings: {
      ...meetings,
      items: dates.map((date) => ({
        ...present(first),
        date,
        title: { text: { en: date, fr: date }, published: [] },
        ...change,
      })),
    },
  };
}

/** What a reader gets of these processes. */
async function timeline(
  processes: Process[],
  { language = 'en', names }: { language?: 'en' | 'fr'; names?: 'published' } = {},
) {
  const messages = { en, fr }[language].meetingTimeline;
  const { view } = toMeetingTimelineView(processes, contextFor(language));
  // In the order in which they are asked for, as the element has them.
  const asked = keep(view, processes.map(({ id }) => id));
  const content = meetingTimelineContent(asked, messages, optionsIn(language, names));
  const { text, elements } = read(await htmlOf(content));
  const having = (attribute: string) => elements.filter(({ attributes }) => attribute in attributes);
  const byClass = (name: string) =>
    elements.filter(({ attributes }) => attributes.class === name).map(({ text }) => text);
  return {
    text,
    elements,
    /** The line at the top. */
    summary: elements.find(({ name }) => name === 'p')?.text ?? '',
    headings: elements.filter(({ name }) => /^h\d$/.test(name)).map(({ text }) => text),
    years: having('data-group').map(({ attributes }) => attributes['data-group']),
    rows: elements.filter(({ attributes }) => attributes.part === 'item').map(({ text }) => text),
    dates: byClass('date'),
    details: byClass('detail'),
  };
}

describe('a timeline of meetings', () => {
  it('has every meeting of every process once, earliest day first, then earliest last day', async () => {
    const { dates, years, summary } = await timeline(everyProcess);
    const days = (date: string) => earliestDay(date) + latestDay(date);
    const sorted = everyProcess
      .flatMap(({ meetings }) => (meetings?.items ?? []).map(({ date }) => date))
      .sort((a, b) => (days(a) < days(b) ? -1 : 1));
    assert.deepEqual(dates, sorted.map((date) => formatDate(date, 'en').replace(/\s/g, ' ')));
    assert.deepEqual(years, [...new Set(sorted.map((date) => earliestDay(date).slice(0, 4)))]);
    assert.equal(summary, `${sorted.length} meetings, from March 1996 to 26–27 November 2025`);
  });

  it('sorts by what a date can mean, not by its text or by the order of the source', async () => {
    const { rows, dates } = await timeline([
      heldOn([
        '2016-04',
        '2016-12-01',
        '2016',
        '2016-01',
        '2016-01-05',
        '{2015-11-20,2015-11-23}',
        '2015-11-19',
        '2016-04-01',
      ]),
    ]);
    assert.deepEqual(dates, [
      '19 November 2015',
      '20 and 23 November 2015',
      'January 2016',
      '2016',
      '5 January 2016',
      '1 April 2016',
      'April 2016',
      '1 December 2016',
    ]);
    assert.equal(rows.length, 8);
  });

  it('has an interval over New Year under the year in which it begins', async () => {
    const { headings, dates } = await timeline([heldOn(['2016-01-02', '2015-12-30/2016-01-02'])]);
    assert.deepEqual(headings, ['2015 1', '2016 1']);
    assert.deepEqual(dates, ['30 December 2015 – 2 January 2016', '2 January 2016']);
  });

  it('keeps what is on one day in the order of the processes, each under its name', async () => {
    const day = ['2016-06-15'];
    const one = await timeline([heldOn(day), heldOn(day, quito)]);
    assert.match(one.rows[0] ?? '', /Prague Process/);
    assert.match(one.rows[1] ?? '', /Quito Process/);
    assert.equal(one.summary, '2 meetings, 15 June 2016');
    const other = await timeline([heldOn(day, quito), heldOn(day)]);
    assert.match(other.rows[0] ?? '', /Quito Process/);
  });

  it('names the process at each meeting only where there are several', async () => {
    const alone = await timeline([quito]);
    assert.ok(alone.rows.every((row) => !row.includes('Quito Process')));
    const both = await timeline([quito, prague]);
    assert.ok(both.rows.every((row) => /Quito Process|Prague Process/.test(row)));
  });

  describe('in the line at the top', () => {
    const summaryOf = async (dates: string[], language: 'en' | 'fr' = 'en') =>
      (await timeline([heldOn(dates)], { language })).summary;

    it('says from when to when, as exactly as the source', async () => {
      assert.equal(await summaryOf(['2013-01']), '1 meeting, January 2013');
      assert.equal(
        await summaryOf(['2016-05-03', '2013', '{2015-11-20,2015-11-23}']),
        '3 meetings, from 2013 to 3 May 2016',
      );
      assert.equal(
        await summaryOf(['2016-09-20', '2011-11'], 'fr'),
        '2 réunions, la plus ancienne : novembre 2011, la plus récente : 20 septembre 2016',
      );
    });

    it('ends with the meeting that can be over last, which need not begin last', async () => {
      assert.equal(await summaryOf(['2015', '2016', '2016-05-03']), '3 meetings, from 2015 to 2016');
      assert.equal(await summaryOf(['2016', '2016-05-03']), '2 meetings, 2016');
    });

    it('gives no end where one is open', async () => {
      assert.equal(
        await summaryOf(['2015-03/..', '2013-01', '2016-05-03']),
        '3 meetings, from January 2013, at least one with no end date',
      );
      assert.equal(
        await summaryOf(['2012-05/..', '2013/..'], 'fr'),
        '2 réunions, la plus ancienne : mai 2012, au moins une sans date de fin',
      );
      assert.equal(await summaryOf(['2012-05/..']), '1 meeting, since May 2012');
    });
  });

  it('tells what was not published from a list with nothing in it', async () => {
    const empty = heldOn([], quito);
    const { text, rows } = await timeline([prague, midsa, empty]);
    assert.equal(rows.length, 16);
    assert.ok(text.includes('No meetings published: Migration Dialogue for Southern Africa.'));
    assert.ok(text.includes('List of meetings published, with none in it: Quito Process.'));

    const nothing = await timeline([midsa]);
    assert.equal(nothing.summary, 'No meetings published: Migration Dialogue for Southern Africa.');
    assert.deepEqual(nothing.years, []);
    assert.doesNotMatch((await timeline([prague])).text, /No meetings published|none in it/);
  });

  it('has a source for every process, also where that is all there is', () => {
    const { items, sources } = toMeetingTimelineView(everyProcess, contextFor('en')).view;
    for (const { id, from } of items) assert.ok(from.length > 0, id);
    const { from } = present(items.find(({ id }) => id === 'midsa'));
    const { title } = entry(data.sources, present(midsa.names.sources[0]));
    assert.ok(from.some((position) => sources[position]?.title === title));
  });

  it('names every process without meetings, parted by what no name has inside', async () => {
    const { text } = await timeline(everyProcess, { language: 'fr' });
    const [, line = ''] = /Aucune réunion publiée : ([^.]*)\./.exec(text) ?? [];
    const without = everyProcess.filter(({ meetings }) => meetings === null);
    assert.deepEqual(line.split(' ; ').sort(), without.map(({ names }) => names.text.fr).sort());
  });

  it('says where a meeting was held, what of it is inferred, and what was not published', async () => {
    const place = present(prague.meetings?.items[0]?.place);
    const of = async (change: Partial<Meeting>, names?: 'published') =>
      (await timeline([heldOn(['2016'], prague, change)], { language: 'fr', ...(names && { names }) })).details;
    assert.deepEqual(await of({ place }), ['Cracovie, Pologne']);
    assert.deepEqual(await of({ place: { ...place, inferred: true } }), ['Cracovie, Pologne (pays déduit)']);
    assert.deepEqual(await of({ place: { ...place, city: null } }), ['Pologne']);
    assert.deepEqual(await of({ place: { ...place, country: null } }), ['Cracovie']);
    assert.deepEqual(await of({ place: null }), ['Lieu non publié']);
    assert.deepEqual(await of({ place: { ...place, country: 'QX' } }), ['Cracovie, QX']);
    assert.deepEqual(await of({ place }, 'published'), ['Cracovie, Poland']);
  });

  it('marks the English name of a country as English', async () => {
    const { elements } = await timeline([prague], { language: 'fr', names: 'published' });
    const english = elements.filter(({ attributes }) => attributes.lang === 'en');
    assert.ok(english.some(({ text }) => text === 'Poland'));
  });

  it('says under which heading of the source a meeting stands', async () => {
    for (const [group, heading] of [
      ['recent', 'Recent meeting'],
      ['previous', 'Previous meeting'],
      ['related', 'Related meetings'],
    ] as const) {
      const { details } = await timeline([heldOn(['2016'], prague, { group })]);
      assert.equal(details[1], `Under the source’s heading “${heading}”`);
    }
  });

  it('has the title that the source prints beside a translated one', async () => {
    const { rows } = await timeline([prague]);
    assert.match(rows.at(-1) ?? '', /Third Ministerial Conference .*\(Troisième Conférence ministérielle/);
    const inFrench = await timeline([prague], { language: 'fr' });
    assert.doesNotMatch(inFrench.rows.at(-1) ?? '', /\(/);
  });

  it('has the notes at the line at the top, or by process where there are several', async () => {
    const labels = async (...processes: Process[]) =>
      (await timeline(processes)).elements.flatMap(({ attributes }) =>
        attributes['aria-label']?.startsWith('Note: ') ? [attributes['aria-label']] : [],
      );
    assert.deepEqual(await labels(prague), ['Note: Prague Process, Meetings']);
    assert.deepEqual(await labels(midsa, prague, dialogue), [
      'Note: Prague Process, Meetings',
      'Note: United Nations High-level Dialogue on International Migration and Development, Meetings',
    ]);
    const heading = 'Notes on the meetings, by process';
    assert.ok((await timeline([midsa, prague])).headings.includes(heading));
    assert.ok(!(await timeline([prague])).headings.includes(heading));
    assert.ok(!(await timeline([midsa, entry(data.process, 'bali-process')])).headings.includes(heading));
  });

  it('says what other sources say', async () => {
    const others = [
      { text: { en: 'one in 2009', fr: 'une en 2009' }, sources: ['iom-prague-fr'], asOf: null },
    ];
    const bali = entry(data.process, 'bali-process');
    const told = { ...bali, meetings: { ...present(bali.meetings), others } };
    assert.ok((await timeline([told])).text.includes('(elsewhere: one in 2009)'));
    const { text } = await timeline([told, midsa], { language: 'fr' });
    assert.ok(text.includes('Processus de Bali (ailleurs : une en 2009)'));
  });

  it('leaves the record in the order of its source', () => {
    toMeetingTimelineView(everyProcess, contextFor('en'));
    assert.equal(present(prague.meetings).items[0]?.date, '2016-06-15/2016-06-16');
  });
});
