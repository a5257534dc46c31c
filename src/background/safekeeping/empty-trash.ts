import { mayForget } from '../../core/clock-check.ts';
import { overdueTrash, withoutTrashed } from '../../storage/trash.ts';
import { writeBlocker, writeOut } from '../../storage/write-out.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { lastClockCheck } from '../kernel/outside.ts';

/** Deletes for good what was in the trash for 30 days, unless the clock is in doubt. Inside a turn of the queue. */
export async function emptyTrash(app: AppContext): Promise<void> {
  const { ports, readRare } = app;
  if (!mayForget(await lastClockCheck(app))) return;
  const { trash } = await readRare(['trash']);
  if (writeBlocker(trash) !== undefined) return;
  const now = ports.clock.now();
  const overdue = overdueTrash(trash.value, now);
  if (overdue.length === 0) return;
  const ids = new Set(overdue.map(({ entry }) => entry.id));
  await ports.saved.set(writeOut([{ kept: trash, value: withoutTrashed(trash.value, ids) }], now));
}
