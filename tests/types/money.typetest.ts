/** Compiled, never run: each line below an expected error must not compile, or this file does not. */
import { type Day, day, type Instant, type Month, monthOf, seoulDay } from '../../src/core/day.ts';
import type { Entry } from '../../src/core/entry.ts';
import { tallyOf } from '../../src/core/usage.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { addWon, type Won, won } from '../../src/core/won.ts';
import type { Change } from '../../src/storage/write-out.ts';

declare const entry: Entry;
declare const today: Day;
declare const now: Instant;
declare const month: Month;
declare const verdict: Verdict;
declare const change: Change;

addWon(won(1_000), won(500));
// @ts-expect-error a plain number is not money
addWon(won(1_000), 500);
// @ts-expect-error adding with + gives a plain number
const sum: Won = won(1) + won(2);

monthOf(seoulDay(now));
// @ts-expect-error an instant is not a day: the day depends on the zone
monthOf(now);
// @ts-expect-error a text is not a day until it was checked
monthOf('2026-11-22');
// @ts-expect-error a month is not a day
seoulDay(month);

tallyOf([entry], { month, line: 'first-line', pool: 'phone' });
// @ts-expect-error a day is not a month
tallyOf([entry], { month: today, line: 'first-line', pool: 'phone' });
// @ts-expect-error there are two pools
tallyOf([entry], { month, line: 'first-line', pool: 'card' });

// @ts-expect-error an entry is never changed in place
entry.status = 'cancelled';
// @ts-expect-error what is left after a payment is known only when it fits
const after: Won = verdict.after;
if (verdict.state === 'ok') addWon(verdict.after, verdict.amount);
// @ts-expect-error an unpaid verdict has its fit beneath, not beside
if (verdict.state === 'unpaid') addWon(verdict.amount, won(1));

if (change.kept.family === 'ledger') {
  // @ts-expect-error a ledger has entries, not lines
  change.kept.value.lines;
}

export { after, day, sum };
