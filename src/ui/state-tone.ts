import type { PoolView } from '../contract/snapshot.ts';
import type { Verdict } from '../core/verdict.ts';

/** The four colours a state can have; each also has its own icon and words. */
export type StateTone = 'calm' | 'watch' | 'stop' | 'doubt';

type TonedState = Verdict['state'] | PoolView['level'];

const TONES: Record<TonedState, StateTone> = {
  ok: 'calm',
  near: 'watch',
  over: 'stop',
  unpaid: 'stop',
  'unknown-limit': 'doubt',
  'unknown-used': 'doubt',
  'unknown-amount': 'doubt',
};

/** The colour of a verdict or of a headroom level. */
export const stateTone = (state: TonedState): StateTone => TONES[state];
