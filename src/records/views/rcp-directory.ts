import type { Process } from '../../model/schema.js';
import { PROCESS_REGIONS, type ProcessRegion, type Status } from '../../model/vocabulary.js';
import { localize } from '../localize.js';
import { toCollectionView, type CollectionView, type CollectionItem } from './collection.js';
import { toProvenance, type ViewWithDetails, type ViewContext } from './view.js';

export interface RcpDirectoryView extends CollectionView<DirectoryItem> {
  /** Which of the sources are those of the index. */
  from: number[];
  /** In the order of the index, then what it does not have; empty where it has a heading only. */
  groups: { status: Status; region: ProcessRegion; ids: string[] }[];
  about: { heading: string; text: string }[];
  /** Where only one region is shown, or one status: which. */
  only?: { region: ProcessRegion | ''; status: Status | '' };
}

export interface DirectoryItem extends CollectionItem {
  acronym: string | null;
  fullName: string | null;
  /** Further names by which it is found, English ones among them. */
  also: string;
  status: Status;
  regions: ProcessRegion[];
}

export function toRcpDirectoryView(processes: Process[], context: ViewContext): ViewWithDetails<RcpDirectoryView> {
  const { directory, language } = context;
  const own = toProvenance(directory, ['index', 'about'], context);
  const ownSources = [...own.view.sources, ...own.details.moreSources];
  const { view, details } = toCollectionView(
    processes,
    // The sources and notes of the names and regions stand in the cards.
    ['status'],
    context,
    (process) => ({
      acronym: localize(process.acronym.value, language),
      fullName: process.fullName && localize(process.fullName.name, language).text,
      also: otherNamesOf(process, context),
      status: process.status.value,
      regions: process.regions.value,
    }),
    ownSources,
  );
  const unlisted = view.order.flatMap((id) =>
    view.items.filter((item) => item.id === id && item.status === 'unlisted'),
  );
  const regions = PROCESS_REGIONS.filter((region) => unlisted.some(({ regions }) => regions[0] === region));
  return {
    view: {
      ...view,
      name: own.view.name,
      noted: [...own.view.noted, ...view.noted],
      from: ownSources.map((_, position) => position),
      groups: [
        ...directory.index.groups.map(({ status, region, items }) => ({
          status,
          region,
          ids: items.map(({ process }) => process),
        })),
        ...regions.map((region) => ({
          status: 'unlisted' as const,
          region,
          ids: unlisted.filter(({ regions }) => regions[0] === region).map(({ id }) => id),
        })),
      ],
      about: localize(directory.about, language).items,
    },
    details: { ...details, notes: [...own.details.notes, ...details.notes] },
  };
}

/** Its names that an entry does not show, in the language of the reader and in English. */
function otherNamesOf(process: Process, { language }: ViewContext): string {
  const { names, fullName, acronym, otherNames } = process;
  const others = otherNames?.items.map(({ name }) => name.text) ?? [];
  const shown = [names.text, fullName?.name.text, acronym.value];
  const known = new Set(shown.map((name) => name?.[language]));
  return [...shown.map((name) => name?.en), ...others.flatMap((name) => [name[language], name.en])]
    .filter((name) => !known.has(name) && known.add(name))
    .join(' ');
}
