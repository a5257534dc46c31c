import type { Day, Instant } from './day.ts';
import type { Won } from './won.ts';

/**
 * A shop's or gateway's own cap, learnt from a refusal: never the carrier's limit. What a refusal says is only that
 * a payment of this amount did not pass there.
 */
export interface LearntCap {
  readonly line: string;
  /** `gateway`: `name` is a gateway's id. `merchant`: a shop's name as its page shows it. */
  readonly kind: 'gateway' | 'merchant';
  readonly name: string;
  /** The lowest amount that was refused there for that reason. */
  readonly amount: Won;
  readonly learntOn: Day;
}

/**
 * What a refusal page said is left of the limit (Danal code 415). Kept apart from the limit, for it is what the carrier
 * said at that moment.
 */
export interface StatedHeadroom {
  readonly line: string;
  readonly gateway: string;
  readonly left: Won;
  readonly at: Instant;
}
