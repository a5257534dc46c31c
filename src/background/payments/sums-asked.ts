import { type AskedSum, askedKey } from '../../contract/attempt.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import type { Scene } from '../attempts/evidence.ts';

/**
 * A page could find the headroom by asking for verdicts on many sums (binary search), so their number is bounded. An
 * order's sum changes now and then, by a coupon or another item, but never as often as this.
 */
const MOST_SUMS = { inDocument: 6, inTab: 12 } as const;
const TAB_MINUTES = 60;
const MOST_KEPT = 40;

/** The sums asked about in a tab, with this scene's added. Windows of known gateways are not counted. */
export function askedWith(before: readonly AskedSum[], scene: Scene): readonly AskedSum[] {
  const { detection, document, source, now } = scene;
  const { amount } = detection;
  if (source === 'gateway' || amount === null) return before;
  if (before.some((sum) => sum.amount === amount && sum.document === document)) return before;
  const recent = before.filter(({ at }) => isRecent(at, now));
  return [...recent, { document, amount, at: now }].slice(-MOST_KEPT);
}

const isRecent = (at: Instant, now: Instant): boolean => addMinutes(at, TAB_MINUTES) >= now && at <= now;

/** Whether one document, or the tab as a whole within an hour, asked about more sums than one payment can have. */
export function isTooMany(asked: readonly AskedSum[], { document, source, now }: Scene): boolean {
  if (source === 'gateway') return false;
  const recent = asked.filter(({ at }) => isRecent(at, now));
  const sums = (of: readonly AskedSum[]) => new Set(of.map(({ amount }) => amount)).size;
  const here = document === null ? recent : recent.filter((sum) => sum.document === document);
  return sums(here) > MOST_SUMS.inDocument || sums(recent) > MOST_SUMS.inTab;
}

/** The sums asked about in a tab, as saved in session storage. */
export const askedItem = (tabId: number, asked: readonly AskedSum[]) => ({ [askedKey(tabId)]: [...asked] });
