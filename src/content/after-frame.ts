/** A frame out of sight is not drawn, so no animation frame comes; after this time the callback runs all the same. */
const LONGEST_WAIT_MS = 100;

/**
 * Calls back once, right after the page has been drawn. Asking for positions at that moment forces no layout; on a long
 * page that changes, forcing one takes longer than everything else we do.
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
