import { StateMemberships } from '../elements/state-memberships/state-memberships.js';
import { defineElement } from './define.js';

defineElement('state-memberships', StateMemberships);

declare global {
  interface HTMLElementTagNameMap {
    'state-memberships': StateMemberships;
  }
}
