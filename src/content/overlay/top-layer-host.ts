import { hostParentIn } from './host-parent.ts';
import { keptFocus } from './kept-focus.ts';
import { ownElement } from './own-element.ts';
import { closingPopovers } from './own-popovers.ts';
import { bodyElement, listen, rootElement } from './pristine.ts';
import { isRemovedAlone, retries } from './retry-policy.ts';
import { rootDisplay } from './root-display.ts';

export interface TopLayerHost {
  readonly root: ShadowRoot;
  /** Puts the host above the page, inside its topmost modal dialog or fullscreen element when there is one. */
  open(): void;
  /** Takes the host out of the document: nothing is left to hit or to find. */
  close(): void;
  /** Checks that it stands where it can be seen and used, and corrects that. */
  look(): void;
}

interface HostEvents {
  /** Called every time the host is put into its place, unless it was away for less than a frame. */
  readonly placed: () => void;
  /** Called when the page removes it more often than it may come back; it tries again later. */
  readonly evicted: () => void;
}

/** Attributes by which a page disables everything around its own dialog; on the host they are removed. */
const DISABLING = ['inert', 'aria-hidden'];
const WATCHED = { childList: true, subtree: true, attributes: true, attributeFilter: ['open', ...DISABLING] };
const SCALED = { attributes: true, attributeFilter: ['style', 'class'] };

/**
 * The banner's place in the page: an empty element at the end of the body, in the top layer as a manual popover, with a
 * closed shadow root. Styles of html and body do not reach it there (opacity, filter, clip-path, transform,
 * pointer-events: tried in Chromium 156), and the page's style rules are outranked by our important `:host` rules.
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
  const { host, root, scale, put, stands } = ownElement(doc, css);
  const giveFocusBack = keptFocus(doc, root, signal);
  const popovers = closingPopovers(doc, () => look(), signal);
  const parentOf = hostParentIn(doc, roots, popovers);
  const { unhide, rehide } = rootDisplay();
  let wanted = false;
  const back = retries({ host, stands, place, look: () => look(), leave, evicted: told.evicted });
  const observer = new MutationObserver((records) => look(records));
  // A root that is hidden later is no change of the tree, but the host then loses its size.
  const resized = new ResizeObserver(() => look());

  /**
   * @param unseen the host was away for less than a frame: it returns without its animation, and counts as never
   * gone.
   */
  function place(unseen = false): void {
    const parent = parentOf();
    if (parent === null) return;
    watch(observer, doc, roots());
    resized.observe(host);
    put(parent, unseen);
    if (unseen) giveFocusBack();
    else told.placed();
    // Moving and showing the host changes the document as well: that needs no second check.
    observer.takeRecords();
    if (!stands()) back.again();
  }
  function look(records: readonly MutationRecord[] = []): void {
    if (!wanted || back.isWaiting()) return;
    watch(observer, doc, roots());
    unhide(rootElement(doc));
    const parent = parentOf();
    if (!stands()) {
      const isRedrawn = !host.isConnected && !isRemovedAlone(host, records);
      if (isRedrawn) back.afterRedraw();
      else back.again();
    } else if (host.parentNode !== parent) back.correct(place);
    else if (isReopened(records, host.parentNode)) raise();
    else if (parent !== null) enable(parent);
  }
  function raise(): void {
    if (host.matches(':popover-open')) host.hidePopover();
    place();
  }
  function enable(parent: Element): void {
    scale.fit(parent);
    const off = DISABLING.filter((name) => host.hasAttribute(name));
    if (off.length > 0) back.correct(() => removeAll(host, off));
  }
  function leave(): void {
    observer.disconnect();
    resized.disconnect();
    host.remove();
    rehide();
  }
  function close(): void {
    wanted = false;
    back.stop();
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

function removeAll(element: Element, attributes: readonly string[]): void {
  for (const name of attributes) element.removeAttribute(name);
}

/** Follows the document and its open roots; of html and body those that stand there now. */
function watch(observer: MutationObserver, doc: Document, roots: Iterable<ShadowRoot>): void {
  observer.observe(doc, WATCHED);
  for (const shadow of roots) observer.observe(shadow, WATCHED);
  for (const element of [rootElement(doc), bodyElement(doc)])
    if (element !== null) observer.observe(element, SCALED);
}

/** Whether the dialog around the host was closed and opened again: in the top layer it then lies above the host. */
const isReopened = (records: readonly MutationRecord[], around: Node | null): boolean =>
  records.some(({ target, attributeName }) => attributeName === 'open' && target === around);
