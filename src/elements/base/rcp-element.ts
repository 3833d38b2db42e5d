import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { Task } from '@lit/task';
import type { Language } from '../../model/vocabulary.js';
import { directionOf, nearestLang, negotiate, watchLang } from '../../i18n/language.js';
import type { BaseWords } from '../../i18n/words.js';
import type { Cut, LocalNote } from '../../catalog/cuts.js';
import { AVAILABLE } from '../../catalog/generated/languages.js';
import { EDITION, VERSION } from '../../catalog/generated/release.js';
import { take, type InLanguages, type Lazy, type Shelf } from '../../catalog/shelf.js';
import type { StateTable } from '../../catalog/states.js';
import { baseStyles } from './base.styles.js';
import { RecordError } from './errors.js';
import type { Options } from './options.js';

const STATE_NAMES = ['official', 'published'] as const;
const HEADING_LEVELS = ['1', '2', '3', '4', '5', '6', 'none'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;

const NO_STATES: StateTable = { names: {}, regions: [] };

/** What a visitor is shown: a record and all that is needed to put it on the page. */
interface Shown<C extends Cut, W extends BaseWords> {
  record: C;
  words: W;
  language: Language;
  states: StateTable;
  /** English names, where `names="published"` needs them. */
  english: StateTable | undefined;
  notes: Lazy<LocalNote[]>;
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
export abstract class RcpElement<C extends Cut, W extends BaseWords> extends LitElement {
  static override styles = [baseStyles];

  /** Version of the package that this class comes from. */
  static readonly version = VERSION;

  /** Edition of the data inside, YYYY-MM-DD. */
  static readonly edition = EDITION;

  /** State names as the UN gives them, or letter for letter as the source prints them. */
  @property({ useDefault: true }) names: 'official' | 'published' = 'official';

  /** Level of the element's own heading; inner headings follow. With `none`, it has no heading. */
  @property({ attribute: 'heading-level', useDefault: true })
  headingLevel: '1' | '2' | '3' | '4' | '5' | '6' | 'none' | 1 | 2 | 3 | 4 | 5 | 6 = '2';

  /** Colours: those of the page's `color-scheme`, or always light or dark ones. */
  @property({ useDefault: true }) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** Name of the attribute that says which record is shown. */
  protected abstract readonly idAttribute: 'process' | 'organization';

  /** The records that come with the element. */
  protected abstract readonly shelf: Shelf<C>;

  /** The messages of the element. */
  protected abstract readonly words: InLanguages<Lazy<W>>;

  /** Brings the names of States, for an element that shows any. */
  protected readonly statesIn?: (language: Language) => Promise<StateTable>;

  /** Id of the record to show; empty when the attribute is missing. */
  protected abstract get recordId(): string;

  /** Lays out everything of the element for one record. Pure: a page without script shows the same. */
  protected abstract content(record: C, words: W, options: Options): TemplateResult;

  readonly #internals = this.attachInternals();
  readonly #warned = new Set<string>();
  #stopWatching: (() => void) | undefined;
  #shown: Shown<C, W> | undefined;
  #notes: LocalNote[] | 'failed' | undefined;
  #report: CustomEvent | undefined;

  readonly #loading = new Task(this, {
    args: () =>
      [
        this.recordId,
        negotiate(nearestLang(this), AVAILABLE),
        this.attributeChoice('names', STATE_NAMES),
      ] as const,
    task: ([id, language, names]) => this.#load(id, language, names),
    onComplete: (shown) => this.#show(shown),
    onError: (error) => this.#fail(error),
  });

  /** The record that is shown, if any. */
  protected get record(): C | undefined {
    return this.#shown?.record;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchLang(this, () => this.requestUpdate());
    // The element may stand elsewhere now, in another language.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  /** In another document: style sheets do not move along, and must be made there anew. */
  adoptedCallback(): void {
    const root = this.shadowRoot;
    const view = this.ownerDocument.defaultView;
    if (!root || !view) return;
    const { elementStyles } = this.constructor as typeof RcpElement;
    root.adoptedStyleSheets = elementStyles.map((style) => {
      const sheet = new view.CSSStyleSheet();
      if ('cssText' in style) sheet.replaceSync(style.cssText);
      return sheet;
    });
  }

  override render(): unknown {
    return this.#loading.render({
      initial: () => this.#before(),
      pending: () => this.#before(),
      complete: (shown) => this.#frame(shown.language, this.#layOut(shown)),
      error: (error) => this.#explain(error),
    });
  }

  protected override updated(_changed: PropertyValues): void {
    const report = this.#report;
    this.#report = undefined;
    if (report) this.dispatchEvent(report);
  }

  /**
   * The value of an attribute that takes one of a few; the first of them where it has any other,
   * with one warning.
   */
  protected attributeChoice<const V extends string>(
    property: keyof this & string,
    choices: readonly V[],
    fallback: V = choices[0] as V,
  ): V {
    const value = String(this[property]);
    const known = choices.find((choice) => choice === value);
    if (known !== undefined) return known;
    const attribute = property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const warning = `<${this.localName}>: ${attribute}="${value}" is none of ${choices.join(', ')}; "${fallback}" is used instead.`;
    if (!this.#warned.has(warning)) {
      this.#warned.add(warning);
      console.warn(warning);
    }
    return fallback;
  }

  async #load(
    id: string,
    language: Language,
    names: (typeof STATE_NAMES)[number],
  ): Promise<Shown<C, W>> {
    this.#setState('loading', this.#shown === undefined);
    const wordsIn = this.words[language];
    if (!wordsIn) throw new Error(`This build has no messages in "${language}".`);
    const words = await take(wordsIn);
    const entry = Object.hasOwn(this.shelf, id) ? this.shelf[id]?.[language] : undefined;
    if (!id) {
      throw new RecordError(words.missing(this.idAttribute), { id, words, language, status: 400 });
    }
    if (!entry) {
      const message = words.unknown(this.idAttribute, id);
      throw new RecordError(message, { id, words, language, status: 404 });
    }
    try {
      const [record, states, english] = await Promise.all([
        take(entry.cut),
        this.statesIn?.(language) ?? NO_STATES,
        names === 'published' ? this.statesIn?.('en') : undefined,
      ]);
      return { record, words, language, states, english, notes: entry.notes };
    } catch {
      throw new RecordError(words.failed, { id, words, language, status: 0 });
    }
  }

  #show(shown: Shown<C, W>): void {
    if (shown.record !== this.#shown?.record) {
      this.#notes = typeof shown.notes === 'function' ? undefined : shown.notes;
      this.#report = report('rcp-load', { id: shown.record.id, edition: EDITION });
    }
    this.#shown = shown;
    this.#setState('loading', false);
    this.#setState('error', false);
  }

  #fail(error: unknown): void {
    this.#shown = undefined;
    this.#setState('loading', false);
    this.#setState('error', true);
    if (error instanceof RecordError) {
      const { id, status, retryable } = error;
      this.#report = report('rcp-error', { id, status, message: error.message, retryable });
    } else {
      console.error(error);
    }
  }

  /** What stands there while a record loads: the one before it, else the fallback. */
  #before(): TemplateResult {
    const shown = this.#shown;
    return shown ? this.#frame(shown.language, this.#layOut(shown)) : html`<slot></slot>`;
  }

  #layOut(shown: Shown<C, W>): TemplateResult {
    const { record, words, states, english, language } = shown;
    const headingLevel = this.attributeChoice('headingLevel', HEADING_LEVELS, '2');
    return this.content(record, words, {
      language,
      states,
      english,
      headingLevel: headingLevel === 'none' ? 'none' : Number(headingLevel),
      edition: EDITION,
      notes: this.#notes,
      openNotes: () => void this.#bringNotes(),
    });
  }

  #explain(error: unknown): TemplateResult {
    if (!(error instanceof RecordError)) return html`<slot></slot>`;
    const { words, language, message, retryable } = error;
    const retry = html`<button type="button" @click=${() => this.#loading.run()}>
      ${words.retry}
    </button>`;
    return this.#frame(
      language,
      html`<p class="error">${message} ${retryable ? retry : nothing}</p>
        <slot></slot>`,
    );
  }

  #frame(language: Language, inner: TemplateResult): TemplateResult {
    const theme = this.attributeChoice('theme', THEMES);
    return html`<div
      class="root"
      lang=${language}
      dir=${directionOf(language)}
      data-theme=${theme}
    >
      ${inner}
    </div>`;
  }

  async #bringNotes(): Promise<void> {
    const shown = this.#shown;
    if (!shown || Array.isArray(this.#notes)) return;
    try {
      this.#notes = await take(shown.notes);
    } catch {
      this.#notes = 'failed';
    }
    if (shown === this.#shown) this.requestUpdate();
  }

  #setState(name: 'loading' | 'error', on: boolean): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }
}

function report(type: string, detail: object): CustomEvent {
  return new CustomEvent(type, { detail, bubbles: true, composed: true });
}

