import type { Attempt } from '../../contract/attempt.ts';
import type { Claim, ClaimReason } from '../../core/claim.ts';
import type { Instant } from '../../core/day.ts';
import type { EntryStatus } from '../../core/entry.ts';
import type { Won } from '../../core/won.ts';
import { asKnown, type KnownAttempt } from '../attempts/attempt-relations.ts';
import type { Scene } from '../attempts/evidence.ts';
import { makerOf, mayWrite } from '../attempts/may-write.ts';

/** What an attempt's entry should become. */
export interface WantedEntry {
  readonly status: 'pending' | 'confirmed' | 'failed';
  /** Only an entry in one of these states is changed. A missing entry is made, unless the payment failed. */
  readonly from: readonly EntryStatus[];
  /** Id of the reading or command that caused this, so that it is carried out once. */
  readonly command: string;
  /** The sum of an entry that is to be made. */
  readonly amount: Won | null;
}

/** What follows from an attempt's record. */
export interface Plan {
  readonly attempt: Attempt;
  readonly want?: WantedEntry;
  /** The question to be raised, or to be taken back. */
  readonly claim?: { readonly raise: Claim } | { readonly withdraw: true };
}

const WANTED = {
  submitted: { status: 'pending', from: ['failed'] },
  paid: { status: 'confirmed', from: ['pending', 'failed'] },
  failed: { status: 'failed', from: ['pending'] },
  cancelled: { status: 'failed', from: ['pending'] },
} as const;

/**
 * What an attempt's state means for the ledger. A gateway's page, or the last button pressed in its window, makes the
 * entry or changes its state. Where the sum is not certain, or only ordinary pages say so, the person is asked instead.
 * Pages never change what the person confirmed, and on test pages no money moves.
 */
export function planOf(
  attempt: Attempt,
  attempts: readonly Attempt[],
  scene: Scene & { readonly isNews: boolean },
): Plan {
  const one = asKnown(attempt);
  const { state, cause } = one.standing;
  if (attempt.entryAt !== null) return planOfKept(attempt);
  if (one.facts.isTest || state === 'open') return { attempt };
  if (state === 'doubt') return asking(one, reasonOf(one), scene.now);
  const want: WantedEntry = { ...WANTED[state], command: cause, amount: one.facts.sum };
  if (want.status === 'failed') return { attempt, ...withdrawing(attempt) };
  if (one.facts.sum === null) return asking(one, reasonOf(one), scene.now);
  if (attempt.resembles !== null) return asking(one, 'alike', scene.now);
  // A question stays a question as long as nothing new was said.
  if (!scene.isNews || !mayWrite(attempts, attempt, scene)) return asking(one, 'often', scene.now);
  const made = { ...attempt, entryAt: scene.now, entryBy: makerOf(scene) };
  return { attempt: made, want, ...withdrawing(attempt) };
}

/** What the record means for the attempt's entry or question. Nothing new is begun here. */
export function planOfKept(attempt: Attempt): Plan {
  const one = asKnown(attempt);
  const { state, cause } = one.standing;
  if (one.facts.isTest || state === 'open') return { attempt };
  const { entryAt, claimedAt } = attempt;
  if (entryAt !== null && state !== 'doubt')
    return {
      attempt,
      want: { ...WANTED[state], command: cause, amount: one.facts.sum },
      ...withdrawing(attempt),
    };
  if (entryAt !== null || claimedAt === null) return { attempt };
  if (state === 'failed' || state === 'cancelled') return { attempt, ...withdrawing(attempt) };
  if (attempt.resembles !== null) return asking(one, 'alike', claimedAt);
  return asking(one, state === 'doubt' || one.facts.sum === null ? reasonOf(one) : 'often', claimedAt);
}

interface Logged {
  readonly command: string;
  /** The document whose banner was pressed; `null` where the person pressed in a page of ours. */
  readonly by: string | null;
  readonly now: Instant;
}

/** "기록할게요": the person says that this payment counts, with the sum that they were shown. */
export function planOfLogged(attempt: Attempt, amount: Won, { command, by, now }: Logged): Plan {
  const made = attempt.entryAt === null ? { entryAt: now, entryBy: by } : {};
  const logged = { ...attempt, ...made, loggedBy: command };
  const want = { status: 'confirmed', from: ['pending', 'failed'], command, amount } as const;
  return { attempt: logged, want, ...withdrawing(attempt) };
}

/**
 * The same from a window that made an entry before: it becomes a question, because the page may have pressed the button
 * itself.
 */
export const planOfAsked = (attempt: Attempt, now: Instant): Plan =>
  attempt.entryAt === null ? asking(asKnown(attempt), 'pressed', now) : { attempt };

const withdrawing = ({ claimedAt }: Attempt): Pick<Plan, 'claim'> =>
  claimedAt === null ? {} : { claim: { withdraw: true } };

/** The person is asked whether this is the payment they noted earlier; until answered, only the earlier note counts. */
export const planOfAlike = (attempt: Attempt, like: string, now: Instant): Plan =>
  asking(asKnown({ ...attempt, entryAt: null, entryBy: null, resembles: like }), 'alike', now);

function asking(one: KnownAttempt, why: ClaimReason, now: Instant): Plan {
  const { attempt } = one;
  // The question names the page by its host; without one the person cannot be asked.
  if (claimingHost(attempt) === '') return { attempt };
  const since = attempt.claimedAt ?? now;
  return { attempt: { ...attempt, claimedAt: since }, claim: { raise: claimOf(one, why, since) } };
}

function reasonOf({ facts, standing }: KnownAttempt): ClaimReason {
  if (facts.said.length === 2) return 'sums';
  if (facts.sum === null && facts.said.length === 0) return 'unread';
  return standing.reasons.at(-1)?.says === 'pressed' ? 'pressed' : 'page';
}

/**
 * Host of the page that the question is about; where that page has no address, of an earlier page of the attempt.
 * Empty where none of its pages has one.
 */
export const claimingHost = (attempt: Attempt): string =>
  asKnown(attempt).standing.reasons.at(-1)?.host ||
  (attempt.evidence.findLast(({ host }) => host)?.host ?? '');

function claimOf({ attempt, facts }: KnownAttempt, why: ClaimReason, at: Instant): Claim {
  const { merchant, item, gateway, sum, said } = facts;
  return {
    id: attempt.id,
    host: claimingHost(attempt),
    why,
    amounts: sum === null ? said : [sum],
    at,
    ...(merchant && { merchant }),
    ...(item && { item }),
    ...(gateway && { gateway }),
    ...(facts.isOfGateway && { known: true }),
    ...(why === 'alike' && attempt.resembles !== null && { like: attempt.resembles }),
  };
}
