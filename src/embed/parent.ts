/**
 * For a page that shows our iframe pages: gives each iframe the height that its page tells. Heeds
 * only what comes from an iframe of this document whose `src` is one of our pages, and whose
 * content still has the origin of that `src`.
 */
const OURS = /\/embed\/[a-z-]+(?:\/[\w-]+\.[a-z]{2})?\.html$/;
/** In CSS pixels; more is no page of ours. */
const HIGHEST = 100_000;

addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
  const { type, value } = Object(data) as { type?: unknown; value?: unknown };
  if (type !== 'rcp-elements:height' || typeof value !== 'number') return;
  if (!(value > 0 && value < HIGHEST)) return;
  const frame = ourFrames().find(({ contentWindow }) => contentWindow === source);
  if (frame && originOf(frame) === origin) frame.style.height = `${value + bordersOf(frame)}px`;
});

// A page that was there before this script told its height to nobody.
for (const { contentWindow } of ourFrames()) {
  contentWindow?.postMessage({ type: 'rcp-elements:ready' }, '*');
}

function ourFrames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(
    ({ src }) => URL.canParse(src) && OURS.test(new URL(src).pathname),
  );
}

/** As `event.origin` names it: a sandboxed page and one from a file have none. */
function originOf({ src, sandbox }: HTMLIFrameElement): string {
  const { protocol, origin } = new URL(src);
  const sandboxed = sandbox.length > 0 && !sandbox.contains('allow-same-origin');
  return sandboxed || protocol === 'file:' ? 'null' : origin;
}

/** What has to be added where CSS counts the borders of a box as part of its height. */
function bordersOf(frame: HTMLIFrameElement): number {
  const counted = getComputedStyle(frame).boxSizing === 'border-box';
  return counted ? frame.offsetHeight - frame.clientHeight : 0;
}
