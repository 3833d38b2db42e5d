import { expect } from '@open-wc/testing';
import { css } from '../../src/elements/base/css.js';
import { UpdatingElement, type PropertyDeclarations } from '../../src/elements/base/updating-element.js';

class Parent extends UpdatingElement {
  static override styles = [css`:host { display: block; }`];
  static override properties: PropertyDeclarations = { theme: {} };

  theme = 'auto';
  drawn: string[] = [];

  protected override update(root: ShadowRoot): void {
    root.textContent = this.theme;
    this.drawn.push(this.theme);
  }

  protected override updated(): void {
    this.drawn.push('updated');
  }
}

class Child extends Parent {
  static override properties: PropertyDeclarations = {
    groupBy: { attribute: 'group-by' },
    compact: { type: Boolean },
  };

  groupBy = 'region';
  compact = false;
}

customElements.define('updating-parent', Parent);
customElements.define('updating-child', Child);

describe('an element that is drawn when its properties change', () => {
  let element: Child;

  beforeEach(() => {
    element = new Child();
  });

  afterEach(() => {
    element.remove();
  });

  it('is not drawn before it is on a page', async () => {
    element.theme = 'dark';
    await element.updateComplete;
    expect(element.drawn).to.deep.equal([]);
    expect(element.shadowRoot).to.equal(null);
  });

  it('is drawn once for all that changes together', async () => {
    document.body.append(element);
    element.theme = 'light';
    element.theme = 'dark';
    element.compact = true;
    await element.updateComplete;
    expect(element.drawn).to.deep.equal(['dark', 'updated']);
    expect(element.shadowRoot?.textContent).to.equal('dark');
  });

  it('is not drawn for a property that stays as it is', async () => {
    document.body.append(element);
    await element.updateComplete;
    element.theme = 'auto';
    await element.updateComplete;
    expect(element.drawn).to.deep.equal(['auto', 'updated']);
  });

  it('is drawn again where it is put next', async () => {
    document.body.append(element);
    await element.updateComplete;
    const root = element.shadowRoot;
    document.body.append(element);
    await element.updateComplete;
    expect(element.drawn).to.have.length(4);
    expect(element.shadowRoot).to.equal(root);
  });

  it('has the styles of its class', () => {
    document.body.append(element);
    expect(getComputedStyle(element).display).to.equal('block');
  });

  it('takes text and presence from attributes, those of the extended class included', () => {
    element.setAttribute('theme', 'light');
    element.setAttribute('group-by', 'letter');
    element.setAttribute('compact', '');
    expect([element.theme, element.groupBy, element.compact]).to.deep.equal(['light', 'letter', true]);
    expect(Child.observedAttributes).to.deep.equal(['theme', 'group-by', 'compact']);
    expect(Parent.observedAttributes).to.deep.equal(['theme']);
  });

  it('goes back to what it began with when an attribute goes', () => {
    for (const name of Child.observedAttributes) element.setAttribute(name, 'letter');
    for (const name of Child.observedAttributes) element.removeAttribute(name);
    expect([element.theme, element.groupBy, element.compact]).to.deep.equal(['auto', 'region', false]);
  });

  it('keeps, over its attributes, what a script set before the class was there', async () => {
    const early = document.createElement('updating-late') as HTMLElement &
      Pick<Child, 'groupBy' | 'theme' | 'updateComplete'>;
    early.setAttribute('group-by', 'none');
    early.setAttribute('theme', 'light');
    early.groupBy = 'letter';
    document.body.append(early);
    customElements.define('updating-late', class extends Child {});
    await early.updateComplete;
    expect([early.groupBy, early.theme]).to.deep.equal(['letter', 'light']);
    early.groupBy = 'region';
    expect(early.groupBy).to.equal('region');
    early.removeAttribute('group-by');
    expect(early.groupBy).to.equal('region');
    early.remove();
  });

  it('is drawn into the shadow root that the page brought', () => {
    const host = document.createElement('div');
    host.setHTMLUnsafe(
      '<updating-child><template shadowrootmode="open"><p>declared</p></template></updating-child>',
    );
    const brought = host.firstElementChild as Child;
    document.body.append(brought);
    expect(brought.shadowRoot?.querySelector('p')?.textContent).to.equal('declared');
    brought.remove();
  });

  it('takes what goes along with it, and lets it go', async () => {
    const told: string[] = [];
    element.addController({
      hostUpdated: () => told.push(`after ${element.drawn.join()}`),
      hostDisconnected: () => told.push('gone'),
    });
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    expect(told).to.deep.equal(['after auto', 'gone']);
  });

  it('can be drawn again after drawing has failed', async () => {
    document.body.append(element);
    await element.updateComplete;
    const drawing = element as unknown as { update(root: ShadowRoot): void };
    drawing.update = () => {
      throw new Error('not this time');
    };
    element.requestUpdate();
    const failed = await element.updateComplete.catch((error: unknown) => String(error));
    expect(failed).to.contain('not this time');
    Reflect.deleteProperty(drawing, 'update');
    element.theme = 'dark';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('dark');
  });
});
