import * as v from 'valibot';
import type { Month } from '../core/day.ts';
import { ENTRY_STATES, type Entry } from '../core/entry.ts';
import { HIGHEST_PAYMENT } from '../core/won.ts';
import { day, id, instant, keptId, month, payment, pool, sum, text, wonFrom } from './fields.ts';

/** Rows that one import may hold: each is a few hundred bytes, and all of them are written in one call. */
const MOST_IMPORT_ROWS = 5_000;

const name = v.pipe(text(80), v.minLength(1));
const won = v.pipe(
  wonFrom(-HIGHEST_PAYMENT, HIGHEST_PAYMENT),
  v.check((amount) => amount !== 0),
);

/** One row of an SMS, a file or a pasted table that the person wants in the ledger. */
const importRow = v.pipe(
  v.strictObject({
    /** Its place in the import; with the command it names the entry, so a second send adds nothing. */
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
    /** Of a cancellation: a part of its payment was taken back. */
    isPart: v.exactOptional(v.literal(true)),
    /** The place of the row in the same import whose payment it was. */
    ofRow: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999))),
    fee: v.exactOptional(payment),
    /** The person ticked it although it looks like one that is there. */
    sure: v.exactOptional(v.literal(true)),
    /** The entry that waits for an answer and that this row is the answer to. */
    confirms: v.exactOptional(id),
  }),
  v.check(({ kind, amount }) => kind === 'adjustment' || amount > 0),
);

/** Short enough that its rows' ids are entry ids. */
const rowsCommand = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,56}$/));

const importAsk = v.strictObject({
  command: rowsCommand,
  batch: v.exactOptional(id),
  rows: v.pipe(v.array(importRow), v.minLength(1), v.maxLength(MOST_IMPORT_ROWS)),
  /** Entries that stood beside rows of the file: of two equal payments the one that is there covers one row only. */
  spoken: v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(100_000)),
});

/** What comes in from outside, and what is asked for to write it out. */
export const EXCHANGE_MESSAGES = {
  /** Takes rows of messages, files and pasted tables in, all in one write. */
  'entries/import': { from: ['extension'], ask: importAsk },
  /**
   * A message states the month: the carrier's limit of that line and pool becomes `limit`, one adjustment makes the log
   * come to `used`, and the payment the message tells of, not recorded yet, is `row`. All in one write.
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
        row: v.exactOptional(importRow),
      }),
      v.check(({ limit, used }) => limit !== undefined || used !== undefined),
    ),
  },
  /**
   * What the carrier's own list of a line tells, confirmed by the person: rows that go in, payments that it shows as taken
   * back, and figures that this month is matched to once all of that stands. All in one write.
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
  /** The entries of those months, to find what is there already, and to write them out. */
  'entries/get': {
    from: ['extension'],
    ask: v.strictObject({ months: v.pipe(v.array(month), v.maxLength(1_200)) }),
  },
} as const;

export interface ExchangeReplies {
  /** `unread`: months of which some or all could not be read. */
  'entries/get': { readonly entries: readonly Entry[]; readonly unread: readonly Month[] };
}
