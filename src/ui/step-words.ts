import type { StepView } from '../contract/safekeeping.ts';
import { formatWon } from './format-won.ts';
import type { Speech } from './translate-context.ts';

/** A step in words: "도서상점 30,000원 기록", "가져오기 120건". */
export function stepWords(speech: Speech, { topic, name, amount, count = 0 }: StepView): string {
  const { t } = speech;
  switch (topic) {
    case 'imported':
    case 'several':
      return t(`step_${topic}`, count);
    case 'bill':
    case 'settings':
      return t(`step_${topic}`);
    case 'line':
    case 'rule':
      return t(`step_${topic}`, name ?? '');
    default: {
      const sum = amount === undefined ? '' : formatWon(speech, amount);
      return t(`step_${topic}`, [name, sum].filter((part) => part !== undefined && part !== '').join(' '));
    }
  }
}
