import type { Attempt, Evidence } from '../../contract/attempt.ts';
import { isGateways } from './attempt-facts.ts';
import { asKnown, isOfGateway } from './attempt-relations.ts';
import { isOver, isTriedInVain } from './attempt-state.ts';
import { evidenceOf, type Scene } from './evidence.ts';
import { newAttempt } from './next-attempt.ts';

/** An attempt that turned out to be two: what stays of it, and the one of the window in which a button is pressed. */
export interface SplitAttempt {
  readonly rest: Attempt;
  readonly own: Attempt;
}

/**
 * Splits one attempt where a press shows that it is two payments. A shop may open a second window for the same order;
 * until a last button is pressed, both count as one payment, because mostly the first was given up. If the first was
 * submitted or paid, and not refused, a press in the second belongs to a new payment, with all evidence of that window.
 * A press in a page of a payment that is over begins a new one, too.
 * @returns undefined where there is nothing to split.
 */
export function splitByPress(
  attempt: Attempt,
  scene: Scene,
  freshId: () => string,
): SplitAttempt | undefined {
  if (isOver(attempt))
    return { rest: attempt, own: newAttempt(evidenceOf('shown', scene), scene, freshId()) };
  const { state } = asKnown(attempt).standing;
  if (!isOfGateway(scene) || (state !== 'submitted' && state !== 'paid')) return undefined;
  if (isTriedInVain(attempt)) return undefined;
  const isOwn = (said: Evidence) => isGateways(said) && said.tab === scene.tabId;
  const own = attempt.evidence.filter(isOwn);
  const rest = attempt.evidence.filter((said) => !isOwn(said));
  const decided = rest.filter(
    (said) => isGateways(said) && (said.says === 'pressed' || said.says === 'paid'),
  );
  if (own.length === 0 || decided.length === 0 || own.some(isDecisive)) return undefined;
  if (decided.some((said) => isOneWindow(said, scene)) || isOneOrder(own, rest)) return undefined;
  const isCountedHere = new Set(own.flatMap(({ id, latest }) => [id, latest ?? id]));
  return {
    rest: { ...attempt, evidence: rest, counted: attempt.counted.filter((id) => !isCountedHere.has(id)) },
    own: {
      ...attempt,
      ...{ id: freshId(), evidence: own, counted: [...isCountedHere] },
      ...{ resembles: null, entryAt: null, entryBy: null, loggedBy: null, claimedAt: null, moves: 0 },
    },
  };
}

const isDecisive = ({ says }: Evidence): boolean =>
  says === 'pressed' || says === 'logged' || says === 'paid';

/** One of the two tabs opened the other: they are a window and its next page. */
const isOneWindow = ({ tab, opener }: Evidence, { tabId, openerId }: Scene): boolean =>
  opener === tabId || (openerId !== undefined && tab === openerId);

const isOneOrder = (own: readonly Evidence[], rest: readonly Evidence[]): boolean => {
  const orders = rest.flatMap((said) => said.orders);
  return own.some((said) => said.orders.some((order) => orders.includes(order)));
};
