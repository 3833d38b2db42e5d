import { expect } from '@open-wc/testing';
import * as lit from 'lit';
import { guard } from 'lit/directives/guard.js';
import fc from 'fast-check';
import * as own from '../../src/lit/lit.js';

/** What templates are written with. */
type Lit = Pick<typeof own, 'html' | 'svg' | 'nothing' | 'guard'> & {
  render: (value: unknown, container: HTMLElement, options?: { renderBefore?: ChildNode }) => unknown;
};

const LITS: Lit[] = [{ ...lit, guard } as unknown as Lit, own];

/** What a template shows, told without either of the two. */
type Shown =
  | { kind: 'text'; text: string | number | boolean | null | undefined }
  | { kind: 'nothing' }
  | { kind: 'list'; items: Shown[] }
  | { kind: 'node'; node: number }
  | { kind: 'guarded'; key: number; inner: Shown }
  | { kind: 'paragraph' | 'bare' | 'pair' | 'beside'; inner: Shown; other: Shown }
  | { kind: 'attributes'; a: string | null; b: boolean | null; c: string; inner: Shown }
  | { kind: 'row'; cells: string[] }
  | { kind: 'drawing'; width: number; name: string | null };

/** Nodes of somebody else's making, the same ones whenever they are asked for by one of the two. */
const nodes = new Map<Lit, Node[]>(
  LITS.map((one) => [one, [document.createElement('hr'), new Text('a node')]]),
);

function valueOf(shown: Shown, one: Lit): unknown {
  const { html, svg, nothing } = one;
  switch (shown.kind) {
    case 'text':
      return shown.text;
    case 'nothing':
      return nothing;
    case 'list':
      return shown.items.map((item) => valueOf(item, one));
    case 'node':
      return nodes.get(one)?.[shown.node];
    case 'guarded':
      return one.guard([shown.key], () => valueOf(shown.inner, one));
    case 'paragraph':
      return html`<p class="one">${valueOf(shown.inner, one)} and ${valueOf(shown.other, one)}</p>`;
    case 'bare':
      return html`${valueOf(shown.inner, one)}`;
    case 'pair':
      return html`${valueOf(shown.inner, one)}${valueOf(shown.other, one)}`;
    case 'beside':
      return html`<b>${valueOf(shown.inner, one)}</b> text ${valueOf(shown.other, one)}
        <!-- a comment --><i>end</i>`;
    case 'attributes':
      return html`<details
        class=${shown.a ?? nothing}
        ?open=${shown.b ?? nothing}
        title="from ${shown.c} to ${shown.a ?? nothing}, ${shown.c}"
        lang="${shown.c}"
      >
        <input .value=${shown.c} /> ${valueOf(shown.inner, one)}
      </details>`;
    case 'row':
      return html`<table>
        <tbody>
          ${shown.cells.map(
            (cell) =>
              html`<tr>
                <td>${cell}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;
    case 'drawing':
      return html`<svg viewBox="0 0 ${shown.width} 10">
        ${svg`<rect width=${shown.width} class=${shown.name ?? nothing}></rect>${shown.width > 5 ? svg`<path d="M0 0"></path>` : nothing}`}
      </svg>`;
  }
}

const word = fc.constantFrom('a', 'b', '<i>', '"', '', 'é');

const { shown } = fc.letrec<{ shown: Shown }>((tie) => ({
  shown: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'shown' },
    fc.record({ kind: fc.constant('text'), text: fc.oneof(word, fc.constantFrom(0, 7, true, false, null, undefined)) }),
    fc.record({ kind: fc.constant('nothing') }),
    fc.record({ kind: fc.constant('row'), cells: fc.array(word, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('drawing'), width: fc.nat(9), name: fc.option(word) }),
    fc.record({ kind: fc.constant('list'), items: fc.array(tie('shown'), { maxLength: 4 }) }),
    fc.record({
      kind: fc.constant('guarded'),
      key: fc.nat(2),
      inner: tie('shown').filter(({ kind }) => kind !== 'guarded'),
    }),
    fc.record({
      kind: fc.constantFrom('paragraph', 'bare', 'pair', 'beside'),
      inner: tie('shown'),
      other: tie('shown'),
    }),
    fc.record({ kind: fc.constant('attributes'), a: fc.option(word), b: fc.option(fc.boolean()), c: word, inner: tie('shown') }),
  ),
}));

/** A place on the page that one of the two shows values in, and all that can be told of it. */
function stage(one: Lit, isLast: boolean) {
  const container = document.createElement('div');
  const end = document.createElement('hr');
  container.append('before', ...(isLast ? [] : [end, 'after']));
  const numbers = new Map<Node, number>();
  const numberOf = (node: Node) => {
    const number = numbers.get(node) ?? numbers.size;
    numbers.set(node, number);
    return number;
  };
  return {
    show: (value: Shown) => one.render(valueOf(value, one), container, isLast ? {} : { renderBefore: end }),
    /** The markup without comments, and each element by a number that it keeps for as long as it stays. */
    seen: () => {
      const copy = container.cloneNode(true) as HTMLElement;
      const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
      const found: Node[] = [];
      while (comments.nextNode()) found.push(comments.currentNode);
      for (const comment of found) comment.parentNode?.removeChild(comment);
      return {
        markup: copy.innerHTML,
        elements: [...container.querySelectorAll('*')].map(
          (element) => `${element.namespaceURI ?? ''} ${element.nodeName} ${numberOf(element)}`,
        ),
        values: [...container.querySelectorAll('input')].map(({ value }) => value),
      };
    },
  };
}

describe('the templates of Lit, as bundles for pages render them', () => {
  it('show what Lit shows, and keep the elements that Lit keeps', () => {
    fc.assert(
      fc.property(fc.array(shown, { minLength: 1, maxLength: 5 }), fc.boolean(), (values, isLast) => {
        const [theirs, ours] = LITS.map((one) => stage(one, isLast));
        for (const value of values) {
          theirs?.show(value);
          ours?.show(value);
          expect(ours?.seen()).to.deep.equal(theirs?.seen());
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('touch nothing where the same is shown again', () => {
    fc.assert(
      fc.property(shown, (value) => {
        const container = document.createElement('div');
        const touched = new MutationObserver(() => undefined);
        own.render(valueOf(value, own), container);
        for (const input of container.querySelectorAll('input')) input.value = 'typed';
        touched.observe(container, {
          subtree: true,
          childList: true,
          characterData: true,
          attributes: true,
        });
        own.render(valueOf(value, own), container);
        expect(touched.takeRecords().map(({ type }) => type)).to.deep.equal([]);
        for (const input of container.querySelectorAll('input')) expect(input.value).to.equal('typed');
      }),
    );
  });

  it('listen with the listener that was given last', () => {
    const heard = LITS.map((one) => {
      const { html, nothing, render } = one;
      const container = document.createElement('div');
      const said: string[] = [];
      for (const listener of [() => said.push('a'), () => said.push('b'), nothing, undefined]) {
        render(html`<button @click=${listener}></button>`, container);
        container.querySelector('button')?.click();
        said.push('.');
      }
      return said.join('');
    });
    expect(heard).to.deep.equal(['a.b...', 'a.b...']);
  });

  it('make what is guarded once for the same things that it depends on', () => {
    const made = LITS.map((one) => {
      const container = document.createElement('div');
      let times = 0;
      for (const key of ['a', 'a', 'b', 'b', 'a']) {
        one.render(one.html`<p>${one.guard([key, 1], () => ++times)}</p>`, container);
      }
      return times;
    });
    expect(made).to.deep.equal([3, 3]);
  });
});
