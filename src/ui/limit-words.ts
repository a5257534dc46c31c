import type { PoolView } from '../contract/snapshot.ts';
import type { MessageKey } from '../contract/translate.ts';
import type { Binding, EffectiveLimit } from '../core/verdict.ts';
import { formatWon } from './format-won.ts';
import type { Speech } from './translate-context.ts';

const NAMES: Record<Binding, MessageKey> = {
  carrier: 'popupLimit',
  budget: 'popupBudget',
  'new-line': 'popupNewLineCap',
  unpaid: 'popupUnpaidCap',
  day: 'popupDayLimit',
  payment: 'popupPaymentLimit',
};

/** A limit by its name, with its amount: "한도 300,000원", "내 예산 200,000원". */
export const limitWords = (speech: Speech, { binding, amount }: EffectiveLimit): string =>
  speech.t(NAMES[binding], formatWon(speech, amount));

/**
 * The carrier's own monthly limit, where it is known: the only one that the bars of months and the printed sheet call the
 * limit. Today a budget, or the cap of a new line or of unpaid bills, may bind instead.
 */
export const carrierLimit = ({ limits }: Pick<PoolView, 'limits'>): EffectiveLimit | undefined =>
  limits.find(({ binding }) => binding === 'carrier');
