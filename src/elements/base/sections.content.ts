import { html, nothing, type TemplateResult } from 'lit';
import type { View } from '../../records/views/view.js';
import type { BaseMessages } from '../../i18n/messages.js';
import { otherwise } from './count.content.js';
import { innerHeading } from './heading.content.js';
import { noteAt } from './notes.content.js';
import type { Options } from './options.js';

/** A card in sections: each fact under its name, with what other sources say of it and the notes on it. */
export abstract class Sections<C extends View, W extends BaseMessages, O extends Options = Options> {
  constructor(
    protected readonly view: C,
    protected readonly messages: W,
    protected readonly options: O,
  ) {}

  /** A section of its own, under a heading. */
  protected section(fact: string, inner: unknown): TemplateResult {
    return html`<section part="group">
      ${innerHeading(this.messages.facts[fact], this.options)}
      <div>${inner} ${this.note(fact)}</div>
    </section>`;
  }

  /** A section about a fact; nothing where it was not published. */
  about<F extends keyof C & string>(
    fact: F,
    inner: (value: NonNullable<C[F]>) => unknown,
  ): TemplateResult | typeof nothing {
    const value = this.view[fact];
    return value ? this.section(fact, html`${inner(value)}${this.others(fact)}`) : nothing;
  }

  /** The same as a row of a description list. */
  protected row<F extends keyof C & string>(
    fact: F,
    inner: (value: NonNullable<C[F]>) => unknown,
  ): TemplateResult | typeof nothing {
    const value = this.view[fact];
    if (!value) return nothing;
    return row(this.messages.facts[fact], html`${inner(value)}${this.others(fact)}${this.note(fact)}`);
  }

  /** Which of these facts were not published, in one line. */
  missing(label: string, expected: readonly (keyof C & string)[]): TemplateResult | typeof nothing {
    const { facts, colon, enumerationComma, stop } = this.messages;
    const missing = expected.filter((fact) => this.view[fact] === null);
    if (missing.length === 0) return nothing;
    return html`<p class="muted missing">
      ${label}${colon}${missing.map((fact) => facts[fact]).join(enumerationComma)}${stop}
    </p>`;
  }

  protected others(fact: keyof C): ReturnType<typeof otherwise> {
    const known = this.view[fact] as { others?: string[] } | null | undefined;
    return otherwise(known?.others, this.messages);
  }

  protected note(fact: string): ReturnType<typeof noteAt> {
    return noteAt(fact, this.view, this.messages, this.options);
  }
}

/** A label and its value in a description list. */
export function row(label: string | undefined, value: unknown): TemplateResult {
  return html`<dt>${label}</dt>
    <dd>${value}</dd>`;
}
