import { overdueTrash, withoutTrashed } from '../../storage/trash.ts';
import { barrier, writeOut } from '../../storage/write-out.ts';
import type { Office } from '../kernel/app-context.ts';

/** Deleted entries that rested for 30 days are gone for good. Inside a turn of the queue. */
export async function emptyTrash({ ports, readRare }: Office): Promise<void> {
  const { trash } = await readRare(['trash']);
  if (barrier(trash) !== undefined) return;
  const now = ports.clock.now();
  const overdue = overdueTrash(trash.value, now);
  if (overdue.length === 0) return;
  const ids = new Set(overdue.map(({ entry }) => entry.id));
  await ports.saved.set(writeOut([{ kept: trash, value: withoutTrashed(trash.value, ids) }], now));
}
