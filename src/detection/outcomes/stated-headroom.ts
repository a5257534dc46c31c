import type { Won } from '../../core/won.ts';
import { moneyIn } from '../amounts/money.ts';
import { squeeze } from '../page/page-text.ts';
import type { Reading } from '../steps/window.ts';

/**
 * "귀하의 사용 가능 금액은 3,000원입니다" (Danal 415): what is left of the limit, in won. What a shop takes at once is no such
 * figure.
 */
export function statedHeadroom({ lines, pack }: Reading): Won | undefined {
  for (const { cells } of lines) {
    for (const row of cells.flat()) {
      const { clean, mentions } = moneyIn(row, pack.money);
      const found = mentions.find(
        ({ start, end, bare }) =>
          !bare &&
          pack.outcomes.headroom.test(squeeze(clean.slice(Math.max(0, start - 24), start))) &&
          !pack.outcomes.isCap.test(squeeze(clean.slice(Math.max(0, start - 60), end + 8))),
      );
      if (found?.fault === undefined && found?.value !== undefined) return found.value;
    }
  }
  return undefined;
}
