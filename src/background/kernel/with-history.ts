import type { Instant } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { isFigure, isOfOneAccount } from '../../core/late-entries.ts';
import type { Documents, LoadedKey } from '../../storage/documents.ts';
import { withStep } from '../../storage/history/stacks.ts';
import { stepOf } from '../../storage/history/step-of.ts';
import { withoutTrashed, withTrashed } from '../../storage/trash.ts';
import { type Change, writeBlocker } from '../../storage/write-out.ts';

/** How a write is remembered. */
export interface WriteRecord {
  readonly command: string;
  readonly now: Instant;
  readonly byPage: boolean;
}

type Notebooks = Pick<Documents, 'history' | 'trash'>;

/**
 * A write with what belongs beside it in the same `set`: entries that vanish go to the trash, and the change becomes a
 * step of the history. Where trash or history cannot be written, the change is made all the same, but cannot be taken
 * back.
 */
export function withHistoryAndTrash(
  changes: readonly Change[],
  { history, trash }: Notebooks,
  memory: WriteRecord,
): Change[] {
  const { command, now, byPage } = memory;
  const all = withTrash(changes, trash, now);
  const step = stepOf(all, { command, at: now }, byPage);
  if (step === undefined || history === undefined || !isOpen(history)) return all;
  return [...all, { kept: history, value: withStep(history.value, step) }];
}

/**
 * The same without a step, for what another computer says: a deletion there may be a mistake or a lie, and the person
 * can bring the entry back from the trash. An entry that is in the ledger again leaves the trash.
 */
export function withTrash(changes: readonly Change[], trash: Notebooks['trash'], now: Instant): Change[] {
  if (trash === undefined || !isOpen(trash)) return [...changes];
  const gone = vanished(changes);
  const standing = new Set(monthsIn(changes).flatMap(({ value }) => value.entries.map(({ id }) => id)));
  const isBack = trash.value.trash.some(({ entry }) => standing.has(entry.id));
  if (gone.length === 0 && !isBack) return [...changes];
  const kept = isBack ? withoutTrashed(trash.value, standing) : trash.value;
  return [...changes, { kept: trash, value: withTrashed(kept, gone, now) }];
}

const isOpen = (kept: LoadedKey<'history'> | LoadedKey<'trash'>): boolean => writeBlocker(kept) === undefined;

/**
 * Entries that were in one of these months and are in none of them now. Expected payments do not go to the trash, nor does
 * an adjustment that entries of its account were taken out of: brought back, it would count them twice.
 */
function vanished(changes: readonly Change[]): Entry[] {
  const months = monthsIn(changes);
  const there = new Set(months.flatMap(({ value }) => value.entries.map(({ id }) => id)));
  const before = months.flatMap(({ kept }) => kept.value.entries);
  const known = new Set(before.map(({ id }) => id));
  const fresh = months.flatMap(({ value }) => value.entries).filter(({ id }) => !known.has(id));
  const isUsedUp = (one: Entry) => isFigure(one) && fresh.some((other) => isOfOneAccount(one, other));
  return before.filter((one) => !there.has(one.id) && one.kind !== 'expected' && !isUsedUp(one));
}

const monthsIn = (changes: readonly Change[]) =>
  changes.filter(({ kept }) => kept.family === 'ledger') as Extract<Change, { kept: LoadedKey<'ledger'> }>[];
