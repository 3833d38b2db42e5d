import { html, nothing, render, type TemplateResult } from 'lit';
import type { Language } from '../../model/vocabulary.js';
import { directionOf, nearestLang, negotiate, rootsOf } from '../../i18n/language.js';
import type { BaseMessages } from '../../i18n/messages.js';
import type { View } from '../../records/views/view.js';
import { AVAILABLE } from '../../records/generated/languages.js';
import { EDITION, VERSION } from '../../records/generated/release.js';
import { take, type InLanguages, type Lazy, type Shelf } from '../../records/shelf.js';
import { baseStyles } from './base.styles.js';
import { bring, unfolded, type Shown } from './bring.js';
import { newSheet } from './css.js';
import type { Options } from './options.js';
import { UpdatingElement, type PropertyDeclarations } from './updating-element.js';

const STATE_NAMES = ['official', 'published'] as const;
const HEADING_LEVELS = ['1', '2', '3', '4', '5', '6', 'none'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

/** Why nothing can be shown. */
interface Failure {
  /** For the visitor. */
  message: string;
  /** As in HTTP: 400 no id given, 404 no such record; 0 when loading failed and may succeed later. */
  status: number;
  /** Absent when the messages themselves could not be loaded. */
  messages?: BaseMessages;
  language?: Language;
}

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
 * @event rcp-error - Nothing can be shown: `{id, status, message, retryable}`
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
 */
export abstract class RcpElement<C extends View, W extends BaseMessages> extends UpdatingElement {
  static override styles = [baseStyles];

  static override properties: PropertyDeclarations = {
    names: {},
    headingLevel: { attribute: 'heading-level' },
    theme: {},
  };

  /** Version of the package that this class comes from. */
  static readonly version = VERSION;

  /** Edition of the data inside, YYYY-MM-DD. */
  static readonly edition = EDITION;

  /** State names as the UN gives them, or letter for letter as the source prints them. */
  names: 'official' | 'published' = 'official';

  /** Level of the element's own heading; inner headings follow. With `none`, it has no heading. */
  headingLevel: '1' | '2' | '3' | '4' | '5' | '6' | 'none' | 1 | 2 | 3 | 4 | 5 | 6 = '2';

  /** Colours: those of the page's `color-scheme`, or always light or dark ones. */
  theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Name of the attribute, and of the property, that says which record is shown. */
  protected abstract readonly idAttribute: string;

  /** The records that come with the element. */
  protected abstract readonly shelf: Shelf<C>;

  /** The messages of the element. */
  protected abstract readonly messages: InLanguages<Lazy<W>>;

  /** Id of the record to show; empty when the attribute is missing. */
  protected get recordId(): string {
    return this[this.idAttribute as keyof this] as string;
  }

  /** Id of the part of the shelf that has what is to be shown. */
  protected get partId(): string {
    return this.recordId;
  }

  /** What of a part is to be shown; an id where the part has no record of that id. */
  protected narrow(part: C): C | string {
    return part;
  }

  /** Lays out everything of the element for one record. Pure: a page without script shows the same. */
  protected abstract content(record: C, messages: W, options: Options): TemplateResult;

  readonly #internals = this.attachInternals();
  readonly #warned = new Set<string>();
  #langs: MutationObserver | undefined;
  /** What the record on the page hangs on: id, language, names. */
  #wanted = '';
  #shown: Shown<C, W> | undefined;
  #failure: Failure | undefined;
  #report: CustomEvent | undefined;
  /** What the page brought as Declarative Shadow DOM. */
  #declared: ChildNode[] = [];
  /** What Lit renders before: it has to stay when what was declared goes. */
  #end: Text | null = null;

  /** The record that is shown, if any. */
  protected get record(): C | undefined {
    return this.#shown?.record;
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = super.createRenderRoot();
    this.#declared = [...root.childNodes];
    root.prepend((this.#end = new Text()));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#langs = new MutationObserver(() => this.requestUpdate());
    for (const root of rootsOf(this)) {
      this.#langs.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#langs?.disconnect();
  }

  /** In another document: style sheets do not move along, and must be made there anew. */
  adoptedCallback(): void {
    const root = this.shadowRoot;
    const view = this.ownerDocument.defaultView;
    if (!root || !view) return;
    const { styles } = this.constructor as typeof RcpElement;
    root.adoptedStyleSheets = styles.map((text) => newSheet(text, view));
  }

  /** Loads again what could not be loaded, as the button beside the message does. */
  retry(): void {
    if (this.#failure) void this.#load();
  }

  /**
   * All that is shown in a language, notes included, for a page without script. Rejects with what
   * a visitor would read where nothing can be shown.
   */
  async staticContent(language: Language): Promise<TemplateResult> {
    const shown = await this.#bring(language);
    if ('status' in shown) throw new Error(shown.message);
    return this.#frame(language, this.#layOut(await unfolded(shown)));
  }

  protected override update(root: ShadowRoot): void {
    const wanted = [this.recordId, this.language, this.names].join('\n');
    if (wanted !== this.#wanted) {
      this.#wanted = wanted;
      void this.#load();
    }
    render(this.#render(), root, { host: this, renderBefore: this.#end });
  }

  protected override updated(): void {
    const report = this.#report;
    this.#report = undefined;
    if (report) this.dispatchEvent(report);
  }

  #render(): TemplateResult | typeof nothing {
    if (this.#failure) return this.#explain(this.#failure);
    const shown = this.#shown;
    return shown ? this.#frame(shown.language, this.#layOut(shown)) : this.#fallback();
  }

  /** What the author put on the page: in the element, or as its shadow root, which is still there. */
  #fallback(): TemplateResult | typeof nothing {
    return this.#declared.length > 0 ? nothing : html`<slot></slot>`;
  }

  /**
   * The value of an attribute that takes one of a few; the first of them where it has any other,
   * with one warning.
   */
  protected choice<const V extends string>(
    attribute: string,
    value: unknown,
    choices: readonly V[],
    fallback: V = choices[0] as V,
  ): V {
    const known = choices.find((choice) => choice === String(value));
    if (known) return known;
    const warning = `<${this.localName}>: ${attribute}="${String(value)}" is none of ${choices.join(', ')}; "${fallback}" is used instead.`;
    if (!this.#warned.has(warning)) console.warn(warning);
    this.#warned.add(warning);
    return fallback;
  }

  /** The language to show. */
  protected get language(): Language {
    return negotiate(nearestLang(this), AVAILABLE);
  }

  /** Until the record is there, what stood there before stays. Of several loads the last one counts. */
  async #load(): Promise<void> {
    const wanted = this.#wanted;
    this.#setState('loading', !this.#shown);
    const found = await this.#bring(this.language).catch(
      (error: unknown): Failure => ({ message: String(error), status: 0 }),
    );
    if (wanted !== this.#wanted) return;
    if ('status' in found) this.#fail(found);
    else this.#show(found);
    this.#setState('loading', false);
    this.#setState('error', !!this.#failure);
    this.requestUpdate();
  }

  async #bring(language: Language): Promise<Shown<C, W> | Failure> {
    const { shelf, partId, idAttribute } = this;
    const names = this.choice('names', this.names, STATE_NAMES);
    const messagesIn = this.messages[language];
    if (!messagesIn) throw new Error(`This build has no messages in "${language}".`);
    // Messages come at the same time; a failure of the record is told in them.
    const bringing = bring(shelf, partId, language, names).catch(() => null);
    const messages = await take(messagesIn);
    const refused = (message: string, status: number) => ({ message, status, messages, language });
    if (!partId) return refused(messages.missing(idAttribute), 400);
    const brought = await bringing;
    if (brought === null) return refused(messages.failed, 0);
    const record = brought ? this.narrow(brought.record) : this.recordId;
    if (!brought || typeof record === 'string') {
      return refused(messages.unknown(idAttribute, record as string), 404);
    }
    const shown = { ...brought, record, messages };
    // What came along stands there at once, and what a reader has opened stays open.
    const open = typeof brought.entry.details !== 'function' || this.#shown?.notes;
    return open ? this.#unfold(shown) : shown;
  }

  #show(shown: Shown<C, W>): void {
    const { record, language } = shown;
    if (record.id !== this.#shown?.record.id || language !== this.#shown.language) {
      this.#report = report('rcp-load', { id: record.id, edition: EDITION });
    }
    this.#shown = shown;
    this.#failure = undefined;
    for (const node of this.#declared.splice(0)) node.remove();
  }

  #fail(failure: Failure): void {
    this.#shown = undefined;
    this.#failure = failure;
    const { status, message } = failure;
    this.#report = report('rcp-error', { id: this.recordId, status, message, retryable: !status });
  }

  #layOut(shown: Shown<C, W>): TemplateResult {
    const { record, messages, states, english, language, notes } = shown;
    const headingLevel = this.choice('heading-level', this.headingLevel, HEADING_LEVELS, '2');
    return this.content(record, messages, {
      language,
      states,
      english,
      headingLevel: headingLevel === 'none' ? 'none' : Number(headingLevel),
      edition: EDITION,
      notes,
      unfold: () => void this.#opened(),
    });
  }

  #explain({ messages, language, message, status }: Failure): TemplateResult | typeof nothing {
    if (!messages || !language) return this.#fallback();
    const retry = html`<button type="button" @click=${() => this.retry()}>
      ${messages.retry}
    </button>`;
    return this.#frame(
      language,
      html`<p class="error">${message} ${status ? nothing : retry}</p>
        ${this.#fallback()}`,
    );
  }

  #frame(language: Language, inner: TemplateResult): TemplateResult {
    const theme = this.choice('theme', this.theme, THEMES);
    return html`<div
      class="root"
      lang=${language}
      dir=${directionOf(language)}
      data-theme=${theme}
    >
      ${inner}
    </div>`;
  }

  /** A reader has opened something. */
  async #opened(): Promise<void> {
    const shown = this.#shown;
    if (!shown || typeof shown.notes === 'function') return;
    const open = await this.#unfold(shown);
    if (shown !== this.#shown) return;
    this.#shown = open;
    this.requestUpdate();
  }

  #unfold(shown: Shown<C, W>): Promise<Shown<C, W>> {
    return unfolded(shown).catch(() => ({ ...shown, notes: 'failed' }));
  }

  #setState(name: 'loading' | 'error', on: boolean): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }
}

function report(type: string, detail: object): CustomEvent {
  return new CustomEvent(type, { detail, bubbles: true, composed: true });
}

