import type { LearntCap } from './cap.ts';
import type { Day } from './day.ts';
import { isSameShop } from './shop.ts';
import type { Won } from './won.ts';

/** A learnt cap that this payment reaches, named as it was learnt. */
export interface CapHit {
  /** The amount that was refused there. */
  readonly amount: Won;
  /** The shop's name or the gateway's id. */
  readonly of: string;
  readonly kind: LearntCap['kind'];
  readonly learntOn: Day;
}

/** Where a payment is made, as far as it is known. */
export interface Counter {
  readonly line: string;
  readonly merchant?: string | undefined;
  readonly gateway?: string | undefined;
}

const isAt = (cap: LearntCap, { line, merchant, gateway }: Counter): boolean =>
  cap.line === line && (cap.kind === 'merchant' ? isSameShop(cap.name, merchant) : cap.name === gateway);

/** Key of one learnt cap, with its name as it was written. */
export const capKey = ({ line, kind, name }: Pick<LearntCap, 'line' | 'kind' | 'name'>): string =>
  `${kind} ${line} ${name}`;

/** The lowest cap learnt at a counter, if any. */
export const lowestCap = (caps: readonly LearntCap[], counter: Counter): LearntCap | undefined =>
  caps.filter((cap) => isAt(cap, counter)).sort((a, b) => a.amount - b.amount)[0];

/** The lowest learnt cap when a payment of `amount` reaches it: as much, or less, was refused there before. */
export function capHit(caps: readonly LearntCap[], amount: Won, counter: Counter): CapHit | undefined {
  const lowest = lowestCap(caps, counter);
  if (lowest === undefined || amount < lowest.amount) return undefined;
  return { amount: lowest.amount, of: lowest.name, kind: lowest.kind, learntOn: lowest.learntOn };
}

/** Caps kept; the oldest go first. */
const MOST_CAPS = 200;

/** Caps with what a refusal taught: the lowest amount that was refused at that counter. */
export function withCap(caps: readonly LearntCap[], learnt: LearntCap): LearntCap[] {
  const isSame = ({ line, kind, name }: LearntCap) =>
    line === learnt.line &&
    kind === learnt.kind &&
    (kind === 'merchant' ? isSameShop(name, learnt.name) : name === learnt.name);
  const known = caps.find(isSame);
  const lowest = known !== undefined && known.amount < learnt.amount ? known : learnt;
  return [...caps.filter((cap) => !isSame(cap)), lowest].slice(-MOST_CAPS);
}
