import type { StateMembershipsMessages } from '../../i18n/messages.js';
import { recordsOf } from '../fetched.js';
import type { StateMembershipsView } from '../views/state-memberships.js';

export const records = recordsOf<StateMembershipsView, StateMembershipsMessages>('state-memberships');
