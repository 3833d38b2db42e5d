import { oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { one } from './shared-checks.js';

/** Types as a person does, and waits until the list has followed. */
export async function type(element: HTMLElement, text: string): Promise<CustomEvent<FilterDetail>> {
  const input = one(element, 'input');
  input.focus();
  let last: CustomEvent<FilterDetail> | undefined;
  for (const letter of text) {
    const filtered = oneEvent(element, 'rcp-filter');
    await sendKeys({ type: letter });
    last = (await filtered) as CustomEvent<FilterDetail>;
  }
  if (!last) throw new Error('Nothing was typed.');
  return last;
}

export interface FilterDetail {
  query: string;
  codes: string[];
}
