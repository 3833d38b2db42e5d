import type { MemberMatrixMessages } from '../../i18n/messages.js';
import { recordsOf } from '../fetched.js';
import type { MemberMatrixView } from '../views/member-matrix.js';

export const records = recordsOf<MemberMatrixView, MemberMatrixMessages>('member-matrix');
