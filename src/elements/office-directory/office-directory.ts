import { nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { OfficeDirectoryView } from '../../records/views/office-directory.js';
import { recordsOf } from '../../records/fetched.js';
import { searchWords } from '../../records/states.js';
import type { OfficeDirectoryMessages } from '../../i18n/messages.js';
import { ListSearch } from '../base/list-search.js';
import { searchStyles } from '../base/list-search.styles.js';
import type { Options } from '../base/options.js';
import { RcpElement } from '../base/rcp-element.js';
import { officeDirectoryContent } from './office-directory.content.js';
import { officeDirectoryStyles } from './office-directory.styles.js';

const records = recordsOf<OfficeDirectoryView, OfficeDirectoryMessages>('office-directory');

/**
 * The offices of an organization: city, country, region covered, bodies they keep in touch with,
 * processes and initiatives they support.
 *
 * @tagname office-directory
 * @event rcp-filter - Somebody searched: `{query, codes}`, the ids of the offices still shown
 * @csspart search - The search field
 * @csspart count - The number of offices
 * @csspart group - The list of offices
 * @csspart item - One office
 */
export class OfficeDirectory extends RcpElement<OfficeDirectoryView, OfficeDirectoryMessages> {
  static override styles = [...RcpElement.styles, searchStyles, officeDirectoryStyles];

  /** Id of the organization: `iom` or `icmpd`. */
  @property() organization = '';

  /** Leaves the search field out. */
  @property({ type: Boolean, attribute: 'no-search' }) noSearch = false;

  protected override readonly idAttribute = 'organization';
  protected override readonly records = records;

  readonly #search = new ListSearch(this, () => (row) => ({
    words: searchWords([row.textContent]),
    codes: '',
  }));

  protected override content(
    view: OfficeDirectoryView,
    messages: OfficeDirectoryMessages,
    options: Options,
  ): TemplateResult {
    return officeDirectoryContent(view, messages, {
      ...options,
      search: this.noSearch ? nothing : this.#search.field(messages, options.language),
    });
  }
}
