import type { Office, Organization } from '../../model/schema.js';
import { localize, type Localized, type LocalName } from '../localize.js';
import { toProvenance, lookUp, type ViewWithDetails, type View, type ViewContext } from './view.js';

export interface OfficeDirectoryView extends View {
  declared: number | null;
  text: string | null;
  offices: Omit<Localized<Office>, 'organization' | 'notes' | '$schema'>[] | null;
  headquarters: Localized<Organization['headquarters']>;
  permanentMission: Localized<Organization['permanentMission']>;
  legend: string[];
  disclaimer: LocalName | null;
}

export function toOfficeDirectoryView(
  organization: Organization,
  context: ViewContext,
): ViewWithDetails<OfficeDirectoryView> {
  const { language } = context;
  const { offices, headquarters, permanentMission, officesLegend, mapDisclaimer } = organization;
  const described = offices?.items?.map((id) => lookUp(context.offices, id, 'office')) ?? null;
  const provenance = toProvenance(
    organization,
    ['offices', 'headquarters', 'permanentMission', 'officesLegend', 'mapDisclaimer'],
    context,
    described ?? [],
  );
  return {
    view: {
      ...provenance.view,
      declared: offices?.declared?.value ?? null,
      text: localize(offices?.text ?? null, language),
      offices:
        described?.map(({ organization: _o, notes: _n, $schema: _s, ...office }) => localize(office, language)) ?? null,
      headquarters: localize(headquarters, language),
      permanentMission: localize(permanentMission, language),
      legend: officesLegend?.items.map((item) => localize(item.name, language).text) ?? [],
      disclaimer: mapDisclaimer && localize(mapDisclaimer.text, language),
    },
    details: provenance.details,
  };
}
