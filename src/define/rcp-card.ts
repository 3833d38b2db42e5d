import { RcpCard } from '../elements/rcp-card/rcp-card.js';
import { defineElement } from './define.js';

defineElement('rcp-card', RcpCard);

declare global {
  interface HTMLElementTagNameMap {
    'rcp-card': RcpCard;
  }
}
