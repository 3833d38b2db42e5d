import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutCard } from '../../src/catalog/cuts.js';
import { newestFirst } from '../../src/model/dates.js';
import { formatDate } from '../../src/format/date.js';
import { data, entry, present } from '../data/records.js';
import { CUT_LANGUAGES, library } from './library.js';

const prague = entry(data.process, 'prague-process');
const dialogue = entry(data.process, 'un-high-level-dialogue');
const cut = (process: typeof prague, language: 'en' | 'fr') =>
  cutCard(process, language, library).cut;

/** The dates of its meetings, those that stand open and those that stand folded. */
function datesOf(process: typeof prague, language: 'en' | 'fr') {
  const { cut, folded } = cutCard(process, language, library);
  const open = present(cut.meetings).items.map(({ date }) => date);
  const earlier = present(folded.earlier).map(({ date }) => date);
  assert.equal(cut.earlierMeetings, earlier.length);
  return { open, all: [...open, ...earlier] };
}

describe('the cut of a card', () => {
  it('keeps what is printed for the States that it names outside of the list', () => {
    const chair = present(prague.chair);
    const chaired: typeof prague = { ...prague, chair: { ...chair, current: { ...chair.current, state: 'NL' } } };
    assert.equal(cutCard(chaired, 'en', library).cut.prints.NL, 'Netherlands, The');
    assert.equal(cutCard(prague, 'en', library).cut.prints.NL, undefined);
  });

  it('has the meetings newest first, with their dates in words', () => {
    for (const process of [prague, dialogue]) {
      for (const language of CUT_LANGUAGES) {
        const dates = present(process.meetings).items.map(({ date }) => date);
        assert.deepEqual(
          datesOf(process, language).all,
          dates.toSorted(newestFirst).map((date) => formatDate(date, language)),
        );
      }
    }
    const { open } = datesOf(prague, 'en');
    assert.deepEqual(open.slice(0, 2), ['20 September 2016', '19 September 2016']);
    assert.equal(open.length, 5);
  });

  it('leaves the record in the order of its source', () => {
    cut(prague, 'en');
    assert.equal(present(prague.meetings).items[0]?.date, '2016-06-15/2016-06-16');
  });

  it('sorts a month before a later day and after an earlier one', () => {
    const dates = datesOf(prague, 'fr').all;
    const at = (date: string) => dates.indexOf(date);
    assert.ok(at('27–28 février 2013') < at('janvier 2013'));
    assert.ok(at('janvier 2013') < at('20 novembre 2012'));
    assert.equal(at('novembre 2011'), 15);
  });

  it('carries the original of a title that the source prints in another language', () => {
    const [newest] = present(cut(prague, 'en').meetings).items;
    assert.deepEqual(newest?.title, {
      text: 'Third Ministerial Conference of the Prague Process',
      original: { text: 'Troisième Conférence ministérielle du Processus de Prague', lang: 'fr' },
    });
    const [declaration] = present(cut(prague, 'fr').documents).items;
    assert.deepEqual(declaration?.title.original, {
      text: 'Bratislava Ministerial Declaration',
      lang: 'en',
    });
    assert.equal(cut(prague, 'en').launch.document?.original?.lang, 'fr');
  });

  it('carries no original where the title is in the language of the source', () => {
    for (const { title } of present(cut(prague, 'fr').meetings).items) {
      assert.equal(title.original, undefined, title.text);
      assert.equal(title.lang, undefined, title.text);
    }
  });

  it('translates a name that is no title without its original', () => {
    assert.deepEqual(cut(prague, 'en').themes.items[0], { text: 'asylum' });
    assert.deepEqual(cut(prague, 'fr').themes.items[0], { text: 'asile' });
  });

  it('has an acronym only in a language that has it', () => {
    assert.equal(cut(dialogue, 'en').acronym.value, 'HLD');
    assert.equal(cut(dialogue, 'fr').acronym.value, null);
  });

  it('keeps apart what is not published and what is empty', () => {
    assert.equal(cut(prague, 'en').links, null);
    assert.deepEqual(present(cut(dialogue, 'en').links).items, []);
    assert.equal(cut(dialogue, 'en').chair, null);
    assert.deepEqual(present(cut(prague, 'en').observers).items, []);
  });

  it('carries no provenance beside its foot', () => {
    const { sources: _, ...facts } = cut(dialogue, 'en');
    assert.doesNotMatch(JSON.stringify(facts), /"(?:sources|asOf|published|severity)":/);
  });
});
