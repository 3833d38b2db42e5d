import type { MeetingTimelineMessages } from '../../i18n/messages.js';
import { recordsOf } from '../fetched.js';
import type { MeetingTimelineView } from '../views/meeting-timeline.js';

export const records = recordsOf<MeetingTimelineView, MeetingTimelineMessages>('meeting-timeline');
