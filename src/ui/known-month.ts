import type { LineView } from '../contract/snapshot.ts';
import type { Pool } from '../core/line.ts';
import type { KnownMonth } from '../core/month-match.ts';

/** Limits and use of a line's month; `undefined` while its records could not be read as a whole. */
export function knownMonth({ line, pools }: LineView): KnownMonth | undefined {
  const used = (pool: Pool) =>
    pools.find((view) => view.pool === pool && view.level !== 'unknown-used')?.used;
  const [phone, content] = [used('phone'), used('content')];
  if (phone === undefined || content === undefined) return undefined;
  return { limits: line.limits, used: { phone, content }, prepaymentRestores: line.prepaymentRestores };
}
