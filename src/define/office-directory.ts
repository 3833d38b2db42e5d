import { OfficeDirectory } from '../elements/office-directory/office-directory.js';
import { defineElement } from './define.js';

defineElement('office-directory', OfficeDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'office-directory': OfficeDirectory;
  }
}
