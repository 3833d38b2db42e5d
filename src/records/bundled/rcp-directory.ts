import type { RcpDirectoryMessages } from '../../i18n/messages.js';
import { recordsOf } from '../fetched.js';
import type { RcpDirectoryView } from '../views/rcp-directory.js';

export const records = recordsOf<RcpDirectoryView, RcpDirectoryMessages>('rcp-directory');
