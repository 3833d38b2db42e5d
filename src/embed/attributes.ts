/** Runs in the scripted iframe pages, before their element: gives it the attributes that the address asks for. */
import { directionOf } from '../i18n/language.js';
import { attributesFrom } from './address.js';

const list = document.querySelector('#attributes')?.textContent ?? '{}';
const { attributes, language } = attributesFrom(location.search, JSON.parse(list) as Record<string, string[]>);
for (const [name, value] of Object.entries(attributes)) document.body.firstElementChild?.setAttribute(name, value);
if (language) {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
