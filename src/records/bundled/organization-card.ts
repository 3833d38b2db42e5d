import type { OrganizationCardMessages } from '../../i18n/messages.js';
import { recordsOf } from '../fetched.js';
import type { OrganizationCardView } from '../views/organization-card.js';

export const records = recordsOf<OrganizationCardView, OrganizationCardMessages>('organization-card');
