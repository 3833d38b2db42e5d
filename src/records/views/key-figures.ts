import { formatDate } from '../../format/date.js';
import { formatNumber, formatPercent } from '../../format/number.js';
import type { Organization } from '../../model/schema.js';
import { localize } from '../localize.js';
import { toProvenance, type ViewWithDetails, type View, type ViewContext } from './view.js';

export interface KeyFiguresView extends View {
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

export function toKeyFiguresView(organization: Organization, context: ViewContext): ViewWithDetails<KeyFiguresView> {
  const { figures, funding } = organization;
  const provenance = toProvenance(organization, ['figures', 'funding'], context);
  return {
    view: {
      ...provenance.view,
      figures: toFigures(figures, context),
      funding: funding && toFunding(funding, context),
    },
    details: provenance.details,
  };
}

export function toFigures(
  { items }: Organization['figures'],
  { language, vocabulary }: ViewContext,
): KeyFiguresView['figures'] {
  return items.map(({ id, value, qualifier, unit, label }) => ({
    id,
    value: formatNumber(value, language),
    qualifier,
    unit: [unit, label]
      .map((part) => localize(part, language))
      .filter(Boolean)
      .join(vocabulary.space),
  }));
}

function inMillions({ value, currency }: { value: number; currency: string }, context: ViewContext): string {
  const say = context.vocabulary.millions[currency];
  if (!say) throw new Error(`src/i18n/${context.language}.ts has no words for millions of ${currency}.`);
  return say(value / 1e6);
}

function toFunding(funding: NonNullable<Organization['funding']>, context: ViewContext) {
  const { language } = context;
  const { total, shares } = funding;
  // Added in tenths: binary fractions would show 0.1 + 0.2 as 0.30000000000000004.
  const sum = shares.reduce((tenths, share) => tenths + Math.round(share.value * 10), 0) / 10;
  return {
    asOf: funding.asOf && formatDate(funding.asOf, language),
    total: inMillions(total, context),
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
