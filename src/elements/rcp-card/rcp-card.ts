import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CardView } from '../../records/views/rcp-card.js';
import { recordsOf } from '../../records/fetched.js';
import type { RcpCardMessages } from '../../i18n/messages.js';
import type { Options } from '../base/options.js';
import { RcpElement } from '../base/rcp-element.js';
import { sectionStyles } from '../base/sections.styles.js';
import { cardContent } from './rcp-card.content.js';
import { cardStyles } from './rcp-card.styles.js';

const records = recordsOf<CardView, RcpCardMessages>('rcp-card');

/**
 * One process: kind and region, status, since when, objectives, chair, secretariat, members declared
 * and listed, themes, observers, newest meetings, documents, contact.
 *
 * @tagname rcp-card
 * @csspart count - The number of States listed
 * @csspart group - One section of the card
 * @csspart item - One State or meeting
 */
export class RcpCard extends RcpElement<CardView, RcpCardMessages> {
  static override styles = [...RcpElement.styles, sectionStyles, cardStyles];

  /** Id of the process, such as `prague-process`. */
  @property() process = '';

  /** Shows the process in brief: without background, lists, meetings, documents and contact. */
  @property({ type: Boolean }) compact = false;

  protected override readonly idAttribute = 'process';
  protected override readonly records = records;

  protected override content(view: CardView, messages: RcpCardMessages, options: Options): TemplateResult {
    return cardContent(view, messages, { ...options, compact: this.compact });
  }
}
