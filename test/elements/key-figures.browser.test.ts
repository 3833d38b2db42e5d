import { expect } from '@open-wc/testing';
import '../../src/define/key-figures.js';
import { all, one, sharedChecks, shown, textOf } from '../support/shared-checks.js';

describe('<key-figures>', () => {
  sharedChecks({
    tag: 'key-figures',
    attribute: 'organization',
    id: 'icmpd',
    otherId: 'iom',
    heading: {
      en: 'International Centre for Migration Policy Development in figures',
      fr: 'Centre international pour le développement des politiques migratoires en chiffres',
    },
  });

  it('reads value, unit and label as one phrase, the qualifier in words', async () => {
    const element = await shown('<key-figures organization="icmpd" lang="fr"></key-figures>');
    expect(all(element, '.figures [part~=figure] p').map(textOf)).to.deep.equal([
      '138 projets',
      '109 pays où ces projets sont menés',
      'plus de 715 partenaires dans le monde',
      '32 bureaux',
      'plus de 600 employées et employés',
      '73 nationalités travaillant ensemble',
      '21 États membres',
    ]);
  });

  it('shows the funding with the year it stands for', async () => {
    const element = await shown('<key-figures organization="icmpd"></key-figures>');
    expect(textOf(one(element, 'section [part~=figure]'))).to.equal(
      '726 million euros contract volume of the projects managed (2025)',
    );
  });

  it('charts the shares as published, in a table, and says that they are not 100', async () => {
    const element = await shown('<key-figures organization="icmpd"></key-figures>');
    const rows = all(element, '[part~=chart] :is(tbody, tfoot) tr').map((row) =>
      [...row.querySelectorAll('th, .number')].map(textOf),
    );
    expect(rows).to.deep.equal([
      ['European Commission', '79%'],
      ['ICMPD member States', '12%'],
      ['United Nations and other institutions', '0.1%'],
      ['Other States', '10%'],
      ['Sum of the shares', '101.1%'],
    ]);
    const widths = all(element, '.part').map((bar) => bar.getAttribute('width'));
    expect(widths).to.deep.equal(['79', '12', '0.1', '10']);
    expect(textOf(one(element, '.caution'))).to.contain('101.1%').and.to.contain('not 100%');
    expect(one(element, '.rest').getAttribute('x')).to.equal('100');
  });

  it('draws no chart where no shares were published', async () => {
    const element = await shown('<key-figures organization="iom"></key-figures>');
    expect(all(element, '[part~=chart]')).to.have.length(0);
    expect(all(element, '[part~=value]').map(textOf)).to.deep.equal(['175', '171', '6', '5', '6']);
  });

  it('lets the parts of a figure be styled apart', async () => {
    const element = await shown('<key-figures organization="icmpd"></key-figures>');
    for (const part of ['heading', 'figure', 'value', 'label', 'chart', 'note', 'source']) {
      expect(all(element, `[part~=${part}]`), part).to.not.be.empty;
    }
  });
});
