/** The class of every element, none of them registered. */
export { KeyFigures } from '../elements/key-figures/key-figures.js';
export { MeetingTimeline } from '../elements/meeting-timeline/meeting-timeline.js';
export { MemberList } from '../elements/member-list/member-list.js';
export { MemberMatrix } from '../elements/member-matrix/member-matrix.js';
export { OfficeDirectory } from '../elements/office-directory/office-directory.js';
export { OrganizationCard } from '../elements/organization-card/organization-card.js';
export { RcpCard } from '../elements/rcp-card/rcp-card.js';
export { RcpDirectory } from '../elements/rcp-directory/rcp-directory.js';
export { StateMemberships } from '../elements/state-memberships/state-memberships.js';
