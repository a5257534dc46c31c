import { dialogsOf, listen, newElement, rootElement } from './pristine.ts';

export interface TopLayerHost {
  readonly root: ShadowRoot;
  /** Puts the host above the page, inside its topmost modal dialog when there is one. */
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
 */
export function topLayerHost(doc: Document, css: readonly string[], signal: AbortSignal): TopLayerHost {
  const host = newElement(doc);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = css.map(sheetOf);
  let wanted = false;
  let left = COMES_BACK;
  const homeOf = modalOrder(doc);
  const observer = new MutationObserver(() => look());

  function place(): void {
    const home = homeOf();
    if (home === null) return;
    if (host.parentNode !== home) home.append(host);
    host.popover = 'manual';
    if (!host.matches(':popover-open')) host.showPopover();
    // Moving and showing are changes of the document too: they need no second look.
    observer.takeRecords();
  }
  function look(): void {
    if (!wanted) return;
    const stands = host.isConnected && host.matches(':popover-open');
    if (stands && host.parentNode === homeOf()) return;
    if (!stands) left -= 1;
    if (left < 0) close();
    else place();
  }
  function close(): void {
    wanted = false;
    observer.disconnect();
    host.remove();
  }
  function open(): void {
    if (wanted || left < 0 || signal.aborted) return;
    wanted = true;
    observer.observe(doc, { childList: true, subtree: true, attributes: true, attributeFilter: ['open'] });
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

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** The element the banner belongs in: everything outside the modal dialog opened last is inert. */
function modalOrder(doc: Document): () => Element | null {
  let order: readonly Element[] = [];
  return () => {
    const open = dialogsOf(doc).filter((dialog) => dialog.matches(':modal'));
    const known = order.filter((dialog) => open.includes(dialog));
    order = [...known, ...open.filter((dialog) => !known.includes(dialog))];
    return order.at(-1) ?? rootElement(doc);
  };
}
