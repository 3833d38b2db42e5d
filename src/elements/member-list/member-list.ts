import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MemberListView } from '../../records/views/member-list.js';
import { recordsOf } from '../../records/fetched.js';
import type { MemberListMessages } from '../../i18n/messages.js';
import { GROUPINGS } from '../../records/states.js';
import { groupStyles } from '../base/groups.styles.js';
import { ListSearch } from '../base/list-search.js';
import { searchStyles } from '../base/list-search.styles.js';
import type { Options } from '../base/options.js';
import { RcpElement } from '../base/rcp-element.js';
import { loadStateKeys } from '../base/state-keys.js';
import { memberListContent } from './member-list.content.js';
import { memberListStyles } from './member-list.styles.js';

const records = recordsOf<MemberListView, MemberListMessages>('member-list');

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

  /** Id of the process, such as `prague-process`. */
  @property() process = '';

  /** How the States are grouped: by region of the UN (M49), by first letter, or not at all. */
  @property({ attribute: 'group-by' }) groupBy: 'region' | 'letter' | 'none' = 'region';

  /** Leaves the search field out. */
  @property({ type: Boolean, attribute: 'no-search' }) noSearch = false;

  protected override readonly idAttribute = 'process';
  protected override readonly records = records;

  readonly #search = new ListSearch(this, () => loadStateKeys((code) => [this.view?.members.prints?.[code] ?? '']));

  protected override content(view: MemberListView, messages: MemberListMessages, options: Options): TemplateResult {
    return memberListContent(view, messages, {
      ...options,
      groupBy: this.choice('group-by', this.groupBy, GROUPINGS),
      search: this.noSearch ? nothing : this.#search.field(messages, options.language),
    });
  }
}
