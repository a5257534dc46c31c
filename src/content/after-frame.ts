/**
 * A frame out of sight is not drawn, so that no animation frame comes; after this time the caller is called back all
 * the same.
 */
const LONGEST_WAIT_MS = 100;

/**
 * Calls back once, right after the page has been drawn. To ask for positions then forces no layout; on a long page
 * that changes, forcing one takes longer than everything else we do.
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
