/**
 * One polite live region in the light DOM of the page, shared by all elements and all copies of
 * the library: regions inside shadow trees are not read reliably. It stands only while somebody
 * needs it, and it is made before the first message, since a region that comes with its text is
 * not read.
 */
const ID = 'rcp-elements-announcer';

/** The region knows who needs it, so that several copies of the library can share it. */
interface Region extends HTMLElement {
  holders?: Set<object>;
}

/** The region that each holder holds: it may move to another page meanwhile. */
const held = new WeakMap<object, Region>();

/** Keeps the region on the page for a holder. */
export function holdAnnouncer(holder: object, page: Document): void {
  const region = findAnnouncer(page) ?? make(page);
  if (held.get(holder) !== region) releaseAnnouncer(holder);
  region.holders?.add(holder);
  held.set(holder, region);
}

/** Lets go of the region; the last holder takes it away. */
export function releaseAnnouncer(holder: object): void {
  const region = held.get(holder);
  held.delete(holder);
  if (region?.holders?.delete(holder) && region.holders.size === 0) region.remove();
}

/** Has a message read once, when the reader is idle. */
export function announce(message: string, lang: string, page: Document): void {
  const region = findAnnouncer(page);
  if (!region) return;
  region.lang = lang;
  // The same text again would not be a change, and not be read.
  region.textContent = region.textContent === message ? `${message}\u00a0` : message;
}

/** The page's region. One without holders is a copy that came with a copy of the page's markup, and goes. */
export function findAnnouncer(page: Document): Region | undefined {
  const regions = [...page.querySelectorAll<Region>(`#${ID}`)];
  for (const copy of regions.filter(({ holders }) => !holders)) copy.remove();
  return regions.find(({ holders }) => holders);
}

function make(page: Document): Region {
  const region: Region = page.createElement('div');
  region.holders = new Set();
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
