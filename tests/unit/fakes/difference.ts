import { day, type Instant } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { differenceOf } from '../../../src/exchange/compare/difference.ts';
import type { CarrierRow } from '../../../src/exchange/compare/fold.ts';
import { entry, TODAY } from './snapshot.ts';

export const row = (at: number, amount: number, merchant: string, on: string, change = {}): CarrierRow => ({
  at,
  draft: {
    day: day(on),
    amount: won(amount),
    merchant,
    kind: 'payment',
    status: 'confirmed',
    source: 'history',
    ...change,
  },
});
export const noon = (on: string) => `${on}T03:00:00.000Z` as Instant;

/** The log beside it. */
const LOG = [
  entry({
    id: 'entry-0001',
    merchant: '도서상점',
    amount: won(30_000),
    at: noon('2026-11-21'),
    status: 'pending',
  }),
  entry({ id: 'entry-0002', merchant: '별빛게임즈', amount: won(55_000), at: noon('2026-11-18') }),
  entry({ id: 'entry-0003', merchant: '구름클라우드', amount: won(79_000), at: noon('2026-11-12') }),
];
/** A carrier’s list: a payment the log has as pending, a cancelled one, one that may be another, and one it does not have. */
export const ROWS = [
  row(0, 30_000, '도서상점', '2026-11-21'),
  row(1, 55_000, '별빛게임즈', '2026-11-18', { status: 'cancelled' }),
  row(2, 79_000, '영화관', '2026-11-12'),
  row(3, 33_000, '게임나라', '2026-11-03'),
];
export const DIFFERENCE = differenceOf(ROWS, LOG, TODAY);
