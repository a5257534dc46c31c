import * as v from 'valibot';
import { isDay, isInstant, isMonth } from '../core/day.ts';
import { CARRIERS, POOLS } from '../core/line.ts';
import { FRICTION_KINDS, LANGUAGES, LOOKS } from '../core/settings.ts';
import { isSite } from '../core/site.ts';
import { HIGHEST_PAYMENT, isWon } from '../core/won.ts';

/** The fields of messages: what a person or a page may send. */

export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));
/**
 * The id of something that is already kept, as a page of ours names it. A restored file or a damaged store may hold ids
 * of any form, and what could not be named could never be deleted.
 */
export const keptId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** Short enough that with a month appended it is still an entry id. */
export const recurringId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,56}$/));
export const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
/** A text of a page, kept as it is. */
export const pageText = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** The browser's number of a tab, or of a frame in one. */
export const tabId = v.pipe(v.number(), v.integer());
export const month = v.pipe(v.string(), v.maxLength(7), v.guard(isMonth));
/** A day that exists: 31 February is refused. */
export const day = v.pipe(v.string(), v.maxLength(10), v.guard(isDay));
export const instant = v.pipe(v.string(), v.maxLength(40), v.guard(isInstant));
/** Whole won between two sums, both included. */
export const wonFrom = (least: number, most: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(most), v.guard(isWon));
export const pool = v.picklist(POOLS);
/** What one payment can come to, typed by hand or read from a page: 1 to 1,000,000 won. */
export const payment = wonFrom(1, HIGHEST_PAYMENT);
/** A limit or a bill: 0 to 10,000,000 won. */
export const sum = wonFrom(0, 10_000_000);
/** A part of a bill: at least one won. */
export const payable = wonFrom(1, 10_000_000);
const sums = v.strictObject({ phone: v.optional(sum), content: v.optional(sum) });

/** A host name in the form that `siteOf` gives. */
export const site = v.pipe(v.string(), v.maxLength(253), v.check(isSite));

export const dayOfMonth = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31));

export const lineShape = v.strictObject({
  id,
  nickname: v.pipe(text(20), v.minLength(1)),
  carrier: v.exactOptional(v.picklist(CARRIERS)),
  limits: sums,
  dayLimit: v.exactOptional(sum),
  paymentLimit: v.exactOptional(sum),
  dueDay: dayOfMonth,
  debitDay: v.exactOptional(dayOfMonth),
  newLine: v.exactOptional(
    v.strictObject({
      until: v.exactOptional(day),
      cap: v.exactOptional(sum),
      blockedThrough: v.exactOptional(day),
    }),
  ),
  unpaidCap: v.exactOptional(sum),
  prepaymentRestores: v.boolean(),
  blocked: v.boolean(),
});
const friction = v.strictObject({
  kind: v.picklist(FRICTION_KINDS),
  seconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
});
const permille = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
export const settingsShape = v.strictObject({
  enabled: v.boolean(),
  thresholds: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    v.minLength(1),
    v.maxLength(5),
    v.readonly(),
  ),
  budgets: sums,
  badge: v.boolean(),
  notifications: v.boolean(),
  setup: v.picklist(['new', 'done', 'skipped']),
  activeLine: v.string(),
  lateFee: v.union([
    v.strictObject({ rate: text(64) }),
    v.strictObject({ permille: v.pipe(v.array(permille), v.minLength(1), v.maxLength(6), v.readonly()) }),
  ]),
  friction: v.strictObject({
    ok: friction,
    near: friction,
    over: friction,
    unpaid: friction,
    unknown: friction,
    lookalike: friction,
  }),
  onlyWhenItMatters: v.boolean(),
  nightGuard: v.boolean(),
  burstGuard: v.boolean(),
  language: v.picklist(LANGUAGES),
  look: v.picklist(LOOKS),
  largeText: v.boolean(),
  masked: v.boolean(),
  easyWords: v.boolean(),
});

/**
 * A message that writes. Every command carries its own id; one that was carried out before is acknowledged again and
 * changes nothing.
 */
export const command = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject({ command: id, ...entries });
/**
 * What a press in a page's banner asks for. `observation` is the reading that the banner shows: a page can say something
 * else by the time its press arrives.
 */
export const pressed = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  command({ observation: v.optional(id), ...entries });
export const none = v.strictObject({});

/** The answer to "방금 기록한 결제와 같은 건가요?": `distinct` is another payment, `same` is the entry that it is. */
export const sameness = { distinct: v.optional(v.boolean()), same: v.optional(id) };
/** A host name with at least one dot, in the form that `URL` gives. */
export const host = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^(?:[a-z0-9-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}$/),
);
