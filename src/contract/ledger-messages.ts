import * as v from 'valibot';

import { ENTRY_KINDS, ENTRY_STATES } from '../core/entry.ts';

import {
  command,
  day,
  dayOfMonth,
  keptId,
  month,
  payable,
  payment,
  pool,
  sameness,
  sum,
  text,
} from './fields.ts';

const from = ['extension'] as const;

/** Most rows in one answer. */
const MOST_ROWS = 200;

/** A filter of entries; `EntryFilter` of core. */
const filter = v.strictObject({
  text: v.optional(text(80)),
  line: v.optional(keptId),
  pool: v.optional(pool),
  kind: v.optional(v.picklist(ENTRY_KINDS)),
  status: v.optional(v.picklist(ENTRY_STATES)),
  from: v.optional(day),
  to: v.optional(day),
  least: v.optional(sum),
  most: v.optional(sum),
});

/** What a person does to the ledger, its bills and expected payments: only popup and options may send it. */
export const LEDGER_MESSAGES = {
  'entry/log': {
    from,
    ask: command({
      line: keptId,
      pool,
      amount: payment,
      day,
      merchant: v.optional(text(80)),
      status: v.optional(v.picklist(['pending', 'confirmed'])),
      /** 선결제: a part of that day's month that was paid before its bill; `of` names the payment that is prepaid. */
      kind: v.optional(v.picklist(['payment', 'prepayment'])),
      of: v.optional(keptId),
      fee: v.optional(payment),
      ...sameness,
    }),
  },
  /** A part of a payment was taken back on that day, as an entry of its own. For the whole payment: `entry/settle`. */
  'entry/cancel-part': { from, ask: command({ entry: keptId, month, amount: payment, day }) },
  /** The carrier's own figure of what is used today; one adjustment makes up the difference. */
  'entry/reconcile': { from, ask: command({ line: keptId, pool, used: sum }) },
  'entry/edit': {
    from,
    ask: command({
      entry: keptId,
      month,
      change: v.strictObject({
        line: v.optional(keptId),
        pool: v.optional(pool),
        amount: v.optional(payment),
        day: v.optional(day),
        merchant: v.optional(text(80)),
      }),
    }),
  },
  /** pending → confirmed ("결제했어요") or failed ("안 했어요"); confirmed → cancelled, and back to confirmed. */
  'entry/settle': {
    from,
    ask: command({
      entry: keptId,
      month,
      status: v.picklist(['confirmed', 'failed', 'cancelled']),
      /** Of a cancellation alone: the day on which it was made, from that of the payment to today; absent for now. */
      day: v.optional(day),
    }),
  },
  /** "같은 결제예요": one of two entries is removed, and the commands that made it are kept with the other. */
  'entry/merge': { from, ask: command({ entry: keptId, month, into: keptId, intoMonth: month }) },
  /** The popup showed "결제하셨나요?" for this entry. */
  'entry/asked': { from, ask: command({ entry: keptId, month }) },
  'entry/delete': { from, ask: command({ entry: keptId, month }) },
  /** The bill was paid on that day; `null` undoes that. */
  'bill/paid': { from, ask: command({ line: keptId, month, paidOn: v.nullable(day) }) },
  /** A part of the bill was paid on that day; `bill/paid` with `null` undoes all parts. */
  'bill/pay-part': { from, ask: command({ line: keptId, month, amount: payable, on: day }) },
  /** No reminder of the bill before that day; `null` undoes that. */
  'bill/snooze': { from, ask: command({ line: keptId, month, until: v.nullable(day) }) },
  /** The amount that the bill really shows, for use recorded elsewhere; `null` returns to the ledger's own sum. */
  'bill/amount': { from, ask: command({ line: keptId, month, amount: v.nullable(sum) }) },
  /** Adds a recurring payment, or changes the one with its id; it starts in month `since`, or else in this month. */
  'recurring/save': {
    from,
    ask: command({
      item: v.strictObject({
        /** Short enough that with a month appended it is still an entry id. */
        id: v.pipe(keptId, v.maxLength(56)),
        line: keptId,
        pool,
        merchant: v.pipe(text(80), v.minLength(1)),
        amount: payment,
        day: dayOfMonth,
        since: v.optional(month),
        until: v.optional(month),
        cancelBy: v.optional(day),
      }),
    }),
  },
  'recurring/delete': { from, ask: command({ item: keptId }) },
  /** What became of one month's expected payment: it came, on that day and with that amount, or it did not. */
  'recurring/settle': {
    from,
    ask: command({
      item: keptId,
      month,
      status: v.picklist(['confirmed', 'failed']),
      amount: v.optional(payment),
      day: v.optional(day),
    }),
  },
  /** Forgets a cap learnt from a refusal. */
  'cap/forget': {
    from,
    ask: command({
      line: keptId,
      kind: v.picklist(['gateway', 'merchant']),
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
    }),
  },
  /** One year of the ledger, summed and filtered. */
  'ledger/year': {
    from,
    ask: v.strictObject({
      year: v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2999)),
      filter: v.optional(filter),
    }),
  },
  /** A part of one month's entries that pass the filter, newest first, for a list that is scrolled. */
  'ledger/rows': {
    from,
    ask: v.strictObject({
      month,
      filter: v.optional(filter),
      skip: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
      take: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_ROWS)),
    }),
  },
} as const;
