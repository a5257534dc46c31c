import type { Verdict } from '../core/verdict.ts';
import type { IconName } from './icon.tsx';

const ICONS: Record<Verdict['state'], IconName> = {
  ok: 'check',
  near: 'gauge',
  over: 'octagon',
  unpaid: 'bill',
  'unknown-limit': 'question',
  'unknown-used': 'question',
  'unknown-amount': 'question',
};

/** Each state has an icon of its own shape, so that it can be told without colour. */
export const stateIcon = (state: Verdict['state']): IconName => ICONS[state];
