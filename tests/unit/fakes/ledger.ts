import { addMonths, type Day, type Instant, type Month, month } from '../../../src/core/day.ts';
import type { Entry, EntryStatus } from '../../../src/core/entry.ts';
import type { EntryFilter } from '../../../src/core/entry-filter.ts';
import { won } from '../../../src/core/won.ts';
import { rowsOf, yearSums } from '../../../src/core/year.ts';
import { TODAY } from './today.ts';

/** Two invented years of payments, the same at every run: what the history page shows in the gallery and in tests. */
const SHOPS = [
  ['도서상점', 'danal', 12_800],
  ['별빛게임즈', 'mobilians', 33_000],
  ['왓치플러스', 'payletter', 13_500],
  ['구름클라우드', 'kcp', 3_300],
  ['하루웹툰', 'danal', 5_000],
  ['아주 긴 이름을 가진 온라인 영화관과 게임 상점 모임', 'galaxia', 9_900],
  ['동네꽃집', 'inicis', 27_000],
] as const;

const MONTHS = 26;
const STATES: Readonly<Record<number, EntryStatus>> = { 4: 'cancelled', 6: 'failed' };

function monthOfPayments(of: Month, back: number): Entry[] {
  const isNow = of === TODAY.slice(0, 7);
  const count = back === 7 ? 0 : 6 + ((back * 5) % 7);
  return Array.from({ length: count }, (_, n): Entry => {
    const [merchant, gateway, amount] = SHOPS[(n * 3 + back) % SHOPS.length] ?? SHOPS[0];
    const last = isNow ? 21 : 28;
    const date = String(1 + ((n * 13 + back) % last)).padStart(2, '0');
    const hour = String((n * 7) % 14).padStart(2, '0');
    const status = isNow && n === 0 ? 'pending' : (STATES[n] ?? 'confirmed');
    return {
      id: `entry-${of}-${String(n).padStart(2, '0')}`,
      line: 'line-0001',
      pool: merchant === '왓치플러스' || merchant === '하루웹툰' ? 'content' : 'phone',
      kind: 'payment',
      amount: won(amount + (n % 3) * 2_000),
      at: `${of}-${date}T${hour}:20:00.000Z` as Instant,
      month: of,
      status,
      source: 'page',
      merchant,
      gateway,
      ...(n % 4 === 1 && { fee: won(300) }),
      ...(status === 'cancelled' && { cancelledAt: `${of}-28T05:00:00.000Z` as Instant }),
      commands: [],
    };
  });
}

const LEDGER: ReadonlyMap<Month, readonly Entry[]> = new Map(
  Array.from({ length: MONTHS }, (_, back) => addMonths(month(TODAY.slice(0, 7)), -back)).map((of, back) => [
    of,
    monthOfPayments(of, back),
  ]),
);

/** What is logged of the month in which all states stand, newest first. */
export const THIS_MONTH: readonly Entry[] = (LEDGER.get(month(TODAY.slice(0, 7))) ?? []).toSorted((a, b) =>
  b.at.localeCompare(a.at),
);

export const LEDGER_YEARS: readonly number[] = [
  ...new Set([...LEDGER.keys()].map((of) => Number(of.slice(0, 4)))),
].sort();

interface Question {
  readonly year?: number;
  readonly month?: string;
  readonly skip?: number;
  readonly take?: number;
  readonly filter?: { readonly from?: string; readonly to?: string };
}

/** `ledger/year` and `ledger/rows`, answered as the background does it. */
export function answerLedger(name: string, { year, month: of, skip = 0, take = 200, filter }: Question) {
  const wanted = { ...filter, from: filter?.from as Day, to: filter?.to as Day } as EntryFilter;
  if (name === 'ledger/year') {
    const months = [...LEDGER].filter(([own]) => own.startsWith(String(year)));
    return { year, ...yearSums(new Map(months), wanted), lateFees: [], problems: [] };
  }
  const rows = rowsOf(LEDGER.get(of as Month) ?? [], wanted);
  return { entries: rows.slice(skip, skip + take), count: rows.length };
}
