import { isMonth } from '../core/day.ts';
import type { AppContext } from './kernel/app-context.ts';

/**
 * A pressed notice leads to what it speaks of: one of a bill to the history of that month, where the bill stands above
 * what it is made of; any other, which asks something, to the popup.
 * @param id as the notice was shown with: `bill/LINE/YYYY-MM`, or anything else.
 */
export async function onNotice(app: AppContext, id: string): Promise<void> {
  const { tabs } = app.ports;
  const [kind, line, month = ''] = id.split('/');
  if (kind !== 'bill' || !isMonth(month)) return tabs.openPopup(undefined);
  const { lines } = (await app.readDocuments()).lines.value;
  return tabs.openHistory({ month, line: lines.length > 1 ? line : undefined });
}
