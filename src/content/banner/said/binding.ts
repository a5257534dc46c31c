import type { MessageKey } from '../../../contract/translate.ts';
import type { Binding, EffectiveLimit } from '../../../core/verdict.ts';
import { formatWon } from '../../../ui/format-won.ts';
import type { Speech } from '../../../ui/translate-context.ts';

interface BindingWords {
  /** Beside the sum of the limit. */
  readonly name: MessageKey;
  /** Names the limit that the payment does not fit. */
  readonly binds: MessageKey;
  /** What follows when the payment does not fit. */
  readonly over: MessageKey;
  /** Where the limit comes from. */
  readonly why: MessageKey;
}

const WORDS: Record<Binding, BindingWords> = {
  carrier: {
    name: 'bannerLimit',
    binds: 'bannerBindsCarrier',
    over: 'bannerOverCarrier',
    why: 'bannerWhyCarrier',
  },
  budget: {
    name: 'bannerBudget',
    binds: 'bannerBindsBudget',
    over: 'bannerOverBudget',
    why: 'bannerWhyBudget',
  },
  'new-line': {
    name: 'bannerLimitNewLine',
    binds: 'bannerBindsNewLine',
    over: 'bannerOverCarrier',
    why: 'bannerWhyNewLine',
  },
  unpaid: {
    name: 'bannerLimitUnpaid',
    binds: 'bannerBindsUnpaid',
    over: 'bannerOverCarrier',
    why: 'bannerWhyUnpaidCap',
  },
  day: {
    name: 'bannerLimitDay',
    binds: 'bannerBindsDay',
    over: 'bannerOverDay',
    why: 'bannerWhyDay',
  },
  payment: {
    name: 'bannerLimitPayment',
    binds: 'bannerBindsPayment',
    over: 'bannerOverPayment',
    why: 'bannerWhyPayment',
  },
};

/** The names of the limit that binds. */
export const bindingWords = (binding: Binding): BindingWords => WORDS[binding];

/** The limit that the payment does not fit, with its sum, and what that means. */
export const bindingLines = (speech: Speech, { amount, binding }: EffectiveLimit): readonly string[] => [
  speech.t(WORDS[binding].binds, formatWon(speech, amount)),
  speech.t(WORDS[binding].over),
];
