import type { Day } from '../../../../src/core/day.ts';
import type { DraftSource } from '../../../../src/exchange/drafts/draft.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { decideManners, readDrafts, type TableReading } from '../../../../src/exchange/tables/csv-import.ts';
import type { Columns } from '../../../../src/exchange/tables/mapping.ts';

/** Reads a table as its columns and their likeliest manners have it. */
export function readTable(columns: Columns, today: Day, source: DraftSource = 'csv'): TableReading {
  const { mapping } = columns;
  const { dates, minus } = inOneGo(decideManners(columns, mapping, today));
  return inOneGo(
    readDrafts(columns, { mapping, order: dates.orders[0], minus: minus.likely }, { today, source }),
  );
}
