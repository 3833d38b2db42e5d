/**
 * Runs in every iframe page, and tells the page around how high this one is:
 * `{type: 'rcp-elements:height', value}`, in CSS pixels, whenever it changed and once more when
 * asked by `{type: 'rcp-elements:ready'}`; to WordPress also in the messages of its own embeds.
 */

/** WordPress adds it to the address of an embed, and takes no message without it. */
const secret = /^#\?secret=([a-z\d]+)$/i.exec(location.hash)?.[1];
const root = document.documentElement;
let told: number | undefined;

if (parent !== window) {
  // Far below what is in view, a browser does not lay out a frame of another origin by itself: the
  // observer is called when the reader gets there, and would move what is being read.
  measure();
  document.addEventListener('rcp-load', measure);
  new ResizeObserver(measure).observe(root);
  addEventListener('message', answer);
  if (secret !== undefined) document.addEventListener('click', passLink);
}

function measure(): void {
  // The root is as high as all that stands in it, margins included; its scroll height would never
  // be less than that of the frame, which could then not shrink.
  const height = Math.ceil(root.getBoundingClientRect().height);
  // Without a height, the frame is hidden, and not empty.
  if (height === 0 || height === told) return;
  told = height;
  tell(height);
}

/** A height is no secret, so that it may go to whatever page is around. */
function tell(height: number): void {
  parent.postMessage({ type: 'rcp-elements:height', value: height }, '*');
  tellWordPress('height', height);
}

function tellWordPress(message: 'height' | 'link', value: number | string): void {
  if (secret !== undefined) parent.postMessage({ message, value, secret }, '*');
}

/** The page around may begin to listen after the first height was told. */
function answer({ source, data }: MessageEvent<unknown>): void {
  if (source !== parent || told === undefined) return;
  const asked = Object(data) as { type?: unknown; message?: unknown; secret?: unknown };
  const wordPressAsks = secret !== undefined && asked.message === 'ready' && asked.secret === secret;
  if (wordPressAsks || asked.type === 'rcp-elements:ready') tell(told);
}

/** Links are dead in WordPress's sandbox; it follows those to the frame's own host when told. */
function passLink(event: MouseEvent): void {
  const link = event.composedPath().find(isLink);
  if (link?.host !== location.host) return;
  event.preventDefault();
  tellWordPress('link', link.href);
}

function isLink(node: EventTarget): node is HTMLAnchorElement {
  return (node as Partial<Element>).localName === 'a';
}
