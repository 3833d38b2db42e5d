import { compareNames } from '../../format/collation.js';
import type { Organization } from '../../model/schema.js';
import { localize, type Localized, type LocalName } from '../localize.js';
import { toProvenance, toOthers, lookUp, pick, type ViewWithDetails, type View, type ViewContext } from './view.js';
import { toFigures, type KeyFiguresView } from './key-figures.js';
import { toDeclared, toStates, type LocalDeclared, type LocalStates } from './states.js';

const ORGANIZATION_FACTS = [
  'names',
  'acronym',
  'since',
  'unitedNations',
  'purpose',
  'headquarters',
  'permanentMission',
  'figures',
  'memberStates',
  'governance',
  'partnerTypes',
  'priorityRegions',
  'pillars',
  'approach',
  'expertise',
  'flagships',
  'roles',
  'offices',
  'contact',
] as const satisfies (keyof Organization)[];

type Reworked = 'names' | 'figures' | 'memberStates' | 'offices';

export interface OrganizationCardView
  extends View, Localized<Pick<Organization, Exclude<(typeof ORGANIZATION_FACTS)[number], Reworked>>> {
  figures: { items: KeyFiguresView['figures']; others?: string[] };
  memberStates: (LocalDeclared & Pick<LocalStates, 'codes' | 'prints'>) | null;
  offices:
    | (LocalDeclared & {
        text: string | null;
        /** null where the source counts offices and names none. */
        items: { city: LocalName; country: string }[] | null;
      })
    | null;
  /** Processes whose secretariat it provides, hosts or supports, in the order of their names. */
  secretariatOf: {
    name: LocalName;
    /** Present where IOM's index has the process as inactive. */
    inactive?: true;
  }[];
}

export function toOrganizationCardView(
  organization: Organization,
  context: ViewContext,
): ViewWithDetails<OrganizationCardView> {
  const { language } = context;
  const served = Object.values(context.processes).filter(({ secretariat }) =>
    secretariat?.organizationIds.includes(organization.id),
  );
  const provenance = toProvenance(organization, ORGANIZATION_FACTS, context, [], served);
  const { names: _, figures, memberStates, offices, ...facts } = pick(organization, ORGANIZATION_FACTS);
  const listed = memberStates?.items.map((state) => ({ ...state, name: state.published })) ?? [];
  const states = toStates(listed, context);
  return {
    view: {
      ...provenance.view,
      ...localize(facts, language),
      figures: { items: toFigures(figures, context), ...toOthers(figures, context) },
      memberStates: memberStates && { ...toDeclared(memberStates, context), ...states },
      offices: offices && {
        ...toDeclared(offices, context),
        text: localize(offices.text, language),
        items:
          offices.items?.map((id) => {
            const { city, country } = lookUp(context.offices, id, 'office');
            return { city: localize(city, language), country };
          }) ?? null,
      },
      secretariatOf: served
        .map(({ names, status }) => ({
          name: localize(names, language),
          ...(status.value === 'inactive' && { inactive: true as const }),
        }))
        .sort((a, b) => compareNames(a.name.text, b.name.text, language)),
    },
    details: provenance.details,
  };
}
