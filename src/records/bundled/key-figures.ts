import type { KeyFiguresMessages } from '../../i18n/messages.js';
import { recordsOf } from '../fetched.js';
import type { KeyFiguresView } from '../views/key-figures.js';

export const records = recordsOf<KeyFiguresView, KeyFiguresMessages>('key-figures');
