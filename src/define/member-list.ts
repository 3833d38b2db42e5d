import { MemberList } from '../elements/member-list/member-list.js';
import { defineElement } from './define.js';

defineElement('member-list', MemberList);

declare global {
  interface HTMLElementTagNameMap {
    'member-list': MemberList;
  }
}
