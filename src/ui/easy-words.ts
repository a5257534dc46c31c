import type { MessageKey, Translate } from '../contract/translate.ts';

/** Warnings that have a plainer wording: one or two short sentences, without a word of the trade. */
const EASY: Readonly<Partial<Record<MessageKey, MessageKey>>> = {};

/** Says warnings plainly, and everything else as it is said. */
export const easily =
  (t: Translate): Translate =>
  (key, ...values) =>
    t(EASY[key] ?? key, ...values);
