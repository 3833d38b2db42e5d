import type { OfficeDirectoryMessages } from '../../i18n/messages.js';
import { recordsOf } from '../fetched.js';
import type { OfficeDirectoryView } from '../views/office-directory.js';

export const records = recordsOf<OfficeDirectoryView, OfficeDirectoryMessages>('office-directory');
