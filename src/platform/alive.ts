/**
 * Whether the extension that injected this script is still there: after an update or removal, old scripts remain in
 * pages without it.
 */
export function isAlive(): boolean {
  try {
    return chrome.runtime?.id !== undefined;
  } catch {
    return false;
  }
}
