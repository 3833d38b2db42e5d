import { property } from 'lit/decorators.js';
import type { MeetingTimelineView } from '../../records/views/meeting-timeline.js';
import { recordsOf } from '../../records/fetched.js';
import type { MeetingTimelineMessages } from '../../i18n/messages.js';
import { RcpCollection } from '../base/rcp-collection.js';
import { meetingTimelineContent } from './meeting-timeline.content.js';
import { meetingTimelineStyles } from './meeting-timeline.styles.js';

const records = recordsOf<MeetingTimelineView, MeetingTimelineMessages>('meeting-timeline');

/**
 * The meetings of one or several processes in time order, by year, with dates only as exact as the
 * source, and which processes published none.
 *
 * @tagname meeting-timeline
 * @csspart count - The number of meetings, of all or of one year
 * @csspart group - The meetings of one year
 * @csspart item - One meeting
 */
export class MeetingTimeline extends RcpCollection<MeetingTimelineView, MeetingTimelineMessages> {
  static override styles = [...RcpCollection.styles, meetingTimelineStyles];

  /** Ids of the processes, with a space between; all of them where none is given. */
  @property() process = '';

  protected override readonly idAttribute = 'process';
  protected override readonly records = records;
  protected override readonly content = meetingTimelineContent;
}
