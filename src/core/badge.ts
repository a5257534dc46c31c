import { type BillState, isPressing } from './bill.ts';
import type { Headroom } from './headroom.ts';
import type { Pool } from './line.ts';
import type { Won } from './won.ts';

/** What the toolbar badge says; words and colours are chosen by whoever shows it. */
export type BadgeState =
  | { readonly kind: 'none' }
  /** This month's records could not be read as a whole. */
  | { readonly kind: 'unknown-used' }
  | { readonly kind: 'unpaid'; readonly bill: BillState }
  | { readonly kind: 'over'; readonly by: Won }
  | { readonly kind: 'unknown-limit'; readonly used: Won }
  | { readonly kind: 'left'; readonly left: Won; readonly isNear: boolean };

/**
 * The one thing worth a badge: an unpaid bill from three days before it is due, then a pool that is over,
 * then what is left of carrier billing. Nothing while nothing is logged and no limit is known.
 */
export function badgeOf(pools: Readonly<Record<Pool, Headroom>>, bills: readonly BillState[]): BadgeState {
  const bill = bills.find(isPressing);
  if (bill !== undefined) return { kind: 'unpaid', bill };
  if (pools.phone.level === 'unknown-used') return { kind: 'unknown-used' };
  const by = pools.phone.over ?? pools.content.over;
  if (by !== undefined) return { kind: 'over', by };
  const shown = isBlank(pools.phone) ? pools.content : pools.phone;
  if (isBlank(shown)) return { kind: 'none' };
  if (shown.left === undefined) return { kind: 'unknown-limit', used: shown.used };
  return { kind: 'left', left: shown.left, isNear: shown.level === 'near' };
}

const isBlank = (pool: Headroom): boolean => pool.limit === undefined && pool.used === 0;
