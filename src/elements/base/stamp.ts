import { render, type TemplateResult } from 'lit';

const stamps = new WeakMap<object, Map<string, DocumentFragment>>();

/**
 * Rows that never change one by one, without a binding per row. The template is rendered once for
 * all elements that show the same (`owner` and `key` say what is the same), and each gets a copy.
 * Where there is no document to make copies in, the template itself is returned.
 */
export function stamp(
  template: TemplateResult,
  owner: object,
  key: string,
): TemplateResult | DocumentFragment {
  if (typeof document === 'undefined') return template;
  const made = stamps.get(owner) ?? new Map<string, DocumentFragment>();
  stamps.set(owner, made);
  let fragment = made.get(key);
  if (!fragment) {
    fragment = document.createDocumentFragment();
    render(template, fragment);
    removeMarkers(fragment);
    made.set(key, fragment);
  }
  return fragment.cloneNode(true) as DocumentFragment;
}

function removeMarkers(fragment: DocumentFragment): void {
  const comments = document.createTreeWalker(fragment, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) fragment.ownerDocument.adoptNode(comment);
  fragment.normalize();
}
