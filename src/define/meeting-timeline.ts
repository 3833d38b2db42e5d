import { MeetingTimeline } from '../elements/meeting-timeline/meeting-timeline.js';
import { defineElement } from './define.js';

defineElement('meeting-timeline', MeetingTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'meeting-timeline': MeetingTimeline;
  }
}
