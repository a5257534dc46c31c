/**
 * Stage 0: the extension's own world of this document is created before the page has anything in it. It holds only the
 * object that our scripts share (own-world.ts). Chromium (156, tried) fills in `chrome` and `browser` when a world is
 * created; where the page has a frame, a form or a link of such a name by then, it fills that instead: a page with
 * `<iframe name="chrome">` would leave every later script of ours without its API. In a world created before the page,
 * the names are the browser's.
 */
import { ownWorld } from './shared/own-world.ts';

/**
 * Every event that can show a page an element of a closed shadow tree, Firefox's own among them. Events that carry
 * typed text (input, composition, paste) are left out, because nothing in our tree is typed into; and of keys only
 * those in our tree are looked at (overlay/early-listeners.ts).
 */
const TOLD = `pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel pointerrawupdate
gotpointercapture lostpointercapture mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave click dblclick
auxclick contextmenu DOMActivate wheel DOMMouseScroll MozMousePixelScroll touchstart touchend touchmove touchcancel keydown
keypress keyup focus blur focusin focusout copy cut selectstart dragstart drag dragend dragenter dragover dragleave drop`;
/** Events whose default action we may have to prevent; all others are passive, so that the page never waits for us. */
const HELD = ['mousedown', 'keydown', 'auxclick'];

/**
 * Keys that paste or cut, by letter and by place, because under a Hangul keyboard V is another letter. Nothing in our
 * tree is typed into, but a paste can begin there, by key or by middle click. The paste event, which we do not listen
 * to, would show the page that it happened and on which of our buttons.
 */
const EDITS = /^[vx] |Key[VX]|Insert|Delete|Paste/i;
const isEdit = ({ type, key, code }: KeyboardEvent): boolean =>
  type === 'auxclick' || (type === 'keydown' && EDITS.test(`${key} ${code}`));

/**
 * In Firefox, `originalTarget` and some more properties of an event give the page the element of a closed tree that it
 * was made on (tried in 153): one movement of the pointer over the banner would give the page the elements and all
 * their text. Of two listeners at the window the first one runs first, and can stop the event; so ours is added before
 * there is a page. The build for Chromium goes without, which would be compiled in each document for nothing.
 */
if (import.meta.env.MODE !== 'chrome' && 'originalTarget' in Event.prototype) {
  const handlers = new Set<(event: Event) => void>();
  let probe: Event | undefined;
  let isFirst = true;
  const relay = (event: Event): void => {
    if (event === probe) {
      probe = undefined;
      event.stopImmediatePropagation();
    } else {
      for (const handle of handlers) handle(event);
      // A handler for a tree of ours stops the events made in it. Keys that paste or cut are then prevented as well;
      // the page's own events are left alone.
      if (event.cancelBubble && isEdit(event as KeyboardEvent)) event.preventDefault();
    }
  };
  const listen = (): void => {
    for (const type of TOLD.split(/\s/))
      addEventListener(type, relay, { capture: true, passive: !HELD.includes(type) });
  };
  const reattach = (): boolean => {
    probe = new Event('DOMActivate');
    dispatchEvent(probe);
    isFirst &&= probe === undefined;
    listen();
    return isFirst;
  };
  ownWorld.earlyListeners = { handlers, reattach };
  listen();
}
