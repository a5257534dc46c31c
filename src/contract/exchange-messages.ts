import * as v from 'valibot';
import type { Month } from '../core/day.ts';
import { ENTRY_STATES, type Entry } from '../core/entry.ts';
import { HIGHEST_PAYMENT } from '../core/won.ts';
import { day, id, instant, keptId, month, payment, pool, sum, text, wonFrom } from './fields.ts';

/** Most rows of one import: each is a few hundred bytes, and all of them are written in one call. */
const MOST_IMPORT_ROWS = 5_000;

const name = v.pipe(text(80), v.minLength(1));
const won = v.pipe(
  wonFrom(-HIGHEST_PAYMENT, HIGHEST_PAYMENT),
  v.check((amount) => amount !== 0),
);

/** One row of an SMS, a file or a pasted table that the person wants in the ledger. */
const importRow = v.pipe(
  v.strictObject({
    /**
     * Its number in the import; together with the command it makes the entry's id, so that sending it twice adds
     * nothing.
     */
    row: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999)),
    line: keptId,
    pool,
    kind: v.picklist(['payment', 'cancellation', 'prepayment', 'adjustment']),
    status: v.picklist(ENTRY_STATES),
    source: v.picklist(['sms', 'csv', 'history']),
    amount: won,
    day,
    at: v.exactOptional(instant),
    merchant: v.exactOptional(name),
    item: v.exactOptional(name),
    gateway: v.exactOptional(name),
    approval: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{4,40}$/))),
    cancelledAt: v.exactOptional(instant),
    /** For a cancellation: only a part of its payment was taken back. */
    isPart: v.exactOptional(v.literal(true)),
    /** The number of the row in the same import that is its payment. */
    ofRow: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999))),
    fee: v.exactOptional(payment),
    /** The use of its month that its text states, its own payment included. */
    monthUsed: v.exactOptional(sum),
    /** The person ticked it although it resembles an entry. */
    sure: v.exactOptional(v.literal(true)),
    /** The pending entry that this row confirms. */
    confirms: v.exactOptional(id),
  }),
  v.check(({ kind, amount }) => kind === 'adjustment' || amount > 0),
);

/** Short enough that with a row's number it is still an entry id. */
const rowsCommand = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,56}$/));

const importAsk = v.strictObject({
  command: rowsCommand,
  batch: v.exactOptional(id),
  rows: v.pipe(v.array(importRow), v.minLength(1), v.maxLength(MOST_IMPORT_ROWS)),
  /** Entries that were shown beside rows of the file: of two equal payments, an existing entry covers one row only. */
  spoken: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(100_000)),
});

/** Messages for importing entries, and for reading them to export them. */
export const EXCHANGE_MESSAGES = {
  /** Imports rows of messages, files and pasted tables, all in one write. */
  'entries/import': { from: ['extension'], ask: importAsk },
  /**
   * A message about the month: sets the carrier's limit of that line and pool to `limit`, makes the log come to `used`
   * by one adjustment, dated `at` where the message says when, and adds the payment of the message as `row`, where it
   * is not recorded yet. All in one write.
   */
  'month/match': {
    from: ['extension'],
    ask: v.pipe(
      v.strictObject({
        command: rowsCommand,
        line: keptId,
        pool,
        limit: v.exactOptional(sum),
        used: v.exactOptional(sum),
        at: v.exactOptional(instant),
        row: v.exactOptional(importRow),
      }),
      v.check(({ limit, used }) => limit !== undefined || used !== undefined),
    ),
  },
  /**
   * A carrier's own list, as the person confirmed it: rows to add, payments that it shows as taken back, and figures
   * that this month is adjusted to after all of that. All in one write.
   */
  'carrier/take': {
    from: ['extension'],
    ask: v.pipe(
      v.strictObject({
        command: rowsCommand,
        line: keptId,
        rows: v.pipe(v.array(importRow), v.maxLength(MOST_IMPORT_ROWS)),
        spoken: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(100_000)),
        cancelled: v.pipe(
          v.array(v.strictObject({ entry: keptId, month, at: v.exactOptional(instant) })),
          v.maxLength(MOST_IMPORT_ROWS),
        ),
        figures: v.pipe(
          v.array(
            v.pipe(
              v.strictObject({ pool, limit: v.exactOptional(sum), used: v.exactOptional(sum) }),
              v.check(({ limit, used }) => limit !== undefined || used !== undefined),
            ),
          ),
          v.maxLength(2),
          v.check((figures) => new Set(figures.map(({ pool: of }) => of)).size === figures.length),
        ),
      }),
      v.check(({ rows, cancelled, figures }) => rows.length + cancelled.length + figures.length > 0),
    ),
  },
  /** Reads the entries of these months, to find what is already there, or to export them. */
  'entries/get': {
    from: ['extension'],
    ask: v.strictObject({ months: v.pipe(v.array(month), v.maxLength(1_200)) }),
  },
} as const;

export interface ExchangeReplies {
  /** `unread`: months that could not be read, in part or as a whole. */
  'entries/get': { readonly entries: readonly Entry[]; readonly unread: readonly Month[] };
}
