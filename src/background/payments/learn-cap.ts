import type { Attempt } from '../../contract/attempt.ts';
import type { Detection } from '../../contract/checkout-seen.ts';
import { type Instant, seoulDay } from '../../core/day.ts';
import { withCap } from '../../core/learnt-caps.ts';
import type { Won } from '../../core/won.ts';
import type { Documents } from '../../storage/documents.ts';
import type { Shapes } from '../../storage/shapes.ts';
import { factsOf } from '../attempts/attempt-facts.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isOfItsWindow, placed, type ShownPayment } from './shown-payment.ts';

/** A refusal on a gateway's own page, and the payment it refused. */
export interface Refused extends ShownPayment {
  /** Id of the observation: the same page seen again teaches nothing new. */
  readonly observation: string;
}

/**
 * Notes what a refusal says: a cap of the shop or gateway from its cause, and the remaining sum that it names. Both are
 * kept apart from the carrier's limit, which only the person changes. It counts only in a gateway's own window, for a
 * payment that was seen there. Inside a turn of the queue.
 */
export async function learnFromRefusal({ writer }: AppContext, refused: Refused): Promise<void> {
  const { statedHeadroom, stage } = refused.detection;
  if (!isOfItsWindow(refused) || stage !== 'failure') return;
  if (!namesCap(refused.detection) && statedHeadroom === null) return;
  await writer.executeNow(
    { command: refused.observation, families: ['caps'], isUnnoted: true },
    (documents, now) => {
      const kept = documents.caps;
      const value = taught(refused, documents, now);
      return { changes: value === undefined ? [] : [{ kept, value }] };
    },
  );
}

/**
 * The page names the cap in words. A code is not enough: its meaning may change with the version of the gateway's
 * table.
 */
const namesCap = ({ cause, causeByCode }: Detection): boolean => cause === 'merchant-cap' && !causeByCode;

function taught(refused: Refused, documents: Documents, now: Instant): Shapes['caps'] | undefined {
  const { value } = documents.caps;
  const line = placed(refused, documents).account.line.id;
  const cap = capFrom(refused, line, now);
  const word = statedBy(refused, line, now);
  if (cap === undefined && word === undefined) return undefined;
  const others = value.stated.filter((old) => old.line !== line || old.gateway !== word?.gateway);
  return {
    ...value,
    caps: cap === undefined ? value.caps : withCap(value.caps, cap),
    stated: word === undefined ? value.stated : [...others, word].slice(-MOST_STATED),
  };
}

/** There is one for each line and gateway, so this bound is never reached in practice. */
const MOST_STATED = 100;

/** The cap counts for the shop where it is named, because a shop's cap is the narrower one; else for the gateway. */
function capFrom({ detection, attempt }: Refused, line: string, now: Instant) {
  const amount = amountOf(detection, attempt);
  const facts = attempt && factsOf(attempt);
  const merchant = facts?.merchant ?? detection.merchant;
  const name = merchant ?? detection.gateway ?? facts?.gateway ?? null;
  if (!namesCap(detection) || amount === undefined || name === null || name === '') return undefined;
  const kind = merchant === null || merchant === undefined ? ('gateway' as const) : ('merchant' as const);
  return { line, kind, name, amount, learntOn: seoulDay(now) };
}

const amountOf = ({ amount }: Detection, attempt: Attempt | undefined): Won | undefined =>
  (attempt && factsOf(attempt).sum) ?? amount ?? undefined;

/** "귀하의 사용 가능 금액은 …원입니다." (Danal code 415): the carrier's figure at that moment. */
function statedBy({ detection }: Refused, line: string, at: Instant) {
  const { statedHeadroom: left, gateway } = detection;
  return left === null || gateway === null ? undefined : { line, gateway, left, at };
}
