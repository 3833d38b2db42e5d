import { MemberMatrix } from '../elements/member-matrix/member-matrix.js';
import { defineElement } from './define.js';

defineElement('member-matrix', MemberMatrix);

declare global {
  interface HTMLElementTagNameMap {
    'member-matrix': MemberMatrix;
  }
}
