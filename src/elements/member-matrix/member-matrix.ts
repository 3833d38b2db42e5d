import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MemberMatrixView } from '../../records/views/member-matrix.js';
import { recordsOf } from '../../records/fetched.js';
import { GROUPINGS } from '../../records/states.js';
import type { MemberMatrixMessages } from '../../i18n/messages.js';
import type { Options } from '../base/options.js';
import { RcpCollection } from '../base/rcp-collection.js';
import { memberMatrixContent } from './member-matrix.content.js';
import { memberMatrixStyles } from './member-matrix.styles.js';

const records = recordsOf<MemberMatrixView, MemberMatrixMessages>('member-matrix');

/**
 * States against processes: who is in which, with totals per State, per process and in all.
 *
 * @tagname member-matrix
 * @csspart count - A number of States or of processes
 * @csspart group - The States of one region or letter
 * @csspart item - One State
 */
export class MemberMatrix extends RcpCollection<MemberMatrixView, MemberMatrixMessages> {
  static override styles = [...RcpCollection.styles, memberMatrixStyles];

  /** Ids of the processes, with a space between, in the order of the columns; all of them where none is given. */
  @property() process = '';

  /** How the States are grouped: by region of the UN (M49), by first letter, or not at all. */
  @property({ attribute: 'group-by' }) groupBy: 'region' | 'letter' | 'none' = 'region';

  protected override readonly idAttribute = 'process';
  protected override readonly records = records;

  protected override content(view: MemberMatrixView, messages: MemberMatrixMessages, options: Options): TemplateResult {
    return memberMatrixContent(view, messages, {
      ...options,
      groupBy: this.choice('group-by', this.groupBy, GROUPINGS),
    });
  }
}
