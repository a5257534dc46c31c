import { type Attempt, attemptKey } from '../../contract/attempt.ts';
import type { Ack, Ask, Handler } from '../../contract/messages.ts';
import type { Claim } from '../../core/claim.ts';
import { type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { resembling } from '../../core/same-payment.ts';
import type { Won } from '../../core/won.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, madeBy, withCommand, withEntry } from '../../storage/items/ledger.ts';
import { NO_SESSION, readSession } from '../../storage/session.ts';
import { withPagelessEvidence } from '../attempts/next-attempt.ts';
import { type Account, accountOf } from '../figures/account.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { Decision } from '../kernel/writer.ts';
import { joined, resemblance } from '../ledger/sameness.ts';
import { claimingHost } from './plan.ts';

/** Paid: the claim becomes an entry of the same id. Not paid: it is removed and never raised again. */
export const answerClaim =
  (app: AppContext): Handler<'claim/answer'> =>
  (ask) =>
    app.serial(async (): Promise<Ack> => {
      const { claims } = await app.readRare(['claims']);
      const { attempts } = await readSession(app.ports.seen).catch(() => NO_SESSION);
      const attempt = attempts.find(({ id }) => id === ask.claim);
      const claim = claims.value.claims.find(({ id }) => id === ask.claim);
      const month = claim && monthOf(seoulDay(claim.at));
      const request = {
        command: ask.command,
        months: month ? [month] : [],
        families: ['claims'] as const,
        entryAgain: () => (ask.paid ? ask.claim : undefined),
      };
      const ack = await app.writer.executeNow(request, (documents) =>
        decide(ask, { month, attempt, attempts }, documents),
      );
      if (ack.ok && ask.paid && claim !== undefined) await rememberEntry(app, claim);
      return ack;
    });

/**
 * The month that the claim's entry would be in, and the attempt behind the claim where it is still known: the person
 * may have put it on another line.
 */
interface ClaimPlace {
  readonly month: Month | undefined;
  readonly attempt: Attempt | undefined;
  readonly attempts: readonly Attempt[];
}

function decide(
  ask: Ask<'claim/answer'>,
  { month, attempt, attempts }: ClaimPlace,
  documents: Documents,
): Decision {
  const kept = documents.claims;
  if (kept === undefined) throw new Error('the claims were not opened');
  const claim = kept.value.claims.find(({ id }) => id === ask.claim);
  if (claim === undefined || month === undefined) return { refuse: 'not-found' };
  const without = {
    kept,
    value: {
      ...kept.value,
      claims: kept.value.claims.filter((one) => one !== claim),
      commands: withCommand(kept.value.commands, claim.id),
    },
  };
  if (!ask.paid) return { changes: [without] };
  const entry = paidEntry(ask, claim, { month, account: accountOf(attempt, documents), attempts }, documents);
  if ('refuse' in entry) return entry;
  return { ...entry, changes: [...entry.changes, without] };
}

interface On {
  readonly month: Month;
  readonly account: Account;
  readonly attempts: readonly Attempt[];
}

function paidEntry(
  { command, amount, same, distinct }: Ask<'claim/answer'>,
  claim: Claim,
  on: On,
  documents: Documents,
): Decision {
  const ledger = documents.ledger.get(on.month);
  const sum = amount ?? claim.amounts[0];
  if (ledger === undefined || sum === undefined) return { refuse: 'invalid' };
  const done = madeBy(ledger.value, claim.id);
  if (done !== undefined) return { changes: [], entry: done };
  const entry = entryFrom(claim, sum, command, on);
  if (same !== undefined) {
    const into = entryOf(ledger.value, same);
    if (into === undefined) return { refuse: 'not-found' };
    return {
      changes: [{ kept: ledger, value: withEntry(ledger.value, joined(into, entry)) }],
      entry: into.id,
    };
  }
  const [like] =
    distinct === true ? [] : resembling(ledger.value.entries, entry).filter(mayBeOf(claim, on.attempts));
  if (like !== undefined) return { refuse: 'maybe-same', like: resemblance(like) };
  return { changes: [{ kept: ledger, value: withEntry(ledger.value, entry) }], entry: entry.id };
}

/**
 * Whether an entry may be the payment that the person just confirmed. Where a gateway's own page is behind the claim
 * (`known`), an entry that pages made is another payment, so nothing more is asked. The exception: an unconfirmed entry
 * whose attempt is no longer known, because this may be its outcome.
 */
const mayBeOf =
  ({ known }: Claim, attempts: readonly Attempt[]) =>
  ({ source, status, commands }: Entry): boolean =>
    known !== true ||
    source !== 'page' ||
    (status !== 'confirmed' && !attempts.some(({ id }) => commands.includes(id)));

function entryFrom(claim: Claim, amount: Won, command: string, { month, account }: On): Entry {
  const { line, pool } = account;
  const { id, at, merchant, item, gateway } = claim;
  return {
    id,
    line: line.id,
    pool,
    kind: 'payment',
    amount,
    at,
    month,
    status: 'confirmed',
    source: 'page',
    ...(merchant !== undefined && { merchant }),
    ...(item !== undefined && { item }),
    ...(gateway !== undefined && { gateway }),
    commands: [id, command],
  };
}

/** Connects the attempt with the entry, so that its pages change that entry from now on. */
async function rememberEntry({ ports }: AppContext, { id, at }: Claim): Promise<void> {
  const { attempts } = await readSession(ports.seen);
  const attempt = attempts.find((other) => other.id === id);
  if (attempt === undefined) return;
  await ports.seen.set({ [attemptKey(id)]: { ...attempt, entryAt: at, claimedAt: null } });
}

/**
 * Removes all claims of one site, and marks its attempts that wait for room as answered: otherwise each open page of
 * the site would raise the next claim.
 */
export const clearClaims =
  (app: AppContext): Handler<'claim/clear'> =>
  ({ command, host }) =>
    app.serial(async (): Promise<Ack> => {
      const { attempts } = await readSession(app.ports.seen).catch(() => NO_SESSION);
      const waiting = attempts.filter(
        (attempt) => attempt.claimedAt !== null && claimingHost(attempt) === host,
      );
      return app.writer.executeNow({ command, families: ['claims'] }, (documents): Decision => {
        const kept = documents.claims;
        if (kept === undefined) throw new Error('the claims were not opened');
        const gone = kept.value.claims.filter((claim) => claim.host === host);
        const ids = [...waiting, ...gone].map(({ id }) => id);
        const commands = [...new Set(ids)].reduce(withCommand, [...kept.value.commands]);
        const claims = kept.value.claims.filter((claim) => !gone.includes(claim));
        return { changes: [{ kept, value: { ...kept.value, claims, commands } }] };
      });
    });

/** A page said that this payment failed; the person says that it was made, and is not asked again. */
export const entryStands =
  (app: AppContext): Handler<'entry/stands'> =>
  ({ command, entry }) =>
    app.serial(async (): Promise<Ack> => {
      const { attempts } = await readSession(app.ports.seen);
      const attempt = attempts.find(({ id }) => id === entry);
      if (attempt === undefined) return { ok: false, reason: 'not-found' };
      if (attempt.counted.includes(command)) return { ok: true, id: command, entry };
      const stands = withPagelessEvidence(attempt, {
        says: 'logged',
        id: command,
        at: app.ports.clock.now(),
      });
      await app.ports.seen.set({ [attemptKey(entry)]: stands });
      return { ok: true, id: command, entry };
    });
