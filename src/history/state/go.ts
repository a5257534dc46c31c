import { linkTo } from './link.ts';
import type { HistoryView } from './view.ts';

/** Shows another view, as a step that the browser's back button takes back. */
export function go(view: HistoryView): void {
  location.hash = linkTo(view);
}

/** The same without a step of its own, for text that is still being typed. */
export function goQuietly(view: HistoryView): void {
  location.replace(linkTo(view));
}
