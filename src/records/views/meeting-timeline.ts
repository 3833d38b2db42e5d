import { formatDate } from '../../format/date.js';
import { earliestDay, latestDay, newestFirst } from '../../model/dates.js';
import type { Process } from '../../model/schema.js';
import { localize, type Localized } from '../localize.js';
import { toCollectionView, type CollectionView, type CollectionItem } from './collection.js';
import { toOthers, type ViewWithDetails, type ViewContext } from './view.js';

/** A meeting; `group` is the heading of the source, in words. */
export type LocalMeeting = Omit<Localized<Meeting>, 'group'> & { group?: string };

type Meeting = NonNullable<Process['meetings']>['items'][number];

export function toMeeting(
  { sources: _, group, ...meeting }: Meeting,
  { language, vocabulary }: ViewContext,
): LocalMeeting {
  return {
    ...localize(meeting, language),
    ...(group && { group: vocabulary.meetingGroups[group] }),
  };
}

export type MeetingTimelineView = CollectionView<TimelineItem>;

export interface TimelineItem extends CollectionItem {
  /** Earliest first; null where none were published. */
  meetings: TimelineMeeting[] | null;
  /** What other sources say. */
  others?: string[];
}

export type TimelineMeeting = LocalMeeting & {
  /** Earliest and latest day that its date can mean, `YYYY-MM-DD`. */
  first: string;
  last: string;
  /** When it began; present where its end is open. */
  since?: string;
};

export function toMeetingTimelineView(
  processes: Process[],
  context: ViewContext,
): ViewWithDetails<MeetingTimelineView> {
  return toCollectionView(processes, ['meetings', 'meetings.items'], context, ({ meetings }) => ({
    meetings:
      meetings?.items
        .toSorted((a, b) => newestFirst(b.date, a.date))
        .map((meeting) => ({
          ...toMeeting(meeting, context),
          first: earliestDay(meeting.date),
          last: latestDay(meeting.date),
          ...(meeting.date.endsWith('/..') && {
            since: formatDate(meeting.date.replace('/..', ''), context.language),
          }),
        })) ?? null,
    ...(meetings && toOthers(meetings, context)),
  }));
}
