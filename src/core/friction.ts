import type { Guard } from './guards.ts';
import { raises } from './raised.ts';
import type { Friction, FrictionState, Settings } from './settings.ts';
import type { Verdict } from './verdict.ts';

const RAISED: Readonly<Record<FrictionState, FrictionState>> = {
  ok: 'near',
  near: 'over',
  over: 'over',
  unpaid: 'unpaid',
  unknown: 'unknown',
  lookalike: 'lookalike',
};

/**
 * Which of the person's choices of friction applies to a payment: an unknown payment address comes first, then the
 * verdict. Guards that raise a payment's state raise the friction, too.
 */
export function frictionStateOf(
  verdict: Pick<Verdict, 'state'>,
  isLookalike: boolean,
  guards: readonly Guard[],
): FrictionState {
  if (isLookalike) return 'lookalike';
  const state = stateOf(verdict.state);
  return raises(guards) ? RAISED[state] : state;
}

/**
 * Whether a payment's friction step tells a page nothing of the ledger, because the person chose the same one for every
 * verdict.
 */
export function isFrictionForAll(wanted: Settings['friction'], isLookalike: boolean): boolean {
  const { lookalike: _unknownAddress, ok, ...others } = wanted;
  const isSame = (other: Friction) => other.kind === ok.kind && other.seconds === ok.seconds;
  return isLookalike || Object.values(others).every(isSame);
}

function stateOf(state: Verdict['state']): FrictionState {
  switch (state) {
    case 'ok':
    case 'near':
    case 'over':
    case 'unpaid':
      return state;
    case 'unknown-limit':
    case 'unknown-used':
    case 'unknown-amount':
      return 'unknown';
  }
}
