import { monthOf, seoulNoon } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { withinFigures } from '../../core/late-entries.ts';
import type { Line } from '../../core/line.ts';
import { type ImportChoices, isTicked, type PlannedRow } from '../../exchange/plan.ts';

/** How many payments to be taken in are part of a carrier's figure that their month was matched to already. */
export function countInFigure(
  plan: readonly PlannedRow[],
  choices: ImportChoices,
  there: readonly Entry[],
  lines: readonly Line[],
): number {
  if (!there.some(({ kind }) => kind === 'adjustment')) return 0;
  const rows = plan.flatMap((row, index) =>
    row.draft.kind === 'payment' && isTicked(plan, choices, index) ? [lateOf(row, String(index))] : [],
  );
  const stated = new Map(
    rows.flatMap(({ id, monthUsed }) => (monthUsed === undefined ? [] : [[id, monthUsed] as const])),
  );
  const restores = (line: string) => lines.find(({ id }) => id === line)?.prepaymentRestores ?? false;
  const added = rows.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
  return withinFigures(added, { there, restores, stated }).within.size;
}

const lateOf = ({ draft, lineId, pool }: PlannedRow, id: string) => ({
  ...draft,
  id,
  line: lineId,
  pool,
  at: draft.at ?? seoulNoon(draft.day),
  month: monthOf(draft.day),
});
