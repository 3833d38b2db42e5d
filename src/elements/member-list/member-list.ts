import { nothing, type TemplateResult } from 'lit';
import type { MemberListView } from '../../records/views/member-list.js';
import shelf, { messages } from '../../records/generated/member-list.js';
import { type SearchKey, searchWords, stateSearchKeys } from '../../records/states.js';
import type { MemberListMessages } from '../../i18n/messages.js';
import { groupStyles } from '../base/groups.styles.js';
import { ListSearch } from '../base/list-search.js';
import { searchStyles } from '../base/list-search.styles.js';
import type { Options } from '../base/options.js';
import { RcpElement } from '../base/rcp-element.js';
import type { PropertyDeclarations } from '../base/updating-element.js';
import { memberListContent } from './member-list.content.js';
import { memberListStyles } from './member-list.styles.js';

const GROUPINGS = ['region', 'letter', 'none'] as const;

/**
 * The States and organizations that take part in a process, with search and groups.
 *
 * @tagname member-list
 * @event rcp-filter - Somebody searched: `{query, codes}`, the codes of the States still shown
 * @csspart search - The search field
 * @csspart count - A number of States
 * @csspart group - The States of one region or letter
 * @csspart item - One State or organization
 */
export class MemberList extends RcpElement<MemberListView, MemberListMessages> {
  static override styles = [...RcpElement.styles, searchStyles, groupStyles, memberListStyles];

  static override properties: PropertyDeclarations = {
    process: {},
    groupBy: { attribute: 'group-by' },
    noSearch: { type: Boolean, attribute: 'no-search' },
  };

  /** Id of the process, such as `prague-process`. */
  process = '';

  /** How the States are grouped: by region of the UN (M49), by first letter, or not at all. */
  groupBy: 'region' | 'letter' | 'none' = 'region';

  /** Leaves the search field out. */
  noSearch = false;

  protected override readonly idAttribute = 'process';
  protected override readonly shelf = shelf;
  protected override readonly messages = messages;

  readonly #search = new ListSearch(this, { keyOf: () => this.#searchKeys() });

  protected override content(
    record: MemberListView,
    messages: MemberListMessages,
    options: Options,
  ): TemplateResult {
    return memberListContent(record, messages, {
      ...options,
      groupBy: this.choice('group-by', this.groupBy, GROUPINGS),
      search: this.noSearch
        ? nothing
        : this.#search.field(messages, options.language),
    });
  }

  async #searchKeys(): Promise<(row: HTMLElement) => SearchKey> {
    const known = await stateSearchKeys();
    return (row) => {
      const code = row.dataset.row ?? '';
      const key = known.get(code);
      // A name without a code is found by its own words; a State also by what the source prints.
      if (!key) return { words: searchWords([row.textContent]), codes: '' };
      const print = this.record?.members.prints?.[code];
      return print ? { ...key, words: key.words + searchWords([print]) } : key;
    };
  }
}
