/**
 * What our templates use of Lit, in two fifths of its bytes. Bundles for pages have this module in the
 * place of `lit`, which renders the same templates where bytes count less: in the npm package, and
 * in Node. A test holds the two against each other.
 *
 * Of Lit it lacks: directives but `guard`, names of properties and events with capital letters,
 * angle brackets in the text of an attribute, and `this` in listeners.
 */
import type { TemplateResult } from 'lit';

type Result = TemplateResult<1 | 2>;

/** A place where values are shown: it takes as many as it needs from their front. */
interface Part {
  show(values: unknown[]): void;
}

/** Where values go: to a node, by its place in the template, or into an attribute of it. */
interface Hole {
  place: number;
  attribute?: string;
  /** What stands before, between and after the values of the attribute. */
  texts?: readonly string[];
}

interface Guarded {
  dependencies: readonly unknown[];
  make: () => unknown;
}

export const isServer = false;

/** Shows nothing; takes an attribute away. */
export const nothing = Symbol.for('lit-nothing');

export function html(strings: TemplateStringsArray, ...values: unknown[]): Result {
  return { _$litType$: 1, strings, values };
}

/** A part of a drawing, for the `<svg>` of another template. */
export function svg(strings: TemplateStringsArray, ...values: unknown[]): Result {
  return { _$litType$: 2, strings, values };
}

/** A value that is made anew only when something that it depends on is another. */
export function guard(dependencies: readonly unknown[], make: () => unknown): Guarded {
  return { dependencies, make };
}

const roots = new WeakMap<Node, Part>();

/** Shows a value in a container, before one of the nodes there or after all of them. */
export function render(
  value: unknown,
  container: Node,
  { renderBefore = null }: { renderBefore?: ChildNode | null } = {},
): void {
  const part =
    roots.get(container) ??
    new Between(container.insertBefore(new Comment(), renderBefore), renderBefore);
  roots.set(container, part);
  part.show([value]);
}

/** What stands between two nodes. A class, since there are many of them: closures would take ten times the room. */
class Between implements Part {
  /** Text or a node; or the strings of a template, beside its parts; or a list, beside its items. */
  #shown: unknown = '';
  #parts: readonly Part[] = [];
  #items: Between[] | undefined;
  #dependencies: readonly unknown[] | undefined;

  constructor(
    readonly start: ChildNode,
    readonly end: ChildNode | null,
  ) {}

  show(values: unknown[]): void {
    let value = values.shift();
    const guarded = isGuarded(value) ? value : undefined;
    if (guarded?.dependencies.every((one, i) => one === this.#dependencies?.[i])) return;
    this.#dependencies = guarded?.dependencies;
    if (guarded) value = guarded.make();

    if (isResult(value)) this.#showTemplate(value);
    else if (Array.isArray(value)) this.#showList(value);
    else {
      const content = value === nothing ? '' : (value ?? '');
      if (content === this.#shown) return;
      this.#replace(content, content instanceof Node ? content : new Text(content as string));
    }
  }

  #showTemplate({ strings, values, _$litType$ }: Result): void {
    const known = strings === this.#shown;
    const [nodes, parts] = known ? [] : instanceOf(strings, _$litType$ === 2);
    if (parts) this.#parts = parts;
    const left = [...values];
    for (const part of this.#parts) part.show(left);
    if (nodes) this.#replace(strings, nodes);
  }

  #showList(list: readonly unknown[]): void {
    if (!this.#items) {
      this.#clear(this.start);
      this.#shown = this.#items = [];
    }
    const items = this.#items;
    for (const [i, value] of list.entries()) {
      items[i] ??= new Between(items[i - 1]?.end ?? this.start, this.#insert(new Comment()));
      items[i].show([value]);
    }
    items.length = list.length;
    this.#clear(items.at(-1)?.end ?? this.start);
  }

  #replace(next: unknown, node: Node): void {
    this.#clear(this.start);
    this.#insert(node);
    this.#shown = next;
    this.#items = undefined;
  }

  #insert<N extends Node>(node: N): N {
    this.start.parentNode?.insertBefore(node, this.end);
    return node;
  }

  #clear(after: ChildNode): void {
    while (after.nextSibling !== this.end) after.nextSibling?.remove();
  }
}

function isGuarded(value: unknown): value is Guarded {
  return !!(value as Partial<Guarded> | null | undefined)?.make;
}

function isResult(value: unknown): value is Result {
  return !!(value as Partial<Result> | null | undefined)?.strings;
}

