import { RcpDirectory } from '../elements/rcp-directory/rcp-directory.js';
import { defineElement } from './define.js';

defineElement('rcp-directory', RcpDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'rcp-directory': RcpDirectory;
  }
}
