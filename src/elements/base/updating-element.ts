import { isServer } from 'lit';
import { sharedSheet } from './css.js';

/** How an attribute sets a property: as text, or by being there. */
export interface PropertyDeclaration {
  /** Name of the attribute, where it is not that of the property. */
  attribute?: string;
  type?: BooleanConstructor;
}

export type PropertyDeclarations = Readonly<Record<string, PropertyDeclaration>>;

/** Something that goes along with an element. */
export interface Controller {
  hostUpdated(): void;
  hostDisconnected(): void;
}

/** Properties, and whether they are booleans, by the names of their attributes. */
type Attributes = ReadonlyMap<string, readonly [property: string, isBoolean: boolean]>;

/** In Node there may be no document: there, an element only says what a page without script shows. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- another value in Node
const Base = isServer
  ? ((globalThis.HTMLElement as typeof HTMLElement | undefined) ??
    (class extends EventTarget {
      get localName(): string | null {
        return customElements.getName(this.constructor as CustomElementConstructor);
      }
      attachInternals(): void {}
    } as unknown as typeof HTMLElement))
  : HTMLElement;

/**
 * A custom element that is drawn anew, once, after properties have changed, and whose properties
 * follow its attributes. What Lit's `ReactiveElement` has beyond that (converters, reflection,
 * decorators) would be a tenth of what a card costs.
 */
export abstract class UpdatingElement extends Base {
  /** By the name of the property. Those of the class that is extended come along. */
  static readonly properties: PropertyDeclarations = {};

  /** Style sheets, as text. */
  static readonly styles: readonly string[] = [];

  static readonly #attributes = new WeakMap<typeof UpdatingElement, Attributes>();

  static get observedAttributes(): string[] {
    return [...UpdatingElement.#attributesOf(this).keys()];
  }

  /** Makes the properties of a class when it is asked for them first: when it is registered. */
  static #attributesOf(element: typeof UpdatingElement): Attributes {
    const known = UpdatingElement.#attributes.get(element);
    if (known) return known;
    const inherited = Object.getPrototypeOf(element) as typeof UpdatingElement;
    const attributes = new Map(
      element === UpdatingElement ? [] : UpdatingElement.#attributesOf(inherited),
    );
    UpdatingElement.#attributes.set(element, attributes);
    for (const [property, { attribute = property, type }] of Object.entries(element.properties)) {
      attributes.set(attribute, [property, type === Boolean]);
      Object.defineProperty(element.prototype, property, {
        get(this: UpdatingElement) {
          return this.#values.get(property);
        },
        set(this: UpdatingElement, value: unknown) {
          this.#set(property, value);
        },
      });
    }
    return attributes;
  }

  readonly #values = new Map<string, unknown>();
  /** What the class sets by itself, and an attribute leaves behind when it goes. */
  readonly #defaults = new Map<string, unknown>();
  /** What a script had set before the class was there. */
  readonly #early: [property: string, value: unknown][] = [];
  readonly #controllers: Controller[] = [];
  #root: ShadowRoot | undefined;
  #isPending = false;

  /** Resolves when the element shows what its properties say. */
  updateComplete: Promise<void> = Promise.resolve();

  constructor() {
    super();
    for (const [property] of this.#declared.values()) {
      if (!Object.hasOwn(this, property)) continue;
      this.#early.push([property, Reflect.get(this, property)]);
      Reflect.deleteProperty(this, property);
    }
  }

  connectedCallback(): void {
    this.#root ??= this.createRenderRoot();
    for (const [property, value] of this.#early.splice(0)) Reflect.set(this, property, value);
    // It may stand elsewhere now, where other things hold.
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected();
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    const [property = '', isBoolean] = this.#declared.get(name) ?? [];
    Reflect.set(this, property, isBoolean ? value !== null : (value ?? this.#defaults.get(property)));
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller);
  }

  /** Draws the element when all that happens now has happened; not before it has been on a page. */
  requestUpdate(): void {
    const root = this.#root;
    if (this.#isPending || !root) return;
    this.#isPending = true;
    this.updateComplete = Promise.resolve().then(() => {
      this.#isPending = false;
      this.update(root);
      for (const controller of this.#controllers) controller.hostUpdated();
      this.updated();
    });
  }

  /** The shadow root, which may have come with the page. */
  protected createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const { styles } = this.constructor as typeof UpdatingElement;
    root.adoptedStyleSheets = styles.map(sharedSheet);
    return root;
  }

  /** Puts on the page what is to be seen. */
  protected abstract update(root: ShadowRoot): void;

  /** Called when it is there. */
  protected abstract updated(): void;

  get #declared(): Attributes {
    return UpdatingElement.#attributesOf(this.constructor as typeof UpdatingElement);
  }

  #set(property: string, value: unknown): void {
    if (!this.#values.has(property)) this.#defaults.set(property, value);
    if (Object.is(this.#values.get(property), value)) return;
    this.#values.set(property, value);
    this.requestUpdate();
  }
}
