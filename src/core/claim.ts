import type { Instant } from './day.ts';
import type { Won } from './won.ts';

/**
 * Why a payment is asked about instead of counted. `page`: an ordinary page says it was paid. `pressed`: the last
 * button was pressed on an ordinary page. `sums`: the pages name two sums. `unread`: none could be read.
 * `often`: one window paid more often than anybody does. `alike`: what was noted before its window opened may be it.
 */
export const CLAIM_REASONS = ['page', 'pressed', 'sums', 'unread', 'often', 'alike'] as const;
export type ClaimReason = (typeof CLAIM_REASONS)[number];

/**
 * A payment that only a page says was made: outside the ledger and every sum until the person answers. Answered
 * with yes it becomes an entry of the same id.
 */
export interface Claim {
  readonly id: string;
  /** Host of the page that says so. */
  readonly host: string;
  readonly why: ClaimReason;
  /** The sums that the pages say were paid: none, one, or two that contradict each other, the larger first. */
  readonly amounts: readonly Won[];
  readonly at: Instant;
  readonly merchant?: string;
  readonly item?: string;
  readonly gateway?: string;
  /** A known gateway's own window is part of it: nothing of ordinary pages may crowd it out. */
  readonly known?: true;
  /** The entry that may be this payment. */
  readonly like?: string;
}

/**
 * Most open claims of one site, and of all together: no person leaves that many payments unanswered, but a page can
 * make any number.
 */
const MOST_OF_HOST = 3;
/** The same for one gateway's windows, because many shops stand behind one. */
const MOST_OF_GATEWAY = 15;
const MOST_CLAIMS = 30;

/**
 * The claims with one more, or with the newer wording of one that is there. A site that has its share gets no more;
 * where there are too many in all, the newest of the site with the most is dropped. Claims of gateways' windows and of
 * ordinary pages are counted apart, so that neither takes the other's room.
 */
export function withClaim(claims: readonly Claim[], claim: Claim): readonly Claim[] {
  if (claims.some(({ id }) => id === claim.id))
    return claims.map((old) => (old.id === claim.id ? { ...claim, at: old.at } : old));
  const alike = claims.filter(({ known }) => known === claim.known);
  const share = claim.known ? MOST_OF_GATEWAY : MOST_OF_HOST;
  if (ofHost(alike, claim.host).length >= share) return claims;
  const all = [...alike, claim];
  if (all.length <= MOST_CLAIMS) return [...claims, claim];
  const surplus = all.reduce(
    (most, { host }) => (ofHost(all, host).length > ofHost(all, most).length ? host : most),
    claim.host,
  );
  const spare = ofHost(all, surplus).at(-1);
  return [...claims, claim].filter((one) => one !== spare);
}

const ofHost = (claims: readonly Claim[], wanted: string): Claim[] =>
  claims.filter(({ host }) => host === wanted);
