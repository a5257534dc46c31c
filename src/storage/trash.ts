import { addDays, type Instant, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Shapes, Trashed } from './shapes.ts';

/** How long a deleted entry rests before it is gone for good. */
const TRASH_DAYS = 30;
/** More than anyone deletes by hand in a month; a bound all the same. The oldest go first. */
const MOST_ITEMS = 2_000;

type Trash = Shapes['trash'];

/** The trash with entries that were deleted now; an entry lies in it once. */
export function withTrashed(trash: Trash, gone: readonly Entry[], deletedAt: Instant): Trash {
  const ids = new Set(gone.map(({ id }) => id));
  const others = trash.trash.filter(({ entry }) => !ids.has(entry.id));
  const items = gone.map((entry) => ({ entry, deletedAt }));
  return { ...trash, trash: [...others, ...items].slice(-MOST_ITEMS) };
}

export const withoutTrashed = (trash: Trash, ids: ReadonlySet<string>): Trash => ({
  ...trash,
  trash: trash.trash.filter(({ entry }) => !ids.has(entry.id)),
});

/** What rests too long by now; a clock set back keeps it longer, never shorter. */
export const overdueTrash = (trash: Trash, now: Instant): Trashed[] =>
  trash.trash.filter(({ deletedAt }) => addDays(seoulDay(deletedAt), TRASH_DAYS) < seoulDay(now));
