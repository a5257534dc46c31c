import type { BillState } from '../../../src/core/bill.ts';
import { day, instant, month, monthOf, seoulDay } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { firstLine, type Line } from '../../../src/core/line.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { Situation } from '../../../src/core/situation.ts';
import { won } from '../../../src/core/won.ts';

let count = 0;

/** An entry of November 2026, unless said otherwise. */
export function entry(amount: number, change: Partial<Entry> & { readonly on?: string } = {}): Entry {
  count += 1;
  const { on = '2026-11-10T03:00:00.000Z', ...rest } = change;
  const at = instant(on);
  return {
    id: `entry-${count}`,
    line: 'first-line',
    pool: 'phone',
    kind: 'payment',
    amount: won(amount),
    at,
    month: monthOf(seoulDay(at)),
    status: 'confirmed',
    source: 'hand',
    commands: [],
    ...rest,
  };
}

export const line = (change: Partial<Line> = {}): Line => ({ ...firstLine('내 폰'), ...change });

export const situation = (change: Partial<Situation> = {}): Situation => ({
  entries: [],
  line: line({ limits: { phone: won(300_000) } }),
  expected: [],
  caps: [],
  settings: DEFAULT_SETTINGS,
  bills: [],
  today: day('2026-11-22'),
  isWhole: true,
  ...change,
});

/** Consistent where `amount` alone is changed: nothing of it was paid. */
export const bill = (change: Partial<BillState> = {}): BillState => ({
  line: 'first-line',
  month: month('2026-10'),
  amount: won(45_000),
  due: day('2026-11-23'),
  status: 'soon',
  parts: [],
  rest: change.status === 'paid' ? won(0) : (change.amount ?? won(45_000)),
  daysLeft: 1,
  missed: 0,
  lateFee: won(0),
  holidaysKnown: true,
  ...change,
});
