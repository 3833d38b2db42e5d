/**
 * The messages of the elements. The English file is the form of all: the others fill these types, so
 * that a missing message does not compile. A file exports one object per element, so that a page
 * carries the messages of the elements it has. Numbers come in as numbers where the plural hangs on
 * them.
 */
import type * as en from './en.js';

/** What a file of messages exports. */
export type MessagesOfLanguage = typeof en;

/** Marks, with the spaces that a language has around them. */
export type Punctuation = en.Punctuation;

/** What every element says, and names of the facts that it shows, as headings and in notes. */
export type BaseMessages = en.Base & { facts: Record<string, string> };

/** Messages of a list that can be searched, and the label of its field. */
export type SearchMessages = en.Search & { search: string };

/** Messages about the States of a process. */
export type StatesMessages = en.States;

/** Labels of the ways to reach a body. */
export type ContactMessages = en.Contact;

/** Messages about where something is. */
export type PlaceMessages = en.Places & Punctuation;

/*
 * What each element says. Each has what every element says already; with it named, TypeScript keeps
 * the names of these types in the declarations of the package, where it would write them out.
 */
export type MemberListMessages = en.Base & typeof en.memberList;
export type RcpCardMessages = en.Base & typeof en.rcpCard;
export type OfficeDirectoryMessages = en.Base & typeof en.officeDirectory;
export type KeyFiguresMessages = en.Base & typeof en.keyFigures;
export type RcpDirectoryMessages = en.Base & typeof en.rcpDirectory;
export type OrganizationCardMessages = en.Base & typeof en.organizationCard;
export type MeetingTimelineMessages = en.Base & typeof en.meetingTimeline;
export type MemberMatrixMessages = en.Base & typeof en.memberMatrix;
export type StateMembershipsMessages = en.Base & typeof en.stateMemberships;

/** Messages of the pages for iframes. */
export type EmbedMessages = typeof en.embed;

/**
 * The closed lists of the data in words, and what comes with the notes: the build writes them into the
 * records. A record may be in any currency, so that millions are asked for by its code.
 */
export type VocabularyMessages = typeof en.vocabulary & {
  millions: Record<string, (millions: number) => string>;
};

/** Messages around the notes on the data. */
export type NotesMessages = VocabularyMessages['notes'];
