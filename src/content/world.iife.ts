/**
 * Stage 0, before a page has anything in it: our world of this document is made now, with nothing in it but the object
 * that our scripts share (own-world.ts). Chromium (156, tried) fills `chrome` and `browser` into a world as it is made, and
 * where a frame, a form or a link of such a name stands in the page by then, it takes that for the object to fill: a page
 * with `<iframe name="chrome">` would leave every script of ours that comes later without its API. Made before the page,
 * the names are ours.
 */
import { ownWorld } from './own-world.ts';

/**
 * All that leaves a closed tree on its way to the window, Firefox's own names among it. What tells of typing is none of it:
 * nothing in our tree is typed into, and of a page's fields nothing is heard.
 */
const TOLD = `pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel pointerrawupdate
gotpointercapture lostpointercapture mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave click dblclick
auxclick contextmenu DOMActivate wheel DOMMouseScroll MozMousePixelScroll touchstart touchend touchmove touchcancel keydown
keypress keyup focus blur focusin focusout copy cut selectstart dragstart drag dragend dragenter dragover dragleave drop`;
/** What may be kept from its effect; of all else no page has to wait for us. */
const HELD = ['mousedown', 'keydown'];

/**
 * Firefox tells a page by `originalTarget`, and by more names of its own, what in a closed tree an event was made on (tried
 * in 153): with one movement of the pointer over the banner a page would hold all that it says. Of two that listen at the
 * window the first is the first to hear, and can keep it from the other; so we listen before there is a page.
 */
if ('originalTarget' in Event.prototype) {
  const heard = new Set<(event: Event) => void>();
  let probe: Event | undefined;
  let isFirst = true;
  const relay = (event: Event): void => {
    if (event === probe) {
      probe = undefined;
      event.stopImmediatePropagation();
    } else for (const hear of heard) hear(event);
  };
  const listen = (): void => {
    for (const type of TOLD.split(/\s/))
      addEventListener(type, relay, { capture: true, passive: !HELD.includes(type) });
  };
  const attend = (): boolean => {
    probe = new Event('DOMActivate');
    dispatchEvent(probe);
    isFirst &&= probe === undefined;
    listen();
    return isFirst;
  };
  ownWorld.ears = { heard, attend };
  listen();
}
