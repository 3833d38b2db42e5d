import type { RcpCardMessages } from '../../i18n/messages.js';
import { recordsOf } from '../fetched.js';
import type { CardView } from '../views/rcp-card.js';

export const records = recordsOf<CardView, RcpCardMessages>('rcp-card');
