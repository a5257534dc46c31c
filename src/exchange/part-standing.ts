import { seoulNoon } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Draft } from './drafts/draft.ts';
import type { FoundDuplicates } from './duplicates.ts';
import type { GoodRow } from './tables/csv-import.ts';
import { type PaidBefore, paymentPartlyTakenBack } from './taken-back.ts';

type Placed = Pick<GoodRow, 'draft' | 'line'> & { readonly lineId: string };
/** For rows that take back a part: which payment they belong to, as far as is known. */
export interface PartStanding {
  /** From the place of the part to the place of its payment, where one row of a table holds both. */
  readonly beside: ReadonlyMap<number, number>;
  /** Whether it is not known to which payment the part at that place belongs. */
  readonly isOpen: (place: number) => boolean;
}

/** Looks for the payments of parts among logged entries and among the rows of the same import. */
export function partStanding(
  rows: readonly Placed[],
  found: FoundDuplicates,
  entries: readonly Entry[],
): PartStanding {
  const hasParts = rows.some(({ draft }) => draft.isPart);
  const paid = hasParts ? [...entries, ...newPayments(rows, found)] : [];
  const beside = placesBeside(rows, found);
  const isOpen = (place: number): boolean => {
    const row = rows[place];
    if (row === undefined || row.draft.isPart !== true || beside.has(place)) return false;
    return (
      paymentPartlyTakenBack({ ...row.draft, line: row.lineId, at: instantOf(row.draft) }, paid) === undefined
    );
  };
  return { beside, isOpen };
}

const instantOf = ({ day, at }: Draft) => at ?? seoulNoon(day);

const newPayments = (rows: readonly Placed[], found: FoundDuplicates): PaidBefore[] =>
  rows.flatMap(({ draft, lineId }, index) =>
    draft.kind === 'payment' && found[index] === undefined
      ? [{ ...draft, id: `row ${index}`, line: lineId, at: instantOf(draft) }]
      : [],
  );

function placesBeside(rows: readonly Placed[], found: FoundDuplicates): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap(({ draft, line }, index) => {
      const at = index - 1;
      const above = draft.isPart ? rows[at] : undefined;
      const isBeside = above?.line === line && above.draft.kind === 'payment' && found[at] === undefined;
      return isBeside ? [[index, at] as const] : [];
    }),
  );
}
