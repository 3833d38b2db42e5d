/**
 * What our templates use of Lit, in a third of its bytes. Bundles for pages have this module in the
 * place of `lit`, which renders the same templates where bytes count less: in the npm package, and
 * in Node. A test holds the two against each other.
 *
 * Of Lit it lacks: directives but `guard`, names of properties and events with capital letters,
 * angle brackets in the text of an attribute, and `this` in listeners.
 */
import type { TemplateResult } from 'lit';

type Result = TemplateResult<1 | 2>;

/** Takes as many values from the front as it shows, and shows them. */
type Update = (values: unknown[]) => void;

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

const roots = new WeakMap<Node, Update>();

/** Shows a value in a container, before one of the nodes there or after all of them. */
export function render(
  value: unknown,
  container: Node,
  { renderBefore = null }: { renderBefore?: ChildNode | null } = {},
): void {
  const update =
    roots.get(container) ??
    between(container.insertBefore(new Comment(), renderBefore), renderBefore);
  roots.set(container, update);
  update([value]);
}

/** Shows a value between two nodes. */
function between(start: ChildNode, end: ChildNode | null): Update {
  /** Text or a node; of a template its strings, and what updates it; of a list what updates its items. */
  let shown: unknown = '';
  let dependencies: readonly unknown[] | undefined;
  let update: Update;
  let items: (readonly [update: Update, end: ChildNode])[] | undefined;

  const insert = (node: Node) => start.parentNode?.insertBefore(node, end);
  const clear = (after: ChildNode) => {
    while (after.nextSibling !== end) after.nextSibling?.remove();
  };
  const replace = (next: unknown, node: Node) => {
    clear(start);
    insert(node);
    shown = next;
    items = undefined;
  };

  const showTemplate = (result: Result) => {
    const values = [...result.values];
    if (shown === result.strings) {
      update(values);
      return;
    }
    const [nodes, updateNodes] = instanceOf(result);
    updateNodes(values);
    update = updateNodes;
    replace(result.strings, nodes);
  };

  const showList = (list: readonly unknown[]) => {
    if (!items) {
      clear(start);
      shown = items = [];
    }
    for (const [i, value] of list.entries()) {
      const last = items[i - 1]?.[1] ?? start;
      if (!items[i]) {
        const mark = new Comment();
        insert(mark);
        items[i] = [between(last, mark), mark];
      }
      items[i][0]([value]);
    }
    items.length = list.length;
    clear(items.at(-1)?.[1] ?? start);
  };

  return (values) => {
    let value = values.shift();
    const guarded = isGuarded(value) ? value : undefined;
    if (guarded?.dependencies.every((one, i) => one === dependencies?.[i])) return;
    dependencies = guarded?.dependencies;
    if (guarded) value = guarded.make();

    if (isResult(value)) showTemplate(value);
    else if (Array.isArray(value)) showList(value);
    else {
      const content = value === nothing ? '' : (value ?? '');
      if (content === shown) return;
      replace(content, content instanceof Node ? content : new Text(content as string));
    }
  };
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

function templateOf({ strings, _$litType$ }: Result): Template {
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
  const isDrawing = _$litType$ === 2;
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

/** The nodes of a template, and what updates them. */
function instanceOf(result: Result): [DocumentFragment, Update] {
  const { content, holes } = templateOf(result);
  const fragment = document.importNode(content, true);
  const nodes = nodesOf(fragment);
  const updates = holes.map(({ place, attribute, texts }) => {
    const node = nodes[place] as Element;
    return attribute && texts ? inAttribute(node, attribute, texts) : between(node, node.nextSibling);
  });
  return [
    fragment,
    (values) => {
      for (const update of updates) update(values);
    },
  ];
}

/** Shows values in an attribute; or, by the first character of its name, a property, a presence, a listener. */
function inAttribute(
  element: Element,
  name: string,
  [before = '', ...after]: readonly string[],
): Update {
  const key = name.slice(1);
  let shown: unknown = nothing;
  const show = {
    '.': () => Reflect.set(element, key, shown),
    '?': () => element.toggleAttribute(key, !!shown && shown !== nothing),
    '@': () => undefined,
  }[name.charAt(0)];
  if (name.startsWith('@')) {
    element.addEventListener(key, (event) => {
      if (isListener(shown)) shown(event);
    });
  }
  return (values) => {
    const given = values.splice(0, after.length);
    const text = () => given.reduce<string>((all, value, i) => all + ((value ?? '') as string) + (after[i] ?? ''), before);
    const value = show ? given[0] : given.includes(nothing) ? nothing : text();
    if (value === shown) return;
    shown = value;
    if (show) show();
    else if (value === nothing) element.removeAttribute(name);
    else element.setAttribute(name, value as string);
  };
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
