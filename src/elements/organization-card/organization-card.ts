import type { OrganizationCardView } from '../../records/views/organization-card.js';
import shelf, { messages } from '../../records/generated/organization-card.js';
import type { OrganizationCardMessages } from '../../i18n/messages.js';
import { RcpElement } from '../base/rcp-element.js';
import { sectionStyles } from '../base/sections.styles.js';
import type { PropertyDeclarations } from '../base/updating-element.js';
import { organizationCardContent } from './organization-card.content.js';
import { organizationCardStyles } from './organization-card.styles.js';

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

  static override properties: PropertyDeclarations = {
    organization: {},
  };

  /** Id of the organization: `iom` or `icmpd`. */
  organization = '';

  protected override readonly idAttribute = 'organization';
  protected override readonly shelf = shelf;
  protected override readonly messages = messages;
  protected override readonly content = organizationCardContent;
}
