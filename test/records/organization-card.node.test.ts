import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cutOrganizationCard } from '../../src/records/views/organization-card.js';
import { compareNames } from '../../src/format/collation.js';
import type { Organization } from '../../src/model/schema.js';
import { data, entry, present } from '../data/records.js';
import { CUT_LANGUAGES, library } from './library.js';

const iom = entry(data.organization, 'iom');
const icmpd = entry(data.organization, 'icmpd');
const cut = (organization: Organization, language: 'en' | 'fr' = 'en') =>
  cutOrganizationCard(organization, language, library).cut;

/** A copy of a record, changed. */
function changed(record: Organization, change: (record: Organization) => void): Organization {
  const copy = structuredClone(record);
  change(copy);
  return copy;
}

const from = { sources: ['icmpd-factsheet-fr'], asOf: null };
const others = [{ text: { en: '20', fr: '20' }, ...from }];

describe('the cut of an organization card', () => {
  it('has what was not published as null, and an empty list as one', () => {
    const { memberStates, offices, headquarters, flagships } = cut(iom);
    assert.deepEqual([memberStates, headquarters, flagships], [null, null, null]);
    assert.equal(present(offices).items?.length, 9);
    assert.deepEqual(cut(icmpd).memberStates, { declared: 21, codes: [] });
    assert.equal(present(cut(icmpd).offices).items, null);
    assert.equal(cut(changed(iom, (record) => (record.offices = null))).offices, null);
  });

  it('keeps apart that a declared number is a floor', () => {
    const floors = cut(
      changed(icmpd, ({ memberStates, offices }) => {
        for (const { declared } of [present(memberStates), present(offices)]) {
          present(declared).qualifier = 'more-than';
        }
      }),
    );
    assert.equal(floors.memberStates?.moreThan, true);
    assert.equal(floors.offices?.moreThan, true);
    assert.equal(cut(iom).offices?.moreThan, undefined);
  });

  it('has what other sources say of a fact, as one text each', () => {
    const facts = ['figures', 'memberStates', 'offices', 'since', 'contact'] as const;
    const told = cut(
      changed(icmpd, (record) => {
        for (const fact of facts) present(record[fact]).others = others;
      }),
    );
    for (const fact of facts) assert.deepEqual(told[fact]?.others, ['20'], fact);
    for (const fact of facts) assert.equal(cut(icmpd)[fact]?.others, undefined, fact);
  });

  it('has member States in the order of their names, with what the source prints', () => {
    const listed = changed(icmpd, ({ memberStates }) => {
      present(memberStates).items = [
        { code: 'SE', published: 'Sweden' },
        { code: 'DE', published: 'Deutschland' },
        { code: 'AT', published: 'Austria' },
      ];
    });
    assert.deepEqual(cut(listed, 'fr').memberStates?.codes, ['DE', 'AT', 'SE']);
    assert.deepEqual(cut(listed, 'en').memberStates?.codes, ['AT', 'DE', 'SE']);
    assert.deepEqual(cut(listed).memberStates?.prints, { DE: 'Deutschland' });
  });

  for (const language of CUT_LANGUAGES) {
    it(`has the processes whose secretariat it serves, in the order of their names: ${language}`, () => {
      for (const organization of [iom, icmpd]) {
        const names = cut(organization, language).secretariatOf.map(({ name }) => name.text);
        const served = Object.values(data.process).filter(({ secretariat }) =>
          secretariat?.organizationIds.includes(organization.id),
        );
        assert.deepEqual(
          names,
          served.map((process) => process.names.text[language]).sort((a, b) => compareNames(a, b, language)),
        );
      }
    });
  }

  it('says which of these processes are inactive', () => {
    const inactive = cut(iom).secretariatOf.filter((each) => each.inactive);
    assert.deepEqual(
      inactive.map(({ name }) => name.text),
      Object.values(data.process)
        .filter(({ status, secretariat }) => status.value === 'inactive' && secretariat?.organizationIds.includes('iom'))
        .map(({ names }) => names.text.en)
        .sort((a, b) => compareNames(a, b, 'en')),
    );
    assert.equal(inactive.length, 3);
    assert.ok(cut(icmpd).secretariatOf.every((each) => each.inactive === undefined));
  });

  it('names the sources of these secretariats', () => {
    for (const organization of [iom, icmpd]) {
      const { cut: shown, folded } = cutOrganizationCard(organization, 'en', library);
      const titles = [...shown.sources, ...folded.moreSources].map(({ title }) => title);
      for (const { secretariat } of Object.values(data.process)) {
        if (!secretariat?.organizationIds.includes(organization.id)) continue;
        for (const id of secretariat.sources) {
          assert.ok(titles.includes(entry(data.sources, id).title), id);
        }
      }
    }
  });

  it('has the notes of the facts that it shows, and no others', () => {
    const { cut: shown, folded } = cutOrganizationCard(icmpd, 'fr', library);
    assert.deepEqual(shown.noted, folded.notes.map(({ about }) => about));
    assert.ok(shown.noted.includes('flagships'));
    for (const fact of ['funding', 'officesLegend']) assert.ok(!shown.noted.includes(fact), fact);
    assert.ok(icmpd.notes.some(({ field }) => field === 'funding'));
  });

  it('must find each office', () => {
    const lost = changed(iom, ({ offices }) => offices?.items?.push('iom-atlantis'));
    assert.throws(() => cut(lost), /no office called "iom-atlantis"/);
  });
});
