import type { Entry } from '../../core/entry.ts';
import { canonical, digestOf, isSame } from '../canonical.ts';
import { historyOf } from '../describe.ts';
import type { Stamp, Tracked } from '../families/family.ts';
import type { Step, StepBatch, StepItem } from '../items/step.ts';
import type { Shapes } from '../shapes.ts';
import type { Change } from '../write-out.ts';

/** An import of more rows than this is kept in the history as a batch, without its rows. */
const MOST_ROWS = 20;
/** A step with more items than this is not kept; such a change is taken back by restoring a snapshot. */
const MOST_ITEMS = 1_000;

/**
 * The step of one write: what it changes of what a person decided. `undefined` when nothing of that kind changed, or
 * more than a step may hold. An entry that moves to another month is one item.
 */
export function stepOf(changes: readonly Change[], stamp: Stamp, byPage: boolean): Step | undefined {
  const items = changes.flatMap(itemsOf);
  const { batch, rest } = asBatch(joined(items), stamp.command);
  if (rest.length > MOST_ITEMS || (batch === undefined && rest.length === 0)) return undefined;
  return {
    id: stamp.command,
    at: stamp.at,
    ...(byPage && { byPage }),
    items: rest,
    ...(batch !== undefined && { batch }),
  };
}

type TrackedAspect = Tracked<Shapes[keyof Shapes]>;

function itemsOf({ kept, value }: Change): StepItem[] {
  const history = historyOf(kept.family);
  if (history === undefined) return [];
  const before = history.itemsOf(kept.value);
  const after = history.itemsOf(value);
  const gone = [...before].flatMap(([id, item]) =>
    after.has(id) ? [] : itemFrom(history, id, item, undefined),
  );
  const put = [...after].flatMap(([id, item]) => itemFrom(history, id, before.get(id), item));
  return [...gone, ...put];
}

function itemFrom(history: TrackedAspect, id: string, was: unknown, is: unknown): StepItem[] {
  if (was === is) return [];
  const before = was === undefined ? undefined : history.imageOf(was);
  const after = is === undefined ? undefined : history.imageOf(is);
  if (isSame(before, after)) return [];
  return [
    { of: history.of, id, ...(before !== undefined && { before }), ...(after !== undefined && { after }) },
  ];
}

/** Joins the two halves of a move (removed from one month, added to another) into one item. */
function joined(items: readonly StepItem[]): StepItem[] {
  const all = new Map<string, StepItem>();
  for (const item of items) {
    const name = `${item.of} ${item.id}`;
    const other = all.get(name);
    all.set(name, other === undefined ? item : { ...other, ...item });
  }
  return [...all.values()].filter(({ before, after }) => !isSame(before, after));
}

/**
 * Many new entries are kept as one batch, known by the command that made them: an entry keeps the id of that command
 * first.
 */
function asBatch(items: readonly StepItem[], id: string): { batch?: StepBatch; rest: readonly StepItem[] } {
  const fresh = items.filter(({ of, before }) => of === 'entry' && before === undefined);
  if (fresh.length <= MOST_ROWS) return { rest: items };
  const rows = fresh.map(({ after }) => after as Entry);
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  const batch = { id, months, count: rows.length, digest: digestOfRows(rows) };
  return { batch, rest: items.filter(({ of, before }) => of !== 'entry' || before !== undefined) };
}

/** Digest of the rows of an import, whatever their order and without their bookkeeping. */
export const digestOfRows = (rows: readonly (Omit<Entry, 'commands'> & Partial<Entry>)[]): string =>
  digestOf(
    rows
      .map(({ commands: _bookkeeping, ...image }) => canonical(image))
      .sort()
      .join('\n'),
  );
