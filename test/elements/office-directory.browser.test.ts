import { expect } from '@open-wc/testing';
import '../../src/define/office-directory.js';
import { all, one, rootOf, sharedChecks, shown, textOf } from '../support/shared-checks.js';
import { type } from '../support/type.js';

function offices(element: HTMLElement): HTMLElement[] {
  return all(element, '.offices > li');
}

describe('<office-directory>', () => {
  sharedChecks({
    tag: 'office-directory',
    attribute: 'organization',
    id: 'iom',
    otherId: 'icmpd',
    heading: {
      en: 'International Organization for Migration: regional offices',
      fr: 'Organisation internationale pour les migrations : bureaux régionaux',
    },
  });

  it('describes nine offices and says that eight were declared', async () => {
    const element = await shown('<office-directory organization="iom" lang="fr"></office-directory>');
    expect(textOf(one(element, 'p'))).to.equal('9 bureaux décrits ; 8 annoncés par la source');
    expect(offices(element).map((office) => textOf(office.querySelector('.inner') ?? office))).to.deep.equal([
      'Bangkok, Thaïlande',
      'Bruxelles, Belgique',
      'Vienne, Autriche',
      'Le Caire, Égypte',
      'Dakar, Sénégal',
      'Nairobi, Kenya',
      'Pretoria, Afrique du Sud',
      'Buenos Aires, Argentine',
      'San José, Costa Rica',
    ]);
  });

  it('says of each office what it covers, whom it meets and what it supports', async () => {
    const element = await shown('<office-directory organization="iom"></office-directory>');
    for (const office of offices(element)) {
      expect([...office.querySelectorAll('dt')].map(textOf)).to.deep.equal([
        'Covers',
        'Liaises with',
        'Processes and initiatives supported or worked with',
      ]);
    }
    const bangkok = offices(element)[0];
    expect(bangkok && textOf(bangkok)).to.contain('Association of Southeast Asian Nations (ASEAN);');
    expect(bangkok && textOf(bangkok)).to.contain('Colombo Process');
  });

  it('says where the source names no process', async () => {
    const element = await shown('<office-directory organization="iom"></office-directory>');
    const nairobi = offices(element).find((office) => textOf(office).startsWith('Nairobi'));
    expect(nairobi && textOf(nairobi)).to.contain('No process named.');
  });

  it('finds offices by city, region, body or process', async () => {
    const element = await shown('<office-directory organization="iom"></office-directory>');
    const { detail } = await type(element, 'mercosur');
    expect(detail.codes).to.deep.equal(['iom-buenos-aires']);
    const visible = offices(element).filter((office) => office.checkVisibility());
    expect(visible.map((office) => office.dataset.row)).to.deep.equal(['iom-buenos-aires']);
  });

  it('can leave the search out', async () => {
    const element = await shown('<office-directory organization="iom" no-search></office-directory>');
    expect(all(element, 'input')).to.have.length(0);
  });

  it('shows seats, legend and map notice where the source has no list of offices', async () => {
    const element = await shown('<office-directory organization="icmpd"></office-directory>');
    expect(textOf(rootOf(element))).to.contain('32 offices declared by the source. The source gives no list');
    expect(all(element, 'dd').map(textOf).slice(0, 2)).to.deep.equal([
      'Vienna, Austria',
      'Brussels, Belgium (country inferred)',
    ]);
    expect(all(element, '.bullets li')).to.have.length(5);
  });

  it('lets its parts be styled', async () => {
    const element = await shown('<office-directory organization="iom"></office-directory>');
    for (const part of ['heading', 'search', 'count', 'group', 'item', 'note', 'source']) {
      expect(all(element, `[part~=${part}]`), part).not.to.be.empty;
    }
  });
});
