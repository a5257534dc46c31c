import type { MoneyWords } from '../../pack/pack.ts';

/** How won is written. */
export const KOREAN_MONEY: MoneyWords = {
  suffixes: ['원', '₩', 'krw', 'KRW', 'won', '韩元'],
  prefixes: ['₩', '\\', 'KRW', 'krw'],
  units: [
    ['억', 100_000_000],
    ['만', 10_000],
    ['천', 1_000],
    ['백', 100],
  ],
};
