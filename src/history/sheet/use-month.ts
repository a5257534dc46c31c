import { useEffect, useState } from 'preact/hooks';
import { addDays, addMonths, day, type Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import type { Pool } from '../../core/line.ts';
import { type Won, ZERO } from '../../core/won.ts';
import type { HistoryState } from '../store.ts';

export interface LineTotals {
  readonly line: string;
  readonly pools: Readonly<Record<Pool, Won>>;
}

/** A month as the sheet shows it, whatever the list is narrowed to. */
export interface SheetMonth {
  readonly totals: readonly LineTotals[];
  /** Its newest entries. */
  readonly entries: readonly Entry[];
  /** How many it has in all. */
  readonly count: number;
}

type Asking = Pick<HistoryState, 'yearOf' | 'rowsOf'>;

async function readMonth({ yearOf, rowsOf }: Asking, month: Month, lines: readonly string[], most: number) {
  const from = day(`${month}-01`);
  const to = addDays(day(`${addMonths(month, 1)}-01`), -1);
  const year = Number(month.slice(0, 4));
  const [rows, ...years] = await Promise.all([
    rowsOf({ month, skip: 0, take: most }),
    ...lines.map((line) => yearOf({ year, filter: { line, from, to } })),
  ]);
  if (rows === undefined || years.includes(undefined)) return undefined;
  const totals = lines.map((line, at) => ({
    line,
    pools: years[at]?.months[0]?.pools ?? { phone: ZERO, content: ZERO },
  }));
  return { totals, ...rows };
}

/** `undefined` until it is read; asked for again when something was written. */
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
  }, [month, String(lines), state.years]);
  return read;
}
