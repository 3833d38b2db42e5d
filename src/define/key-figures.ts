import { KeyFigures } from '../elements/key-figures/key-figures.js';
import { defineElement } from './define.js';

defineElement('key-figures', KeyFigures);

declare global {
  interface HTMLElementTagNameMap {
    'key-figures': KeyFigures;
  }
}
