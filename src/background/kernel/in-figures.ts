import type { Instant } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import {
  givenBack,
  isFigure,
  isLaterThan,
  isNoLater,
  isOfOneAccount,
  type LateContext,
  type WithinFigures,
  withinFigures,
} from '../../core/late-entries.ts';
import { ZERO } from '../../core/won.ts';
import type { Documents } from '../../storage/documents.ts';
import type { Ledger } from '../../storage/items/items.ts';
import { isOf, withEntries, withEntry, withoutEntries } from '../../storage/items/ledger.ts';

/** Adjustments as that command left them. Each keeps the ids of what it held: given back should that change. */
export const adjustedBy = (command: string, { adjusted, within }: WithinFigures): readonly Entry[] =>
  adjusted.map((figure) => {
    const held = [...within].flatMap(([id, figures]) => (figures.includes(figure.id) ? [id] : []));
    return { ...figure, commands: [...figure.commands, ...held, command] };
  });

/** Whether prepaying gives headroom back, by line. */
export const restoresIn =
  ({ lines }: Documents) =>
  (line: string): boolean =>
    lines.value.lines.find(({ id }) => id === line)?.prepaymentRestores ?? false;

interface By {
  readonly command: string;
  readonly now: Instant;
  readonly restores: LateContext['restores'];
}

/**
 * A month in which an entry that a carrier's figure held is about to change or go: what was taken out of the figure for
 * it is given back. The entry stays as it is, and the figures its ids; `takenInto` says what holds of it from then on.
 */
export function withGivenBack(ledger: Ledger, entry: Entry, { command, restores }: By): Ledger {
  const figures = holdersOf(ledger, entry);
  if (figures.length === 0) return ledger;
  const others = ledger.entries.filter(({ id }) => id !== entry.id);
  const back = givenBack(entry, figures, { others, restores });
  return withEntries(
    ledger,
    back.map((figure) => ({ ...figure, commands: [...figure.commands, command] })),
  );
}

/** The figures that held the entry; one of which nothing was left is there again, as of the entry's own time. */
function holdersOf(ledger: Ledger, { id, at, line, pool, month }: Entry): readonly Entry[] {
  const there = ledger.entries.filter((figure) => isFigure(figure) && figure.commands.includes(id));
  const marks = ledger.gone.filter((mark) => mark.id !== id && mark.commands.includes(id));
  // The command that used one up made entries. One that the person deleted stays deleted.
  const used = marks.filter(({ commands }) => {
    const last = commands.at(-1);
    return last !== undefined && ledger.entries.some((entry) => isOf(entry, last));
  });
  const figure = { kind: 'adjustment', status: 'confirmed', source: 'carrier', amount: ZERO } as const;
  return [
    ...there,
    ...used.map(({ id: own, commands }) => ({ ...figure, id: own, at, line, pool, month, commands })),
  ];
}

/**
 * A month in which an entry stands as it is now: figures that are later than it held it, if they held it before, or if
 * it was in none of their differences.
 * @param ledger the month with the entry, and with what was held of it given back
 * @param old what it was before
 * @param held the ids of the figures that held it
 */
export function takenInto(
  ledger: Ledger,
  entry: Entry,
  { old, held }: { readonly old: Entry; readonly held: readonly string[] },
  { command, now, restores }: By,
): Ledger {
  const rows = ledger.entries.filter(({ kind, of }) => kind === 'cancellation' && of === entry.id);
  const own = new Set([entry.id, ...rows.map(({ id }) => id)]);
  // One that counts nothing now keeps its mark: should it count again, it is what the figure held.
  const isNothing = entry.status === 'failed' || entry.status === 'cancelled';
  const marked = ledger.entries.filter((figure) => isFigure(figure) && figure.commands.includes(entry.id));
  const free = withEntries(
    ledger,
    isNothing
      ? []
      : marked.map((figure) => ({ ...figure, commands: figure.commands.filter((id) => id !== entry.id) })),
  );
  const figures = withinFigures([entry, ...rows], {
    there: free.entries.filter(({ id }) => !own.has(id)),
    restores,
    stated: new Map(),
    mayHold: (figure, { at, id }) => {
      if (id !== entry.id) return false;
      if (held.includes(figure.id) && old.at === at) return true;
      if (!isNoLater(entry, figure)) return false;
      return held.includes(figure.id) || wasOutside(old, figure);
    },
  });
  const adjusted = adjustedBy(command, figures);
  const spent = new Set(adjusted.filter(({ amount }) => amount === 0).map(({ id }) => id));
  return withoutEntries(withEntries(free, adjusted), spent, command, now);
}

/**
 * Whether the figure's difference surely did not count it as it was: made later or elsewhere. Once changed, it may have
 * been in it before, and was counted there.
 */
const wasOutside = (old: Entry, figure: Entry): boolean =>
  old.commands.length === 1 && (!isOfOneAccount(old, figure) || isLaterThan(old.at, figure));

/** The ids of the figures that hold the entry. */
export const heldIn = (ledger: Ledger, entry: Entry): readonly string[] =>
  holdersOf(ledger, entry).map(({ id }) => id);

/** Whether anything changed of what an entry adds to its month. */
export const isOtherSum = (old: Entry, next: Entry): boolean =>
  (['amount', 'at', 'line', 'pool', 'status', 'cancelledAt'] as const).some(
    (field) => old[field] !== next[field],
  );

/** A month with an entry changed within it. */
export function withChanged(ledger: Ledger, old: Entry, next: Entry, by: By): Ledger {
  if (!isOtherSum(old, next)) return withEntry(ledger, next);
  const changed = withEntry(withGivenBack(ledger, old, by), next);
  return takenInto(changed, next, { old, held: heldIn(ledger, old) }, by);
}

/** A month into which an entry comes back from the trash: the figures that held it when it was deleted hold it again. */
export function withRestored(ledger: Ledger, entry: Entry, by: By): Ledger {
  const there = withEntry(ledger, entry);
  return takenInto(there, entry, { old: entry, held: heldIn(ledger, entry) }, by);
}
