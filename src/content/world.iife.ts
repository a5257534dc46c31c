/**
 * Stage 0, before a page has anything in it: our world of this document is made now, with nothing in it but the object
 * that our scripts share (own-world.ts). Chromium (156, tried) fills `chrome` and `browser` into a world as it is made, and
 * where a frame, a form or a link of such a name stands in the page by then, it takes that for the object to fill: a page
 * with `<iframe name="chrome">` would leave every script of ours that comes later without its API. Made before the page,
 * the names are ours.
 */
import { ownWorld } from './own-world.ts';

/**
 * Every event that can tell of an element in a closed shadow tree, Firefox's own among them. Events that carry typed
 * text (input, composition, paste) are left out, for nothing in our tree is typed into; and of keys only those in our
 * tree are looked at (first-ears.ts).
 */
const TOLD = `pointerdown pointerup pointermove pointerover pointerout pointerenter pointerleave pointercancel pointerrawupdate
gotpointercapture lostpointercapture mousedown mouseup mousemove mouseover mouseout mouseenter mouseleave click dblclick
auxclick contextmenu DOMActivate wheel DOMMouseScroll MozMousePixelScroll touchstart touchend touchmove touchcancel keydown
keypress keyup focus blur focusin focusout copy cut selectstart dragstart drag dragend dragenter dragover dragleave drop`;
/** Events whose default action we may have to prevent; all others are passive, so that no page waits for us. */
const HELD = ['mousedown', 'keydown', 'auxclick'];

/**
 * Keys that paste or cut, by letter and then by place, for under a Hangul keyboard V is another letter. Nothing in our tree is
 * typed into; but a paste begins there all the same, as it does for a middle click, and the event that tells the page so, and
 * on which button of ours it began, is one that we may not hear.
 */
const EDITS = /^[vx] |Key[VX]|Insert|Delete|Paste/i;
const isEdit = ({ type, key, code }: KeyboardEvent): boolean =>
  type === 'auxclick' || (type === 'keydown' && EDITS.test(`${key} ${code}`));

/**
 * In Firefox, `originalTarget` and some more properties of an event tell the page which element of a closed tree it
 * was made on (tried in 153): one movement of the pointer over the banner would hand the page the elements and all
 * that they say. Of two listeners at the window the first one runs first, and can stop the event; so ours is added
 * before there is a page.
 */
if ('originalTarget' in Event.prototype) {
  const heard = new Set<(event: Event) => void>();
  let probe: Event | undefined;
  let isFirst = true;
  const relay = (event: Event): void => {
    if (event === probe) {
      probe = undefined;
      event.stopImmediatePropagation();
    } else {
      for (const hear of heard) hear(event);
      // Whoever hears for a tree of ours stops what is made in it; at the page's own events nobody looks further.
      if (event.cancelBubble && isEdit(event as KeyboardEvent)) event.preventDefault();
    }
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
