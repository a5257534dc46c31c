/** A frame that is not drawn has no next frame: then it is read all the same. */
const LONGEST_WAIT_MS = 100;

/**
 * Calls back once, right after the page has been drawn: to ask then where something stands costs no layout of the page,
 * which on a long one that changes takes longer than all we do.
 */
export function afterFrame(then: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    then();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, LONGEST_WAIT_MS);
}
