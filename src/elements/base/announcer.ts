/**
 * One polite live region in the light DOM of the page, shared by all elements and all copies of
 * the library: regions inside shadow trees are not read reliably. It stands only while somebody
 * needs it, and it is made before the first message, since a region that comes with its text is
 * not read.
 */
const HOLDERS = Symbol.for('rcp-elements.announcer');
const ID = 'rcp-elements-announcer';

interface Region extends HTMLElement {
  [HOLDERS]?: Set<object>;
}

/** Keeps the region on the page for a holder. */
export function holdAnnouncer(holder: object): void {
  const region: Region = find() ?? make();
  (region[HOLDERS] ??= new Set()).add(holder);
}

/** Lets go of the region; the last holder takes it away. */
export function releaseAnnouncer(holder: object): void {
  const region = find();
  if (!region?.[HOLDERS]?.delete(holder)) return;
  if (region[HOLDERS].size === 0) region.remove();
}

/** Has a message read once, when the reader is idle. */
export function announce(message: string, lang: string): void {
  const region = find();
  if (!region) return;
  region.lang = lang;
  // The same text again would not be a change, and not be read.
  region.textContent = region.textContent === message ? `${message}\u00a0` : message;
}

function find(): Region | null {
  return document.getElementById(ID);
}

function make(): Region {
  const region = document.createElement('div');
  region.id = ID;
  region.role = 'status';
  region.ariaLive = 'polite';
  // Set one by one through the CSSOM, which a strict content security policy allows.
  Object.assign(region.style, {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  document.body.append(region);
  return region;
}
