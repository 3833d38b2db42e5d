import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toOrganizationCardView } from '../../src/records/views/organization-card.js';
import { compareNames } from '../../src/format/collation.js';
import type { Organization } from '../../src/model/schema.js';
import { data, entry, present } from '../data/records.js';
import { contextFor, TESTED_LANGUAGES } from './context.js';

const iom = entry(data.organization, 'iom');
const icmpd = entry(data.organization, 'icmpd');
const view = (organization: Organization, language: 'en' | 'fr' = 'en') =>
  toOrganizationCardView(organization, contextFor(language)).view;

/** A copy of a record, changed. */
function changed(record: Organization, change: (record: Organization) => void): Organization {
  const copy = structuredClone(record);
  change(copy);
  return copy;
}

const from = { sources: ['icmpd-factsheet-fr'], asOf: null };
const others = [{ text: { en: '20', fr: '20' }, ...from }];

describe('the view of an organization card', () => {
  it('has what was not published as null, and an empty list as one', () => {
    const { memberStates, offices, headquarters, flagships } = view(iom);
    assert.deepEqual([memberStates, headquarters, flagships], [null, null, null]);
    assert.equal(present(offices).items?.length, 9);
    assert.deepEqual(view(icmpd).memberStates, { declared: 21, codes: [] });
    assert.equal(present(view(icmpd).offices).items, null);
    assert.equal(view(changed(iom, (record) => (record.offices = null))).offices, null);
  });

  it('keeps apart that a declared number is a floor', () => {
    const floors = view(
      changed(icmpd, ({ memberStates, offices }) => {
        for (const { declared } of [present(memberStates), present(offices)]) {
          present(declared).qualifier = 'more-than';
        }
      }),
    );
    assert.equal(floors.memberStates?.moreThan, true);
    assert.equal(floors.offices?.moreThan, true);
    assert.equal(view(iom).offices?.moreThan, undefined);
  });

  it('has what other sources say of a fact, as one text each', () => {
    const facts = ['figures', 'memberStates', 'offices', 'since', 'contact'] as const;
    const told = view(
      changed(icmpd, (record) => {
        for (const fact of facts) present(record[fact]).others = others;
      }),
    );
    for (const fact of facts) assert.deepEqual(told[fact]?.others, ['20'], fact);
    for (const fact of facts) assert.equal(view(icmpd)[fact]?.others, undefined, fact);
  });

  it('has member States in the alphabet of their codes, with what the source prints', () => {
    const listed = changed(icmpd, ({ memberStates }) => {
      present(memberStates).items = [
        { code: 'SE', published: 'Sweden' },
        { code: 'DE', published: 'Deutschland' },
        { code: 'AT', published: 'Austria' },
      ];
    });
    for (const language of TESTED_LANGUAGES) {
      assert.deepEqual(view(listed, language).memberStates?.codes, ['AT', 'DE', 'SE']);
    }
    assert.deepEqual(view(listed).memberStates?.prints, { DE: 'Deutschland' });
  });

  for (const language of TESTED_LANGUAGES) {
    it(`has the processes whose secretariat it serves, in the order of their names: ${language}`, () => {
      for (const organization of [iom, icmpd]) {
        const names = view(organization, language).secretariatOf.map(({ name }) => name.text);
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
    const inactive = view(iom).secretariatOf.filter((each) => each.inactive);
    assert.deepEqual(
      inactive.map(({ name }) => name.text),
      Object.values(data.process)
        .filter(({ status, secretariat }) => status.value === 'inactive' && secretariat?.organizationIds.includes('iom'))
        .map(({ names }) => names.text.en)
        .sort((a, b) => compareNames(a, b, 'en')),
    );
    assert.equal(inactive.length, 3);
    assert.ok(view(icmpd).secretariatOf.every((each) => each.inactive === undefined));
  });

  it('names the sources of these secretariats', () => {
    for (const organization of [iom, icmpd]) {
      const { view: shown, details } = toOrganizationCardView(organization, contextFor('en'));
      const titles = [...shown.sources, ...details.moreSources].map(({ title }) => title);
      for (const { secretariat } of Object.values(data.process)) {
        if (!secretariat?.organizationIds.includes(organization.id)) continue;
        for (const id of secretariat.sources) {
          assert.ok(titles.includes(entry(data.sources, id).title), id);
        }
      }
    }
  });

  it('has the notes of the facts that it shows, and no others', () => {
    const { view: shown, details } = toOrganizationCardView(icmpd, contextFor('fr'));
    assert.deepEqual(shown.noted, details.notes.map(({ about }) => about));
    assert.ok(shown.noted.includes('flagships'));
    for (const fact of ['funding', 'officesLegend']) assert.ok(!shown.noted.includes(fact), fact);
    assert.ok(icmpd.notes.some(({ field }) => field === 'funding'));
  });

  it('must find each office', () => {
    const lost = changed(iom, ({ offices }) => offices?.items?.push('iom-atlantis'));
    assert.throws(() => view(lost), /no office called "iom-atlantis"/);
  });
});
