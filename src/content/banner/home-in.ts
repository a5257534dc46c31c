import { dialogsOf, fullscreenElement, rootElement } from './pristine.ts';

/** What stands in fullscreen but draws no children: nothing of ours can be seen beside it. */
const HOLDS_NOTHING = 'video, audio, img, canvas, iframe, object, embed, svg, input, textarea, select';

/**
 * Finds the element the banner belongs in. Everything outside the modal dialog opened last is inert,
 * and in Chromium everything outside the fullscreen element as well.
 */
export function homeIn(doc: Document): () => Element | null {
  let order: readonly Element[] = [];
  return () => {
    const open = dialogsOf(doc).filter((dialog) => dialog.matches(':modal'));
    const known = order.filter((dialog) => open.includes(dialog));
    order = [...known, ...open.filter((dialog) => !known.includes(dialog))];
    const full = fullscreenElement(doc);
    const stage = full?.matches(HOLDS_NOTHING) === false ? full : rootElement(doc);
    return order.at(-1) ?? stage;
  };
}
