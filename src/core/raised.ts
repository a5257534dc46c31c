import type { Guard } from './guards.ts';

/** How loudly a payment is spoken of, from calm to stop. `doubt` is a question of its own and stays one. */
export type AlertLevel = 'calm' | 'watch' | 'stop' | 'doubt';

const HIGHER: Readonly<Record<AlertLevel, AlertLevel>> = {
  calm: 'watch',
  watch: 'stop',
  stop: 'stop',
  doubt: 'doubt',
};

/**
 * Whether these guards raise a payment's state: a burst or the night does, by one level even together; the others are
 * only told.
 */
export const raises = (guards: readonly Guard[]): boolean =>
  guards.includes('burst') || guards.includes('night');

/** A payment's alert level under its guards: one level higher, never two. */
export const raisedTo = (alertLevel: AlertLevel, guards: readonly Guard[]): AlertLevel =>
  raises(guards) ? HIGHER[alertLevel] : alertLevel;
