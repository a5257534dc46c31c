import type { Instant } from '../core/day.ts';
import { quietEnd } from '../core/quiet.ts';
import type { Speech } from './translate-context.ts';

/** The sentence that says that it is switched off, and until when: `15:20까지 꺼 두었어요`. */
export function quietWords({ t }: Speech, until: Instant | null): string {
  const end = quietEnd(until);
  return end.kind === 'clock' ? t('uiQuiet_clock', end.clock) : t(`uiQuiet_${end.kind}`);
}
