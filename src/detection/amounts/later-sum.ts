import type { AmountLabels } from '../pack/pack.ts';
import type { TextLine } from '../page/page-text.ts';

/**
 * Whether the sum of this name is charged later. A monthly sum is charged now where a window names it and no month is
 * free; what is still to come (결제 예정) is that of later months where the first time is free.
 */
export const isLater = (
  label: string,
  lines: readonly TextLine[],
  inWindow: boolean,
  { monthly, free, expected, freeFirst }: AmountLabels,
): boolean =>
  (monthly.test(label) && (!inWindow || lines.some(({ words }) => free.test(words)))) ||
  (expected.test(label) && lines.some(({ words }) => freeFirst.test(words)));
