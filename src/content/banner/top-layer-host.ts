import { markOwn } from '../own-nodes.ts';
import { comeBack, isTakenAlone } from './come-back.ts';
import { homeIn } from './home-in.ts';
import { keptFocus } from './kept-focus.ts';
import { closingPopovers } from './own-popovers.ts';
import { ownScale } from './own-scale.ts';
import { appendTo, bodyElement, listen, newElement, rootElement } from './pristine.ts';
import { rootDisplay } from './root-display.ts';
import common from './top-layer-host.css?inline';

export interface TopLayerHost {
  readonly root: ShadowRoot;
  /** Puts the host above the page, inside its topmost modal dialog or fullscreen element when there is one. */
  open(): void;
  /** Takes the host out of the document: nothing is left to hit or to find. */
  close(): void;
  /** Looks whether it stands where it can be seen and used, and puts that right. */
  look(): void;
}

interface HostEvents {
  /** Every time the host is put into its place, unless it was away for less than a frame. */
  readonly placed: () => void;
  /** The page removes it more often than it comes back; it tries again later. */
  readonly ousted: () => void;
}

/** What a page may put on everything around its own dialog; ours is to be used beside it. */
const DISABLING = ['inert', 'aria-hidden'];
const WATCHED = { childList: true, subtree: true, attributes: true, attributeFilter: ['open', ...DISABLING] };
const SCALED = { attributes: true, attributeFilter: ['style', 'class'] };
const AGAIN_MS = 100;

/**
 * The banner's place in the page: an empty element at the end of the body, in the top layer as a manual
 * popover, with a closed shadow root. A page's tricks on html and body do not reach it there (opacity,
 * filter, clip-path, transform, pointer-events: tried in Chromium 156), and its style rules lose
 * against `:host` rules marked important.
 * @param signal ends every observer and listener and removes the host.
 * @param roots open shadow roots in the page, as far as known.
 */
export function topLayerHost(
  doc: Document,
  css: readonly string[],
  signal: AbortSignal,
  told: HostEvents,
  roots: () => Iterable<ShadowRoot>,
): TopLayerHost {
  const host = newElement(doc);
  markOwn(host);
  const root = host.attachShadow({ mode: 'closed' });
  const names = ownNames();
  const scale = ownScale();
  const sheets = [...[common, ...css].map((rules) => sheetOf(names(rules))), scale.sheet];
  const still = sheetOf('* { animation: none !important }');
  const giveFocusBack = keptFocus(doc, root, signal);
  const patience = comeBack(() => performance.now());
  const homeOf = homeIn(
    doc,
    roots,
    closingPopovers(doc, () => look(), signal),
  );
  const { unhide, rehide } = rootDisplay();
  let wanted = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => look(records));
  // A root that is hidden later leaves no trace in the tree, but the host loses its size.
  const resized = new ResizeObserver(() => look());

  // Styles are a document's own: a page that hands our host to another one and back has taken them away.
  const isDressed = () => root.adoptedStyleSheets.length > 0;
  const stands = () => host.isConnected && host.matches(':popover-open') && isDressed();
  /**
   * @param unseen the host was away for less than a frame: it returns without its animation, and counts as never
   * gone.
   */
  function place(unseen = false): void {
    const home = homeOf();
    if (home === null) return;
    watch();
    resized.observe(host);
    root.adoptedStyleSheets = unseen ? [...sheets, still] : sheets;
    if (host.parentNode !== home) appendTo(home, host);
    host.popover = 'manual';
    show();
    scale.fit(home);
    if (unseen) giveFocusBack();
    else told.placed();
    // Moving and showing are changes of the document too: they need no second look.
    observer.takeRecords();
    if (!stands()) comeAgain();
  }
  /** `beforetoggle` runs handlers of the page, which may remove the host: then `showPopover` throws. */
  function show(): void {
    try {
      if (!host.matches(':popover-open')) host.showPopover();
    } catch {
      // The caller looks whether it is shown.
    }
  }
  function look(records: readonly MutationRecord[] = []): void {
    if (!wanted || later !== undefined) return;
    watch();
    unhide(rootElement(doc));
    const home = homeOf();
    if (!stands()) {
      const isRedrawn = !host.isConnected && !isTakenAlone(host, records);
      if (isRedrawn) retry(patience.afterRedraw(), true);
      else comeAgain();
    } else if (host.parentNode !== home) place();
    else if (isCovered(records)) raise();
    else if (home !== null) enable(home);
  }
  /** The dialog around the host was closed and opened again: in the top layer it lies above the host now. */
  const isCovered = (records: readonly MutationRecord[]): boolean =>
    records.some(({ target, attributeName }) => attributeName === 'open' && target === host.parentNode);
  function raise(): void {
    if (host.matches(':popover-open')) host.hidePopover();
    place();
  }
  function enable(home: Element): void {
    scale.fit(home);
    const off = DISABLING.filter((name) => host.hasAttribute(name));
    if (off.length === 0) return;
    if (patience.afterRedraw() > 0) retry(AGAIN_MS);
    else for (const name of off) host.removeAttribute(name);
  }
  function comeAgain(): void {
    if (patience.mayAgain()) {
      retry(host.isConnected ? AGAIN_MS : 0);
      return;
    }
    leave();
    told.ousted();
    retry(patience.nextTry());
  }
  function retry(wait: number, unseen = false): void {
    if (wait === 0) {
      place(unseen);
      return;
    }
    later = setTimeout(() => {
      later = undefined;
      if (stands()) look();
      else place();
    }, wait);
  }
  function watch(): void {
    observer.observe(doc, WATCHED);
    for (const shadow of roots()) observer.observe(shadow, WATCHED);
    for (const element of [rootElement(doc), bodyElement(doc)])
      if (element !== null) observer.observe(element, SCALED);
  }
  function leave(): void {
    observer.disconnect();
    resized.disconnect();
    host.remove();
    rehide();
  }
  function close(): void {
    wanted = false;
    clearTimeout(later);
    later = undefined;
    leave();
  }
  function open(): void {
    if (wanted || signal.aborted) return;
    wanted = true;
    unhide(rootElement(doc));
    place();
  }
  const filled = ({ isTrusted }: Event) => isTrusted && wanted && raise();
  const toggled = ({ isTrusted }: Event) => isTrusted && look();
  listen(doc, 'fullscreenchange', filled, { signal });
  host.addEventListener('toggle', toggled, { signal });
  signal.addEventListener('abort', close);
  return { root, open, close, look: () => look() };
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
