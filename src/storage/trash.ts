import { addDays, type Instant, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Shapes, Trashed } from './shapes.ts';

/** Days until a deleted entry is removed for good. */
const TRASH_DAYS = 30;
/** Most entries in the trash: more than anyone deletes by hand in a month. The oldest are dropped first. */
const MOST_ITEMS = 2_000;

type Trash = Shapes['trash'];

/** The trash with these entries added; an entry is in it only once. */
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

/** Entries whose time in the trash is over. A clock that was set back keeps them longer, never shorter. */
export const overdueTrash = (trash: Trash, now: Instant): Trashed[] =>
  trash.trash.filter(({ deletedAt }) => addDays(seoulDay(deletedAt), TRASH_DAYS) < seoulDay(now));
