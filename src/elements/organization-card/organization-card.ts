import { property } from 'lit/decorators.js';
import type { OrganizationCardView } from '../../records/views/organization-card.js';
import { recordsOf } from '../../records/fetched.js';
import type { OrganizationCardMessages } from '../../i18n/messages.js';
import { RcpElement } from '../base/rcp-element.js';
import { sectionStyles } from '../base/sections.styles.js';
import { organizationCardContent } from './organization-card.content.js';
import { organizationCardStyles } from './organization-card.styles.js';

const records = recordsOf<OrganizationCardView, OrganizationCardMessages>('organization-card');

/**
 * One organization: since when, what it is for, seat, figures, member States, governance, pillars,
 * approach, expertise, flagship initiatives, roles in regional processes, offices in brief, contact.
 *
 * @tagname organization-card
 * @csspart count - A number of States or offices listed
 * @csspart figure - One figure: value and label
 * @csspart value - The value, its qualifier included
 * @csspart label - What the value counts
 * @csspart group - One section of the card
 * @csspart item - One entry of a list
 */
export class OrganizationCard extends RcpElement<OrganizationCardView, OrganizationCardMessages> {
  static override styles = [...RcpElement.styles, sectionStyles, organizationCardStyles];

  /** Id of the organization: `iom` or `icmpd`. */
  @property() organization = '';

  protected override readonly idAttribute = 'organization';
  protected override readonly records = records;
  protected override readonly content = organizationCardContent;
}
