import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { data, entry, present } from './records.js';

const dialogue = entry(data.process, 'un-high-level-dialogue');
const members = present(dialogue.members.items);

/** The prints in which two words have lost the space between them. */
const GLUED: Record<string, string> = {
  BA: 'Bosnia andHerzegovina',
  CF: 'Central AfricanRepublic',
  PS: 'PalestinianTerritory',
  PG: 'Papua NewGuinea',
  KN: 'Saint Kittsand Nevis',
  LC: 'SaintLucia',
  VC: 'SaintVincent and the Grenadines',
  SM: 'SanMarino',
  ST: 'São Toméand Príncipe',
  SA: 'SaudiArabia',
};

describe('the High-level Dialogue', () => {
  it('declares 195 participating States and lists as many, each once', () => {
    assert.equal(dialogue.members.role, 'participating');
    assert.equal(dialogue.members.declared?.value, 195);
    assert.equal(members.length, 195);
    assert.equal(new Set(members.map((member) => member.code)).size, 195);
    assert.ok(members.every((member) => member.code !== null));
  });

  it('lists the Holy See and Palestine, and not Kosovo', () => {
    const codes = members.map((member) => member.code);
    assert.ok(codes.includes('VA'));
    assert.ok(codes.includes('PS'));
    assert.ok(!codes.includes('XK'));
  });

  it('has exactly ten glued names, cleaned of nothing but the missing space', () => {
    const cleaned = members.filter((member) => member.published !== member.name);
    assert.deepEqual(
      Object.fromEntries(cleaned.map(({ code, published }) => [code, published])),
      GLUED,
    );
    const bare = (text: string) => text.replaceAll(' ', '');
    for (const { published, name } of cleaned) {
      assert.equal(bare(name), bare(published));
      assert.equal(name.split(' ').length, published.split(' ').length + 1);
    }
  });

  it('leaves no other name glued', () => {
    for (const { name } of members) assert.doesNotMatch(name, /\p{Ll}\p{Lu}/u);
  });

  it('keeps former and view names as published', () => {
    const printOf = (code: string) => members.find((member) => member.code === code)?.published;
    assert.equal(printOf('SZ'), 'Swaziland');
    assert.equal(printOf('MK'), 'Republic of Macedonia');
    assert.equal(printOf('TR'), 'Turkey');
    assert.equal(printOf('CZ'), 'Czech Republic');
    assert.equal(printOf('SK'), 'Slovak');
    assert.equal(printOf('CG'), 'Congo');
  });

  it('lists eleven meetings: one recent, one previous, nine related', () => {
    const { items } = present(dialogue.meetings);
    assert.equal(items.length, 11);
    const inGroup = (group: string) => items.filter((meeting) => meeting.group === group).length;
    assert.equal(inGroup('recent'), 1);
    assert.equal(inGroup('previous'), 1);
    assert.equal(inGroup('related'), 9);
  });

  it('infers the country of the related meetings, of which one was in Geneva', () => {
    const related = present(dialogue.meetings).items.filter(({ group }) => group === 'related');
    assert.ok(related.every(({ place }) => place?.inferred === true));
    const countries = related.map(({ place }) => place?.country);
    assert.equal(countries.filter((country) => country === 'CH').length, 1);
    assert.equal(countries.filter((country) => country === 'US').length, 8);
  });

  it('gives one meeting two separate days', () => {
    const sets = present(dialogue.meetings).items.filter(({ date }) => date.startsWith('{'));
    assert.deepEqual(
      sets.map(({ date }) => date),
      ['{2015-11-20,2015-11-23}'],
    );
  });

  it('names eight documents, seven of them with a symbol of the General Assembly', () => {
    const symbols = present(dialogue.documents).items.map((document) => document.symbol);
    assert.equal(symbols.length, 8);
    const given = symbols.filter((symbol) => symbol !== null);
    assert.equal(given.length, 7);
    assert.equal(new Set(given).size, 7);
    for (const symbol of given) assert.match(symbol, /^A\/RES\/\d{2}\/\d{3}$/);
  });

  it('prints each symbol before its title', () => {
    for (const { symbol, published } of present(dialogue.documents).items) {
      if (symbol) assert.ok(published.startsWith(`${symbol} `), published);
    }
  });

  it('has 21 observers, 13 of them with a French acronym that the source prints', () => {
    const items = present(present(dialogue.observers).items);
    assert.equal(items.length, 21);
    assert.equal(new Set(items.map((body) => body.published)).size, 21);
    const acronyms = items.flatMap(({ acronym, published }) =>
      acronym?.fr ? [{ acronym: acronym.fr, published }] : [],
    );
    assert.equal(acronyms.length, 13);
    for (const { acronym, published } of acronyms) {
      assert.ok(published.endsWith(` (${acronym})`), published);
    }
  });

  it('has nine themes, an empty section of links, and nothing published on a chair', () => {
    assert.equal(present(dialogue.themes).items.length, 9);
    assert.deepEqual(present(dialogue.links).items, []);
    assert.equal(dialogue.chair, null);
  });

  it('is not in the directory of processes, and its kind is inferred', () => {
    assert.equal(dialogue.status.value, 'unlisted');
    assert.equal(dialogue.kind.value, 'global');
    assert.equal(dialogue.kind.inferred, true);
    assert.equal(dialogue.regions.inferred, true);
  });
});
