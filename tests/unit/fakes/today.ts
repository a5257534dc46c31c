import type { Day } from '../../../src/core/day.ts';

/** The day on which all invented states stand. */
export const TODAY = '2026-11-22' as Day;
