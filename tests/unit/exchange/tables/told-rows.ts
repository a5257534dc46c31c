import { type Day, day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { csvRows } from '../../../../src/exchange/tables/csv-rows.ts';
import { guessDelimiter } from '../../../../src/exchange/tables/delimiter.ts';
import type { Grid } from '../../../../src/exchange/tables/grid.ts';
import { foundTable, rowsOfFound } from '../../../../src/intake/found.ts';

const TODAY = day('2026-11-28');

/** `day amount shop state` of each row of a text with cells, and the line and reason of what is out. */
export function toldRows(text: string, today: Day = TODAY) {
  return toldGrid({ name: '', rows: [...csvRows(text, guessDelimiter(text, today))] }, today);
}

/** The same of a table that has cells already. */
export function toldGrid(grid: Grid, today: Day = TODAY) {
  const found = inOneGo(foundTable({ kind: 'csv', grids: [grid], at: 0 }, today));
  if ('fault' in found) throw new Error(found.fault);
  const rows = inOneGo(rowsOfFound(found, today));
  if (rows === undefined) return { good: [], bad: ['which day?'] };
  const { good, bad, counts } = rows;
  if (counts.rows !== counts.head + counts.good + counts.bad + counts.blank) throw new Error('a row is lost');
  return {
    good: good.map(({ draft, doubt }) => {
      const state = draft.kind === 'payment' ? draft.status : draft.kind;
      const name = draft.merchant ?? '-';
      return [
        draft.day,
        draft.amount,
        name,
        state,
        ...(draft.isPart ? ['part'] : []),
        ...(doubt ? [doubt] : []),
      ].join(' ');
    }),
    bad: bad.map(({ line, reason }) => `${line} ${reason}`),
  };
}
