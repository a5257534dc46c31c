import type { Attempt, Evidence, Saying } from '../../contract/attempt.ts';
import { TOP } from '../../contract/sender.ts';
import { isInWindowOf } from './own-window.ts';

/**
 * `open`: a page on which it can be paid was seen. `submitted`: the person pressed the last button in a gateway's
 * window. `paid`, `failed`, `cancelled`: the gateway said so. `doubt`: an ordinary page, or a press in one, says it was
 * paid, and only the person knows.
 */
export type AttemptState = 'open' | 'submitted' | 'paid' | 'failed' | 'cancelled' | 'doubt';

type Recorded = Pick<Attempt, 'evidence'>;

/** Why a state is what it is: what was said, by whom. */
export interface StateReason {
  readonly says: Saying;
  readonly source: Evidence['source'];
  readonly host: string;
}

export interface Standing {
  readonly state: AttemptState;
  /** Id of the reading or command that led to this state: what follows from it is done once. */
  readonly cause: string;
  readonly reasons: readonly StateReason[];
  /** A page that said otherwise and was not believed: the person is asked, and nothing else follows. */
  readonly contradiction: StateReason | undefined;
}

/**
 *                     ┌──────── a gateway shows it again ─────────┐
 *                     ▼                                           │
 *   ── shown ──►    open ─────── failed, cancelled* ─────► failed, cancelled
 *                   │ │ │                                   ▲  ▲   │  │  │
 *     paid°,        │ │ │ pressed in a gateway's window     │  │   │  │  └── paid by the gateway ──► paid
 *     pressed°      │ │ ▼                                   │  │   │  └───── paid°, pressed° ──► doubt
 *                   │ │ submitted ──── failed, cancelled* ──┘  │   └──────── pressed in its window ──► submitted
 *                   ▼ │   │  ▲                                 │
 *                 doubt ──┼──┘ pressed in a gateway's window   │
 *                   │ │   │                                    │
 *                   │ └───┼──────────── failed, cancelled* ────┘
 *                   ▼     ▼
 *                   paid   (by the gateway, from any state; nothing leads out of it)
 *
 *   * said by the gateway that carries the attempt, in its window, or where no gateway does; ° said by an ordinary page
 *   after an act of the person, or by a gateway that names neither the sum nor the order nor is the attempt's own.
 *
 * Nothing leads out of a refused one in whose window another payment was made. Everything else that is said changes
 * nothing. A refusal that is not that window's own is a contradiction.
 */
export function standingOf({ evidence }: Recorded): Standing {
  const [first] = evidence;
  if (first === undefined) throw new Error('an attempt has its first page');
  let standing: Standing = { state: 'open', cause: first.id, reasons: [], contradiction: undefined };
  evidence.forEach((said, index) => {
    standing = afterSaid(standing, said, evidence.slice(0, index));
  });
  return standing;
}

const reasonOf = ({ says, source, host }: Evidence): StateReason => ({ says, source, host });

function afterSaid(standing: Standing, said: Evidence, before: readonly Evidence[]): Standing {
  if (hasOver(before)) return standing;
  if (said.says === 'logged') return { ...standing, contradiction: undefined };
  const next = nextState(standing.state, said, before);
  if (next === 'contradiction') return { ...standing, contradiction: reasonOf(said) };
  if (next === standing.state)
    return isTriedAgain(standing, said) ? { ...standing, ...anew(said) } : standing;
  return { state: next, reasons: [...standing.reasons, reasonOf(said)], ...anew(said) };
}

const anew = ({ id }: Evidence) => ({ cause: id, contradiction: undefined });

/** A new press of the last button is a new try: the refusal of the try before is then no contradiction any more. */
const isTriedAgain = ({ contradiction }: Standing, said: Evidence): boolean =>
  contradiction !== undefined && said.says === 'pressed' && mayMove(said);

function nextState(
  state: AttemptState,
  said: Evidence,
  before: readonly Evidence[],
): AttemptState | 'contradiction' {
  switch (said.says) {
    case 'shown':
      return isRefused(state) && (mayMove(said) || !isByGateway(before)) ? 'open' : state;
    case 'pressed':
      if (state === 'paid') return state;
      if (mayMove(said)) return 'submitted';
      return state === 'submitted' ? state : 'doubt';
    case 'paid':
      return afterPaid(state, said, before);
    case 'failed':
    case 'cancelled':
      return afterRefused(state, said, before);
    default:
      return state;
  }
}

