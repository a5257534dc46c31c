/**
 * Stage 0, before a page has anything in it: our world of this document is made now, with nothing but its one shelf. Chromium (156, tried) fills `chrome` and `browser` into a world as it is made, and where a frame, a form or a link
 * of such a name stands in the page by then, it takes that for the object to fill: a page with `<iframe name="chrome">`
 * would leave every script of ours that comes later without its API. Made before the page, the names are ours.
 */
import './own-world.ts';
