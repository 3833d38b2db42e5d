/** Reads HTML texts. */
import { parse, type DefaultTreeAdapterTypes as Html } from 'parse5';

export interface Parsed {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element of an HTML text in document order, with all text inside it. */
export function elementsIn(html: string): Parsed[] {
  const found: Parsed[] = [];
  const visit = (node: Html.Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node)) return '';
    if (!('tagName' in node)) return node.childNodes.map(visit).join('');
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const parsed = { name: node.tagName, attributes, text: '' };
    found.push(parsed);
    parsed.text = node.childNodes.map(visit).join('');
    return parsed.text;
  };
  visit(parse(html));
  return found;
}
