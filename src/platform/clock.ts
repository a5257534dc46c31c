import type { Clock } from '../contract/ports.ts';
import { instant } from '../core/day.ts';

export const clock: Clock = { now: () => instant(new Date().toISOString()) };
