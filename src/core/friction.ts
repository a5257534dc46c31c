import type { Guard } from './guards.ts';
import { raises } from './raised.ts';
import type { FrictionState } from './settings.ts';
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
 * Which of the person's choices of friction a payment falls under: an address nobody knows comes first, then the
 * verdict. Guards that raise a state raise this one, too.
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
