import { formatDate } from '../../format/date.js';
import { formatNumber, formatPercent } from '../../format/number.js';
import type { Organization } from '../../model/schema.js';
import type { Language } from '../../model/vocabulary.js';
import { localize } from '../localize.js';
import { cutFoot, VOCABULARY, type Carried, type Cut, type Library } from './cut.js';

export interface KeyFiguresCut extends Cut {
  figures: {
    id: string;
    value: string;
    qualifier: Organization['figures']['items'][number]['qualifier'];
    /** What is counted, and what is said of it. */
    unit: string;
  }[];
  funding: {
    asOf: string | null;
    /** The total, in words. */
    total: string;
    measure: string;
    sharesOf: string;
    shares: { label: string; value: number; text: string }[];
    sum: number;
    sumText: string;
  } | null;
}

export function cutKeyFigures(
  organization: Organization,
  language: Language,
  library: Library,
): Carried<KeyFiguresCut> {
  const { figures, funding } = organization;
  const foot = cutFoot(organization, ['figures', 'funding'], language, library);
  return {
    cut: {
      ...foot.cut,
      figures: cutFigures(figures, language),
      funding: funding && cutFunding(funding, language),
    },
    folded: foot.folded,
  };
}

export function cutFigures(
  { items }: Organization['figures'],
  language: Language,
): KeyFiguresCut['figures'] {
  return items.map(({ id, value, qualifier, unit, label }) => ({
    id,
    value: formatNumber(value, language),
    qualifier,
    unit: [unit, label]
      .map((part) => localize(part, language))
      .filter(Boolean)
      .join(VOCABULARY[language].space),
  }));
}

function inMillions({ value, currency }: { value: number; currency: string }, language: Language): string {
  const say = VOCABULARY[language].millions[currency];
  if (!say) throw new Error(`src/i18n/${language}.ts has no words for millions of ${currency}.`);
  return say(value / 1e6);
}

function cutFunding(funding: NonNullable<Organization['funding']>, language: Language) {
  const { total, shares } = funding;
  // Added in tenths: binary fractions would show 0.1 + 0.2 as 0.30000000000000004.
  const sum = shares.reduce((tenths, share) => tenths + Math.round(share.value * 10), 0) / 10;
  return {
    asOf: funding.asOf && formatDate(funding.asOf, language),
    total: inMillions(total, language),
    measure: localize(total.measure, language),
    sharesOf: localize(funding.sharesOf, language),
    shares: shares.map((share) => ({
      label: localize(share.label, language).text,
      value: share.value,
      text: formatPercent(share.value, language),
    })),
    sum,
    sumText: formatPercent(sum, language),
  };
}
