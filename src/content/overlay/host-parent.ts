import { bodyElement, dialogsOf, fullscreenElement, matches, rootElement } from './pristine.ts';

/** Elements that can be in fullscreen but draw no children: nothing of ours can be shown in them. */
const HOLDS_NOTHING = 'video, audio, img, canvas, iframe, object, embed, svg, input, textarea, select';

/**
 * Finds the element that the banner has to be put into. Everything outside the modal dialog opened last is inert; in
 * Chromium so is everything outside the fullscreen element. And a popover of the page that closes at clicks outside it
 * would close at a click on a banner outside it.
 * @param roots open shadow roots, which may hold the dialog.
 * @param popovers those of the page's own popovers that close at clicks outside.
 */
export function hostParentIn(
  doc: Document,
  roots: () => Iterable<ShadowRoot>,
  popovers: () => readonly Element[],
): () => Element | null {
  let order: readonly Element[] = [];
  return () => {
    const open = dialogsOf(doc, roots()).filter((dialog) => dialog.isConnected && dialog.matches(':modal'));
    const known = order.filter((dialog) => open.includes(dialog));
    order = [...known, ...open.filter((dialog) => !known.includes(dialog))];
    const full = fullscreenElement(doc);
    const dialog = order.at(-1);
    const popover = popovers().findLast((each) => dialog === undefined || dialog.contains(each));
    return popover ?? dialog ?? (full !== null && !matches(full, HOLDS_NOTHING) ? full : pageParent(doc));
  };
}

/**
 * The end of the body: a script that takes over a whole document (React's `hydrateRoot(document)`) skips unknown
 * elements only there; at any other place it would draw the page anew, and what was typed would be lost. Beside the
 * body where nothing in the body is drawn or can be used.
 */
function pageParent(doc: Document): Element | null {
  const body = bodyElement(doc);
  const isOpen = body?.localName === 'body' && body.checkVisibility() && !body.matches('[inert], [inert] *');
  return isOpen ? body : rootElement(doc);
}
