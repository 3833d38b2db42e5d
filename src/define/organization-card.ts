import { OrganizationCard } from '../elements/organization-card/organization-card.js';
import { defineElement } from './define.js';

defineElement('organization-card', OrganizationCard);

declare global {
  interface HTMLElementTagNameMap {
    'organization-card': OrganizationCard;
  }
}
