import type { Day } from '../core/day.ts';
import { mapped, type Steps } from '../exchange/drafts/steps.ts';
import { bestGrid, paymentsIn } from '../exchange/tables/best-grid.ts';
import type { FileFault, Grid } from '../exchange/tables/grid.ts';
import { isBarred, rowsOfText } from '../exchange/tables/history-table.ts';
import { type PastedMessages, readMessages } from '../exchange/texts/sms.ts';
import { draftOfSms } from '../exchange/texts/sms-draft.ts';
import { pageTables } from './page-tables.ts';

/** What was pasted: tables, with the index of the one that holds payments, or messages. */
export type Pasted =
  | { readonly kind: 'history'; readonly grids: readonly Grid[]; readonly at: number }
  | ({ readonly kind: 'sms' } & PastedMessages);

/** Characters; a longer text is no table that a person copied. */
const LONGEST = 5_000_000;

/** Reads a table that was copied from a page. */
export function readPastedHtml(html: string, today: Day): Pasted | undefined {
  if (!/<table[\s>]/i.test(html) || html.length > LONGEST) return undefined;
  const grids = pageTables(html);
  return grids.length === 0 ? undefined : { kind: 'history', grids, at: bestGrid(grids, today) };
}

/** Reads pasted text: as messages where that gives a payment, or else as rows. */
export function* readPastedText(text: string, today: Day): Steps<Pasted | { readonly fault: FileFault }> {
  if (text.length > LONGEST) return { fault: 'too-long' };
  const rows = yield* mapped(rowsOfText(text), (row) => row);
  const table: Pasted = { kind: 'history', grids: [{ name: '', rows }], at: 0 };
  if (text.includes('\t') || isBarred(text.split(/[\r\n]+/))) return table;
  const messages = yield* readMessages(text, today);
  const isPaid = messages.readings.some((reading) => draftOfSms(reading, today) !== undefined);
  return !isPaid && paymentsIn(rows, today) > 0 ? table : { kind: 'sms', ...messages };
}
