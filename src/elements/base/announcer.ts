/**
 * One polite live region in the light DOM of the page, shared by all elements and all copies of
 * the library: regions inside shadow trees are not read reliably. It stands only while somebody
 * needs it, and it is made before the first message, since a region that comes with its text is
 * not read.
 */
const ID = 'rcp-elements-announcer';

/** The region knows who needs it, so that several copies of the library can share it. */
interface Region extends HTMLElement {
  holders: Set<object>;
}

/** Keeps the region on the page for a holder. */
export function holdAnnouncer(holder: object, page: Document): void {
  (find(page) ?? make(page)).holders.add(holder);
}

/** Lets go of the region; the last holder takes it away. */
export function releaseAnnouncer(holder: object, page: Document): void {
  const region = find(page);
  if (region?.holders.delete(holder) && region.holders.size === 0) region.remove();
}

/** Has a message read once, when the reader is idle. */
export function announce(message: string, lang: string, page: Document): void {
  const region = find(page);
  if (!region) return;
  region.lang = lang;
  // The same text again would not be a change, and not be read.
  region.textContent = region.textContent === message ? `${message}\u00a0` : message;
}

function find(page: Document): Region | null {
  return page.getElementById(ID) as Region | null;
}

function make(page: Document): Region {
  const region = Object.assign(page.createElement('div'), { holders: new Set<object>() });
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
  page.body.append(region);
  return region;
}
