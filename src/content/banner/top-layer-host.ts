import { homeIn } from './home-in.ts';
import { listen, newElement, rootElement } from './pristine.ts';
import { rootDisplay } from './root-display.ts';

export interface TopLayerHost {
  readonly root: ShadowRoot;
  /** Puts the host above the page, inside its topmost modal dialog or fullscreen element when there is one. */
  open(): void;
  /** Takes the host out of the document: nothing is left to hit or to find. */
  close(): void;
}

/** How often the host comes back when the page removes it; then badge and popup must do. */
const COMES_BACK = 3;

/**
 * The banner's place in the page: an empty element on the root element, in the top layer as a manual
 * popover, with a closed shadow root. A page's tricks on html and body do not reach it there (opacity,
 * filter, clip-path, transform, pointer-events: tried in Chromium 156), and its style rules lose
 * against `:host` rules marked important.
 * @param signal ends every observer and listener and removes the host.
 * @param told of every time the host is put into its place, and once when the page removed it more often than it
 *   comes back.
 */
export function topLayerHost(
  doc: Document,
  css: readonly string[],
  signal: AbortSignal,
  told: { readonly placed: () => void; readonly ousted: () => void },
): TopLayerHost {
  const host = newElement(doc);
  const root = host.attachShadow({ mode: 'closed' });
  const names = ownNames();
  root.adoptedStyleSheets = css.map((rules) => sheetOf(names(rules)));
  let wanted = false;
  let left = COMES_BACK;
  const homeOf = homeIn(doc);
  const { unhide, rehide } = rootDisplay();
  const observer = new MutationObserver(() => look());
  // A root that is hidden later leaves no trace in the tree, but the host loses its size.
  const resized = new ResizeObserver(() => look());

  function place(): void {
    const home = homeOf();
    if (home === null) return;
    if (host.parentNode !== home) home.append(host);
    host.popover = 'manual';
    if (!host.matches(':popover-open')) host.showPopover();
    told.placed();
    // Moving and showing are changes of the document too: they need no second look.
    observer.takeRecords();
  }
  function look(): void {
    if (!wanted) return;
    unhide(rootElement(doc));
    const stands = host.isConnected && host.matches(':popover-open');
    if (stands && host.parentNode === homeOf()) return;
    if (!stands) left -= 1;
    if (left >= 0) {
      place();
      return;
    }
    close();
    told.ousted();
  }
  function close(): void {
    wanted = false;
    observer.disconnect();
    resized.disconnect();
    host.remove();
    rehide();
  }
  function open(): void {
    if (wanted || left < 0 || signal.aborted) return;
    wanted = true;
    observer.observe(doc, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
    resized.observe(host);
    unhide(rootElement(doc));
    place();
  }
  const raise = (event: Event) => {
    if (!event.isTrusted || !wanted) return;
    if (host.matches(':popover-open')) host.hidePopover();
    place();
  };
  const toggled = (event: Event) => {
    if (event.isTrusted) look();
  };
  listen(doc, 'fullscreenchange', raise, { signal });
  host.addEventListener('toggle', toggled, { signal });
  signal.addEventListener('abort', close);
  return { root, open, close };
}

/**
 * Custom properties get names nobody can guess: a page could register ours with `CSS.registerProperty`
 * as not inherited, and take every colour away.
 */
function ownNames(): (css: string) => string {
  const mark = crypto.getRandomValues(new Uint32Array(2)).join('');
  return (css) => css.replaceAll(/--(?=[a-z])/g, `--x${mark}-`);
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
