import type { MemberListMessages } from '../../i18n/messages.js';
import { recordsOf } from '../fetched.js';
import type { MemberListView } from '../views/member-list.js';

export const records = recordsOf<MemberListView, MemberListMessages>('member-list');
