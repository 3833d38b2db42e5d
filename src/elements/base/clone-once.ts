import { isServer, render, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Options } from './options.js';

const clones = new WeakMap<object, Map<string, DocumentFragment>>();

/**
 * Rows that never change one by one, without a binding per row. The template is rendered once for
 * all elements that show the same part of a view with the same options, and each of them gets a copy, which
 * it keeps until one of them changes. Without a document to make copies in, the template itself is
 * what is shown.
 */
export function cloneOnce(
  part: object,
  { groupBy, english, headingLevel }: Options & { groupBy?: string },
  template: () => TemplateResult,
): unknown {
  const key = [groupBy, !!english, headingLevel].join();
  return guard([part, key], () => {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- another value in Node
    if (isServer) return template();
    const made = clones.get(part) ?? new Map<string, DocumentFragment>();
    clones.set(part, made);
    let fragment = made.get(key);
    if (!fragment) {
      fragment = document.createDocumentFragment();
      render(template(), fragment);
      removeMarkers(fragment);
      made.set(key, fragment);
    }
    return fragment.cloneNode(true);
  });
}

/** `NodeFilter.SHOW_COMMENT`; a page may have something else of that name. */
const SHOW_COMMENT = 128;

function removeMarkers(fragment: DocumentFragment): void {
  const comments = document.createTreeWalker(fragment, SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
  // Text that stood beside a marker becomes one node with what the marker held.
  fragment.normalize();
}
