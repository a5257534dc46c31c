import type { Day, Instant } from '../core/day.ts';
import type { Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';
import type { Draft } from './draft.ts';
import { readSmsAmount } from './sms-amount.ts';
import { hasCallBack, hasLink, withoutCalls } from './sms-calls.ts';
import { readSmsNames, type SmsNames } from './sms-names.ts';
import { readSmsWhen } from './sms-when.ts';
import * as words from './sms-words.ts';

/**
 * `payment`, `cancellation`: something happened. `refused`: nothing was paid. `code`: the message carries a code to
 * type in, nothing was paid yet. `total`: what was used so far this month. `bill`: a phone bill. `unknown`: none of these.
 */
export type SmsKind = 'payment' | 'cancellation' | 'refused' | 'code' | 'total' | 'bill' | 'unknown';

/** Marks of messages that pose as a receipt: an address to open, a private number to call back, a sender abroad. */
export type SmsDoubt = 'link' | 'call-back' | 'abroad';

/** What one message says. Never its text, nor an address or a number in it. */
export interface SmsReading extends SmsNames {
  readonly kind: SmsKind;
  /** Only where exactly one figure can be meant. */
  readonly amount?: Won;
  readonly day?: Day;
  readonly at?: Instant;
  readonly pool?: Pool;
  readonly doubts: readonly SmsDoubt[];
}

/** A long message holds 2,000 octets; ten times that is no message. */
const LONGEST_MESSAGE = 4_000;
const LONGEST_PASTE = 100_000;
const MOST_MESSAGES = 200;

const KINDS_WITH_AMOUNT: readonly SmsKind[] = ['payment', 'cancellation', 'code', 'unknown'];

/** Reads one message about carrier billing. A date without a year is the latest one up to `today`. Never throws. */
export function readSms(raw: string, today: Day): SmsReading {
  const text = raw.slice(0, LONGEST_MESSAGE).normalize('NFKC').replace(/\r\n?/g, '\n');
  const doubts = doubtsOf(text);
  const bare = withoutCalls(text.replace(words.ORIGIN, ' '));
  const [own = ''] = bare.split(words.SUMMARY_HEAD);
  const kind = kindOf(bare, own);
  const amount = KINDS_WITH_AMOUNT.includes(kind) ? readSmsAmount(own) : undefined;
  if (kind !== 'payment' && kind !== 'cancellation' && kind !== 'code') {
    return { kind, doubts, ...(amount !== undefined && { amount }) };
  }
  const { approval, ...names } = readSmsNames(own);
  return {
    kind,
    doubts,
    ...(amount !== undefined && { amount }),
    ...readSmsWhen(own, today),
    ...(words.STORE_BILLED.test(own) && { pool: 'content' as const }),
    ...names,
    // In a message with a code, the number beside such a label is the code.
    ...(kind !== 'code' && approval !== undefined && { approval }),
  };
}

/** Several messages pasted at once, each read for itself. */
export function readMessages(raw: string, today: Day): readonly SmsReading[] {
  const text = raw.slice(0, LONGEST_PASTE).replace(/\r\n?/g, '\n');
  const starts = /\n(?=[ \t]*\[(?:web|국외|국제|해외)\s?발신\])|\n\s*\n(?=[ \t]*\[[^\]\n]{2,40}\])/gi;
  const messages = text.split(starts).filter((message) => message.trim() !== '');
  return joinOrigins(messages)
    .slice(0, MOST_MESSAGES)
    .map((message) => readSms(message, today));
}

/** `[Web발신]` alone, with a blank line behind it, belongs to what follows. */
function joinOrigins(messages: readonly string[]): string[] {
  const joined: string[] = [];
  let open = '';
  for (const message of messages) {
    const whole = open + message;
    const isOpen = whole.replace(words.ORIGIN, '').trim() === '';
    open = isOpen ? `${whole}\n` : '';
    if (!isOpen) joined.push(whole);
  }
  return joined;
}

/** The reading as a row for the ledger: payments and cancellations with an amount. Without a date it is of `today`. */
export function draftOfSms(reading: SmsReading, today: Day): Draft | undefined {
  const { kind, amount, doubts: _doubts, day = today, ...rest } = reading;
  if ((kind !== 'payment' && kind !== 'cancellation') || amount === undefined) return undefined;
  return { ...rest, kind, amount, day, status: 'confirmed', source: 'sms' };
}

function kindOf(text: string, own: string): SmsKind {
  const said = own.replace(words.TALK_OF_CANCELLING, ' ');
  if (words.CODE.test(said)) return 'code';
  if (words.REFUSED.test(said)) return 'refused';
  if (words.CANCELLED.test(said)) return 'cancellation';
  if (words.BILL.test(said)) return 'bill';
  if (words.SUMMARY_HEAD.test(text) && !words.DONE.test(said)) return 'total';
  if (words.PAYMENT.test(said.replace(words.OTHER_TALK, ' '))) return 'payment';
  return 'unknown';
}

function doubtsOf(text: string): SmsDoubt[] {
  const found: readonly (SmsDoubt | false)[] = [
    hasLink(text) && 'link',
    hasCallBack(text) && 'call-back',
    words.FROM_ABROAD.test(text) && 'abroad',
  ];
  return found.filter((doubt) => doubt !== false);
}
