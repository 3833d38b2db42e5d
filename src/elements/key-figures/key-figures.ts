import { property } from 'lit/decorators.js';
import type { KeyFiguresView } from '../../records/views/key-figures.js';
import { recordsOf } from '../../records/fetched.js';
import type { KeyFiguresMessages } from '../../i18n/messages.js';
import { RcpElement } from '../base/rcp-element.js';
import { keyFiguresContent } from './key-figures.content.js';
import { keyFiguresStyles } from './key-figures.styles.js';

const records = recordsOf<KeyFiguresView, KeyFiguresMessages>('key-figures');

/**
 * The key figures of an organization with their qualifiers, and the shares of its funding as a
 * chart that is its own table.
 *
 * @tagname key-figures
 * @csspart figure - One figure: value, unit and label
 * @csspart value - The value, its qualifier included
 * @csspart label - What the value counts
 * @csspart chart - The table of shares with its bars
 */
export class KeyFigures extends RcpElement<KeyFiguresView, KeyFiguresMessages> {
  static override styles = [...RcpElement.styles, keyFiguresStyles];

  /** Id of the organization: `iom` or `icmpd`. */
  @property() organization = '';

  protected override readonly idAttribute = 'organization';
  protected override readonly records = records;
  protected override readonly content = keyFiguresContent;
}
