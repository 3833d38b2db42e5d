import { compareNames } from '../../format/collation.js';
import type { Organization } from '../../model/schema.js';
import type { Language } from '../../model/vocabulary.js';
import { localize, type Localized, type LocalName } from '../localize.js';
import { cutFoot, cutOthers, lookUp, pick, type Carried, type Cut, type Library } from './cut.js';
import { cutFigures, type KeyFiguresCut } from './key-figures.js';
import { cutDeclared, cutStates, type LocalDeclared, type LocalStates } from './states.js';

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

type OrganizationFact = (typeof ORGANIZATION_FACTS)[number];

export interface OrganizationCardCut
  extends Cut,
    Omit<
      Localized<Pick<Organization, OrganizationFact>>,
      'names' | 'figures' | 'memberStates' | 'offices'
    > {
  figures: { items: KeyFiguresCut['figures']; others?: string[] };
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

export function cutOrganizationCard(
  organization: Organization,
  language: Language,
  library: Library,
): Carried<OrganizationCardCut> {
  const served = Object.values(library.processes).filter(({ secretariat }) =>
    secretariat?.organizationIds.includes(organization.id),
  );
  const foot = cutFoot(organization, ORGANIZATION_FACTS, language, library, [], served);
  const { names: _, figures, memberStates, offices, ...facts } = pick(
    organization,
    ORGANIZATION_FACTS,
  );
  const listed = memberStates?.items.map((state) => ({ ...state, name: state.published })) ?? [];
  const states = cutStates(listed, language, library);
  return {
    cut: {
      ...foot.cut,
      ...localize(facts, language),
      figures: { items: cutFigures(figures, language), ...cutOthers(figures, language) },
      memberStates: memberStates && { ...cutDeclared(memberStates, language), ...states },
      offices: offices && {
        ...cutDeclared(offices, language),
        text: localize(offices.text, language),
        items:
          offices.items?.map((id) => {
            const { city, country } = lookUp(library.offices, id, 'office');
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
    folded: foot.folded,
  };
}
