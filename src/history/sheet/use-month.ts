import { useEffect, useState } from 'preact/hooks';
import type { RowsView } from '../../contract/rows-view.ts';
import type { Problem } from '../../contract/snapshot.ts';
import { addDays, addMonths, day, type Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Pool } from '../../core/line.ts';
import { type Won, ZERO } from '../../core/won.ts';
import type { HistoryState } from '../state/store.ts';

export interface LineTotals {
  readonly line: string;
  readonly pools: Readonly<Record<Pool, Won>>;
}

/** What the sheet shows of a month; the filters of the list do not apply. */
export interface SheetMonth {
  readonly totals: readonly LineTotals[];
  /** Its newest entries, or all of them. */
  readonly entries: readonly Entry[];
  /** How many entries the month has in all. */
  readonly count: number;
  /** What of the month could not be read and is missing here. */
  readonly problems: readonly Problem[];
}

type Asking = Pick<HistoryState, 'yearOf' | 'rowsOf'>;

/** Rows that one message may ask for. */
const AT_ONCE = 200;

/** The month's newest rows, up to `most`, read with as many messages as that needs. */
async function newestOf(rowsOf: Asking['rowsOf'], month: Month, most: number): Promise<RowsView | undefined> {
  const entries: Entry[] = [];
  for (;;) {
    const take = Math.min(AT_ONCE, most - entries.length);
    const rows = await rowsOf({ month, skip: entries.length, take });
    if (rows === undefined) return undefined;
    entries.push(...rows.entries);
    if (rows.entries.length < take || entries.length >= Math.min(most, rows.count)) {
      return { entries, count: rows.count };
    }
  }
}

async function readMonth({ yearOf, rowsOf }: Asking, month: Month, lines: readonly string[], most: number) {
  const from = day(`${month}-01`);
  const to = addDays(day(`${addMonths(month, 1)}-01`), -1);
  const year = Number(month.slice(0, 4));
  const [rows, ...years] = await Promise.all([
    newestOf(rowsOf, month, most),
    ...lines.map((line) => yearOf({ year, filter: { line, from, to } })),
  ]);
  if (rows === undefined || years.includes(undefined)) return undefined;
  const totals = lines.map((line, at) => ({
    line,
    pools: years[at]?.months[0]?.pools ?? { phone: ZERO, content: ZERO },
  }));
  const problems = (years[0]?.problems ?? []).filter(({ key }) => key === `ledger/${month}`);
  return { totals, problems, ...rows };
}

/** The month, `undefined` until it is read; read again when something was written. */
export function useMonth(state: HistoryState, month: Month, lines: readonly string[], most: number) {
  const [read, setRead] = useState<SheetMonth>();
  useEffect(() => {
    let isWanted = true;
    void readMonth(state, month, lines, most).then((found) => {
      if (isWanted) setRead(found);
    });
    return () => {
      isWanted = false;
    };
  }, [month, String(lines), most, state.years]);
  return read;
}
