/** The extension that injected this script is still there: an update or removal leaves old scripts without one. */
export function isAlive(): boolean {
  try {
    return chrome.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