/** Whether the payment was refused, or given up in its window. */
export const isRefused = (state: AttemptState): boolean => state === 'failed' || state === 'cancelled';

/** Money moves only on a gateway's own page; its test page goes through the same steps. */
const mayMove = ({ source }: Evidence): boolean => source === 'gateway' || source === 'test';

const isByGateway = (before: readonly Evidence[]): boolean => before.some(mayMove);

/**
 * Evidence that is no outcome. A success is compared with this alone: compared with an earlier success, a page would
 * only have to say it twice to be believed.
 */
const asked = (before: readonly Evidence[]): Evidence[] =>
  before.filter(({ says }) => says === 'shown' || says === 'pressed' || says === 'logged');

function afterPaid(state: AttemptState, said: Evidence, before: readonly Evidence[]): AttemptState {
  if (state === 'paid') return state;
  if (mayMove(said) && isConfirmedBy(said, before)) return 'paid';
  if (state === 'submitted') return state;
  const isActed = before.some(isAct);
  return isActed || mayMove(said) ? 'doubt' : state;
}

/** An act of the person on a page that asks for payment. An act on a result page pays nothing. */
export const isAct = ({ says, acted }: Evidence): boolean =>
  says === 'pressed' || says === 'logged' || (says === 'shown' && acted);

/** Whether a success is of this attempt: the same gateway, the same order, or the same known sum. */
function isConfirmedBy(said: Evidence, before: readonly Evidence[]): boolean {
  const asking = asked(before);
  const orders = asking.flatMap((one) => one.orders);
  return (
    asking.some((one) => mayMove(one) && one.gateway === said.gateway) ||
    said.orders.some((order) => orders.includes(order)) ||
    (said.amount !== null && asking.some(({ amount }) => amount === said.amount))
  );
}

function afterRefused(
  state: AttemptState,
  said: Evidence,
  before: readonly Evidence[],
): AttemptState | 'contradiction' {
  if (state === 'paid') return state;
  // No page changes what the person confirmed ("기록할게요").
  if (before.some(({ says }) => says === 'logged')) return 'contradiction';
  const refused = said.says === 'cancelled' ? 'cancelled' : 'failed';
  // Where the record has evidence of ordinary pages alone, they may take it back.
  if (!isByGateway(before)) return refused;
  return isOfCarrier(said, before) ? refused : 'contradiction';
}

/**
 * Whether a refusal counts. In the payment's own window it is enough that the gateway is the attempt's, or that the
 * page names its order. Elsewhere the page must name the order and be a tab's own page, because any page can load a
 * gateway's refusal, with any number, into a frame.
 */
function isOfCarrier(said: Evidence, before: readonly Evidence[]): boolean {
  if (!mayMove(said)) return false;
  const carried = asked(before).filter(mayMove);
  const orders = carried.flatMap((one) => one.orders);
  const isOfOrder = said.orders.some((order) => orders.includes(order));
  const isOfGateway = carried.some(({ gateway }) => gateway === said.gateway);
  return isInWindowOf(said, carried) ? isOfGateway || isOfOrder : isOfOrder && said.frame === TOP;
}

/** The gateway itself refused the payment, where it is made. */
export const isRefusedInWindow = ({ evidence }: Recorded): boolean =>
  evidence.some((said, index) => said.says === 'failed' && isOfCarrier(said, evidence.slice(0, index)));

/**
 * Whether the payment's own window refused it since the last button was pressed, even if the person had logged it by
 * then.
 */
export function isTriedInVain({ evidence }: Recorded): boolean {
  const pressed = evidence.findLastIndex(({ says }) => says === 'pressed');
  return evidence.some(
    (said, index) => index > pressed && isRefusal(said) && isOfCarrier(said, evidence.slice(0, index)),
  );
}

/** Another payment took its place: no page can bring this one back. */
export const isOver = ({ evidence }: Recorded): boolean => hasOver(evidence);

const hasOver = (evidence: readonly Evidence[]): boolean => evidence.some(({ says }) => says === 'over');

const isRefusal = ({ says }: Evidence): boolean => says === 'failed' || says === 'cancelled';