/** Stands in the markup for a value. */
const MARK = '{value}';

interface Template {
  content: DocumentFragment;
  holes: readonly Hole[];
}

const templates = new WeakMap<TemplateStringsArray, Template>();

function templateOf(strings: TemplateStringsArray, isDrawing: boolean): Template {
  const known = templates.get(strings);
  if (known) return known;
  let inTag = false;
  const marked = strings.slice(0, -1).map((text) => {
    const bracket = Math.max(text.lastIndexOf('<'), text.lastIndexOf('>'));
    if (bracket >= 0) inTag = text[bracket] === '<';
    return text + (inTag ? MARK : `<!--${MARK}-->`);
  });
  // What a value stands before has to come along when the template goes somewhere.
  const markup = marked.join('') + (strings.at(-1) || '<!---->');
  const { content } = parse(isDrawing ? `<svg>${markup}</svg>` : markup);
  if (isDrawing) content.replaceChildren(...(content.firstChild?.childNodes ?? []));
  const template = { content, holes: nodesOf(content).flatMap(holesAt) };
  templates.set(strings, template);
  return template;
}

function holesAt(node: Element | Comment, place: number): Hole[] {
  if (node instanceof Comment) return node.data === MARK ? [{ place }] : [];
  return node.getAttributeNames().flatMap((attribute): Hole[] => {
    const texts = node.getAttribute(attribute)?.split(MARK) ?? [];
    if (texts.length < 2) return [];
    node.removeAttribute(attribute);
    return [{ place, attribute, texts }];
  });
}

/** Elements and comments, in the order of the markup. */
function nodesOf(root: Node): (Element | Comment)[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const nodes: (Element | Comment)[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Element | Comment);
  return nodes;
}

/** New nodes of a template, and the parts in them. */
function instanceOf(strings: TemplateStringsArray, isDrawing: boolean): [DocumentFragment, Part[]] {
  const { content, holes } = templateOf(strings, isDrawing);
  const fragment = document.importNode(content, true);
  const nodes = nodesOf(fragment);
  const parts = holes.map(({ place, attribute, texts }) => {
    const node = nodes[place] as Element;
    return attribute && texts
      ? new InAttribute(node, attribute, texts)
      : new Between(node, node.nextSibling);
  });
  return [fragment, parts];
}

/** An attribute; or, by the first character of its name, a property, a presence or a listener. */
class InAttribute implements Part {
  #shown: unknown = nothing;

  constructor(
    readonly element: Element,
    readonly name: string,
    readonly texts: readonly string[],
  ) {
    if (name.startsWith('@')) element.addEventListener(name.slice(1), this);
  }

  handleEvent(event: Event): void {
    const listener = this.#shown;
    if (isListener(listener)) listener(event);
  }

  show(values: unknown[]): void {
    const { element, name, texts } = this;
    const given = values.splice(0, texts.length - 1);
    const key = name.slice(1);
    const isText = !/^[.?@]/.test(name);
    const value = !isText
      ? given[0]
      : given.includes(nothing)
        ? nothing
        : texts.reduce((all, text, i) => all + ((given[i - 1] ?? '') as string) + text);
    if (value === this.#shown) return;
    this.#shown = value;
    if (name.startsWith('.')) Reflect.set(element, key, value);
    else if (name.startsWith('?')) element.toggleAttribute(key, !!value && value !== nothing);
    else if (!isText) return;
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, value as string);
  }
}

function isListener(value: unknown): value is (event: Event) => void {
  return typeof value === 'function';
}

/** What a page that demands Trusted Types wants markup to come from. */
interface Policy {
  createHTML: (markup: string) => string;
}

interface TrustedTypes {
  createPolicy: (name: string, policy: Policy) => Policy;
}

/** The page's list of our copies, which `define` fills. */
interface Copies extends Array<object> {
  policy?: Policy;
}

/** The first copy makes the policy and later ones use it, since a page may allow a name once only. */
function policyOfPage(): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const page = globalThis as Partial<Record<symbol, Copies>>;
  const copies = (page[Symbol.for('rcp-elements')] ??= []);
  if (trustedTypes && !copies.policy) {
    const value = trustedTypes.createPolicy('rcp-elements', { createHTML: (markup) => markup });
    Object.defineProperty(copies, 'policy', { value });
  }
  return copies.policy;
}

function parse(markup: string): HTMLTemplateElement {
  const template = document.createElement('template');
  const policy = policyOfPage();
  template.innerHTML = policy ? policy.createHTML(markup) : markup;
  return template;
}
