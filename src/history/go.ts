import { linkTo } from './link.ts';
import type { HistoryView } from './view.ts';

/** Shows another view, and makes it a step that the back button takes back. */
export function go(view: HistoryView): void {
  location.hash = linkTo(view);
}

/** The same without a step of its own: what is still being typed is no place to come back to. */
export function goQuietly(view: HistoryView): void {
  location.replace(linkTo(view));
}
