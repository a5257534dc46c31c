import { bodyElement, dialogsOf, fullscreenElement, matches, rootElement } from './pristine.ts';

/** What stands in fullscreen but draws no children: nothing of ours can be seen beside it. */
const HOLDS_NOTHING = 'video, audio, img, canvas, iframe, object, embed, svg, input, textarea, select';

/**
 * Finds the element the banner belongs in. Everything outside the modal dialog opened last is inert,
 * and in Chromium everything outside the fullscreen element as well; a popover that closes at clicks outside it takes ours
 * for one.
 * @param roots open shadow roots, in which a dialog may stand too.
 * @param popovers the page's own that close so.
 */
export function homeIn(
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
    return popover ?? dialog ?? (full !== null && !matches(full, HOLDS_NOTHING) ? full : pageHome(doc));
  };
}

/**
 * At the end of the body: a script that takes a whole document over as its own (React's `hydrateRoot(document)`) skips
 * what it does not know there, and only there; anywhere else it draws the page anew, and what was typed is lost.
 * Where nothing in the body is drawn, or can be used, beside it.
 */
function pageHome(doc: Document): Element | null {
  const body = bodyElement(doc);
  const isOpen = body?.localName === 'body' && body.checkVisibility() && !body.matches('[inert], [inert] *');
  return isOpen ? body : rootElement(doc);
}
