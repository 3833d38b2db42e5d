import { html, LitElement, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { directionOf, nearestLang, negotiate } from '../../i18n/language.js';
import type { BaseMessages } from '../../i18n/messages.js';
import type { Language } from '../../model/vocabulary.js';
import type { RecordLoader } from '../../records/load.js';
import { EDITION, VERSION } from '../../records/release.js';
import type { View } from '../../records/views/view.js';
import { baseStyles } from './base.styles.js';
import { controlStyles } from './control.styles.js';
import { LanguageObserver } from './language-observer.js';
import { loadDetails, loadRecord, type LoadError, type Request, type Shown } from './load-record.js';
import type { Options } from './options.js';
import { RecordTask } from './record-task.js';
import { adoptStyles } from './styles.js';

const STATE_NAMES = ['official', 'published'] as const;
const HEADING_LEVELS = ['1', '2', '3', '4', '5', '6', 'none'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/**
 * What all elements share: language, theme, the loading of one record, and what is shown until it
 * is there or when it cannot be. It knows nothing of what a record says.
 *
 * @attr {string} [lang] - BCP 47 tag; else that of the nearest ancestor across shadow roots, else English
 *
 * @slot - Shown before the upgrade, without script, and when nothing can be shown
 * @slot heading - Replaces the text of the heading
 *
 * @event rcp-load - A record is shown: `{id, edition}`
 * @event rcp-error - What is asked for cannot be shown: `{id, status, message, retryable}`
 *
 * @csspart heading - The element's own heading
 * @csspart note - A note on the data, closed or open
 * @csspart source - The line at the foot: source, date and data edition
 *
 * @cssproperty [--rcp-font=inherit] - Font family
 * @cssproperty [--rcp-color-text] - Text
 * @cssproperty [--rcp-color-muted] - Text that stands back
 * @cssproperty [--rcp-color-surface=transparent] - Ground; white or black when a theme is forced
 * @cssproperty [--rcp-color-border] - Hairlines
 * @cssproperty [--rcp-color-accent] - Links, bars and focus
 * @cssproperty [--rcp-color-on-accent] - Text on the accent colour
 * @cssproperty [--rcp-radius=0.25em] - Corners of what can be pressed
 * @cssproperty [--rcp-space=0.25em] - Unit of all distances
 *
 * @cssState loading - No record is there yet
 * @cssState error - Nothing can be shown
 * @cssState stale - What is shown stays, since it did not come in the language asked for
 */
export abstract class RcpElement<V extends View, M extends BaseMessages> extends LitElement {
  static override styles: CSSResult[] = [baseStyles, controlStyles];

  /** Version of the package that this class comes from. */
  static readonly version = VERSION;

  /** Edition of the data inside, YYYY-MM-DD. */
  static readonly edition = EDITION;

  /** State names as the UN gives them, or letter for letter as the source prints them. */
  @property() names: 'official' | 'published' = 'official';

  /** Level of the element's own heading; inner headings follow. With `none`, it has no heading. */
  @property({ attribute: 'heading-level' })
  headingLevel: '1' | '2' | '3' | '4' | '5' | '6' | 'none' | 1 | 2 | 3 | 4 | 5 | 6 = '2';

  /** Colours: those of the page's `color-scheme`, or always light or dark ones. */
  @property() theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Name of the attribute, and of the property, that says which record is shown. */
  protected abstract readonly idAttribute: string;

  /** The records and messages of the element. */
  protected abstract readonly records: RecordLoader<V, M>;

  /** Id of the record to show, as its attribute says; empty where it is missing. */
  protected get recordId(): string {
    return textOf(this[this.idAttribute as keyof this]);
  }

  /** Id of the record that has what is to be shown. */
  protected get loadedId(): string {
    return this.recordId;
  }

  /** What of a view is to be shown; an id where the view has no record of that id. */
  protected narrow(view: V): V | string {
    return view;
  }

  /** Lays out everything of the element for one view. Pure: a page without script shows the same. */
  protected abstract content(view: V, messages: M, options: Options): TemplateResult;

  readonly #internals = attachedInternals(this);
  readonly #warned = new Set<string>();
  readonly #task = new RecordTask<V, M>(
    this,
    () => this.records,
    () => this.requestIn(),
    (view) => this.narrow(view),
  );
  /** What stands there until a record is shown: a slot, or what the page brought as Declarative Shadow DOM. */
  #fallback: ChildNode[] = [];
  /** What the last events told: an error, and which record in which language. */
  #toldError: LoadError | undefined;
  #toldRecord: string | undefined;

  /** Whether the page did not let the element draw anything. */
  #isRefused = false;

  constructor() {
    super();
    new LanguageObserver(this);
  }

  /** The view that is shown, if any. */
  protected get view(): V | undefined {
    return this.#task.shown?.view;
  }

  /** The language to show. */
  protected get language(): Language {
    return negotiate(nearestLang(this), this.records.languages);
  }

  /** What is to be seen, in a language: without a page around it, nothing says which. */
  protected requestIn(language = this.language): Request {
    return {
      id: this.loadedId,
      part: this.recordId,
      language,
      names: this.choice('names', this.names, STATE_NAMES),
      attribute: this.idAttribute,
    };
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptStyles(this, root);
    // What the author wrote stays until there is something to show in its place, whatever fails.
    if (root.childNodes.length === 0) root.append(this.ownerDocument.createElement('slot'));
    this.#fallback = [...root.childNodes];
    this.#renderAtStartOf(root);
    return root;
  }

  /** In another document: style sheets do not move along. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptStyles(this, this.shadowRoot);
  }

  /** Loads again what could not be loaded, as the button beside the message does. */
  retry(): void {
    this.#task.retry();
  }

  /**
   * All that is shown in a language, details included, for a page without script. Rejects with what
   * a visitor would read where nothing can be shown.
   */
  async staticContent(language: Language): Promise<TemplateResult> {
    const shown = await loadRecord(this.records, this.requestIn(language), (view) => this.narrow(view));
    return this.#frame(language, this.#layOut(await loadDetails(shown)));
  }

  protected override update(changed: PropertyValues): void {
    try {
      if (this.#isTampered) this.#drawAnew(changed);
      else super.update(changed);
    } catch {
      this.#drawAnew(changed);
    }
    // Remove the fallback in the same task, so that a visitor never sees both, or neither.
    if (this.#task.shown) for (const node of this.#fallback.splice(0)) node.remove();
  }

  protected override updated(): void {
    const { shown, error } = this.#task;
    this.#setState('loading', !shown && !error);
    this.#setState('error', this.#isRefused || (!shown && !!error));
    this.#setState('stale', !!shown && !!error);
    if (error && error !== this.#toldError) {
      const { status, message } = error;
      this.dispatchEvent(report('rcp-error', { id: this.recordId, status, message, retryable: !status }));
    }
    this.#toldError = error;
    const news = shown && `${shown.language} ${shown.view.id}`;
    if (news && !error && !this.#isRefused && news !== this.#toldRecord) {
      this.dispatchEvent(report('rcp-load', { id: shown.view.id, edition: EDITION }));
    }
    this.#toldRecord = news;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { shown, error } = this.#task;
    if (!shown) return error ? this.#explain(error) : nothing;
    const failure = error ? this.#failure(shown.messages.failed, shown.messages) : nothing;
    return this.#frame(shown.language, html`${failure}${this.#layOut(shown)}`);
  }

  /**
   * The value of an attribute that takes one of a few; the first of them where it has none, and with
   * one warning where it has any other.
   */
  protected choice<const C extends string>(
    attribute: string,
    value: unknown,
    choices: readonly C[],
    fallback: C = choices[0] as C,
  ): C {
    const given = textOf(value);
    const known = choices.find((choice) => choice === given);
    if (known !== undefined || !given) return known ?? fallback;
    warnOnce(
      `<${this.localName}>: ${attribute}="${given}" is none of ${choices.join(', ')}; "${fallback}" is used instead.`,
      this.#warned,
    );
    return fallback;
  }

  #layOut({ view, messages, ...shown }: Shown<V, M>): TemplateResult {
    const headingLevel = this.choice('heading-level', this.headingLevel, HEADING_LEVELS, '2');
    return this.content(view, messages, {
      ...shown,
      headingLevel: headingLevel === 'none' ? 'none' : Number(headingLevel),
      loadDetails: () => this.#task.wantDetails(),
    });
  }

  #explain({ messages, language, message, status }: LoadError): TemplateResult {
    const slot = this.#fallback.length > 0 ? nothing : html`<slot></slot>`;
    if (!messages) return html`${slot}`;
    return html`${this.#frame(language, this.#failure(message, status ? undefined : messages))}${slot}`;
  }

  /** A sentence on what failed, with a button where it can be tried again. */
  #failure(message: string, again?: BaseMessages): TemplateResult {
    return html`<p class="error">
      ${message} ${again ? html`<button type="button" @click=${() => this.retry()}>${again.retry}</button>` : nothing}
    </p>`;
  }

  #frame(language: Language, inner: TemplateResult): TemplateResult {
    const theme = this.choice('theme', this.theme, THEMES);
    return html`<div class="root" lang=${language} dir=${directionOf(language)} data-theme=${theme}>${inner}</div>`;
  }

  /** Whether somebody else has taken our nodes away, or wrapped our texts, as translators do. */
  get #isTampered(): boolean {
    const { renderBefore: end } = this.renderOptions;
    return end?.parentNode !== this.renderRoot || (this.renderRoot as ShadowRoot).querySelector(':is(font)') !== null;
  }

  /** Somebody else has changed our nodes, so that Lit does not find its way in them. */
  #drawAnew(changed: PropertyValues): void {
    const root = this.renderRoot as ShadowRoot;
    try {
      root.replaceChildren(...this.#fallback);
      this.#renderAtStartOf(root);
      super.update(changed);
      this.#isRefused = false;
    } catch (error) {
      this.#isRefused = true;
      root.replaceChildren(this.ownerDocument.createElement('slot'));
      warnOnce(
        `<${this.localName}> cannot be shown, so that what stands inside the tag stays: ${String(error)} ` +
          'Where the page demands Trusted Types, its policy must say: trusted-types rcp-elements.',
      );
    }
  }

  /** Lit keeps its way by the node that it renders before. */
  #renderAtStartOf(root: ShadowRoot): void {
    const end = this.ownerDocument.createComment('');
    root.prepend(end);
    this.renderOptions.renderBefore = end;
  }

  #setState(name: 'loading' | 'error' | 'stale', on: boolean): void {
    const { states } = this.#internals ?? {};
    if (on) states?.add(name);
    else states?.delete(name);
  }
}

/** What all elements of a page together have said. */
const warned = new Set<string>();

function warnOnce(warning: string, said = warned): void {
  if (!said.has(warning)) console.warn(warning);
  said.add(warning);
}

function report(type: string, detail: object): CustomEvent {
  return new CustomEvent(type, { detail, bubbles: true, composed: true });
}

/** What stands in an attribute, or was set as a property: a list is joined, and what is no text counts as absent. */
function textOf(value: unknown): string {
  const parts: unknown[] = Array.isArray(value) ? value : [value];
  return parts.filter((part) => typeof part === 'string' || typeof part === 'number').join(' ').trim();
}

/** Not everywhere is a whole DOM: in Node, and in the test environments of host projects. */
function attachedInternals(element: HTMLElement): Partial<ElementInternals> | undefined {
  return (element as Partial<HTMLElement>).attachInternals?.();
}
