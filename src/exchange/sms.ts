import type { Day, Instant } from '../core/day.ts';
import type { Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';
import type { Draft } from './draft.ts';
import { readSmsAmount, type Told } from './sms-amount.ts';
import { withoutCalls } from './sms-calls.ts';
import { forgedDoubts, type SmsDoubt, senderDoubts } from './sms-doubts.ts';
import { kindOf, type SmsKind } from './sms-kind.ts';
import { apart, laidOut } from './sms-layout.ts';
import { readSmsMonth, type SmsMonth } from './sms-month.ts';
import { readSmsNames, type SmsNames } from './sms-names.ts';
import { readSmsWhen } from './sms-when.ts';
import * as words from './sms-words.ts';
import type { Steps } from './steps.ts';

/** What one message says. Never its text, nor an address or a number in it. */
export interface SmsReading extends SmsNames {
  readonly kind: SmsKind;
  /** Only where exactly one figure can be meant. Of a cancellation, what was taken back. */
  readonly amount?: Won;
  readonly day?: Day;
  readonly at?: Instant;
  readonly pool?: Pool;
  /** What a message without doubts says of its month. */
  readonly month?: SmsMonth;
  readonly doubts: readonly SmsDoubt[];
}

/** A long message holds 2,000 octets; ten times that is no message. */
const LONGEST_MESSAGE = 4_000;
const LONGEST_PASTE = 100_000;
const MOST_MESSAGES = 200;

/** What happened, told by a message, and which of its figures is meant. */
const HAPPENED: Partial<Record<SmsKind, Told>> = {
  payment: 'paid',
  prepayment: 'paid',
  cancellation: 'taken-back',
  'part-cancellation': 'part-taken-back',
};

/** Reads one message about carrier billing. A date without a year is the latest one up to `today`. Never throws. */
export function readSms(raw: string, today: Day): SmsReading {
  const written = raw.slice(0, LONGEST_MESSAGE);
  const forged = forgedDoubts(written.normalize('NFKC'));
  const bare = withoutCalls(laidOut(written));
  const [own = ''] = bare.split(words.SUMMARY_HEAD);
  const kind = kindOf(bare, own);
  const happened = HAPPENED[kind];
  if (happened !== undefined || kind === 'code') {
    const doubts = kind === 'code' ? forged : [...forged, ...senderDoubts(bare)];
    return { kind, doubts, ...eventIn(own, kind, doubts, today), ...monthIn(bare, doubts) };
  }
  const isCard = kind === 'unknown' && senderDoubts(bare).includes('card');
  return toldIn(bare, own, { kind, doubts: isCard ? [...forged, 'card'] : forged }, today);
}

/** What was paid, taken back, or is about to be paid. */
function eventIn(own: string, kind: SmsKind, doubts: readonly SmsDoubt[], today: Day) {
  const amount = readSmsAmount(own, HAPPENED[kind]);
  const sum = amount === undefined ? {} : { amount };
  // Of a card's message the sum and the day are enough to ask; its words are laid out otherwise than a carrier's.
  if (doubts.includes('card')) return { ...sum, ...readSmsWhen(own, today) };
  const { approval, ...names } = readSmsNames(own);
  return {
    ...sum,
    ...readSmsWhen(own, today),
    ...poolOf(own, names),
    ...names,
    // In a message with a code, the number beside such a label is the code.
    ...(kind !== 'code' && approval !== undefined && { approval }),
  };
}

/** Some services are billed by the carrier itself; through a gateway they are paid like anything else. */
function poolOf(own: string, { gateway }: SmsNames): { readonly pool?: Pool } {
  const isStore = gateway === undefined && !/결제\s*대행|(?:휴대폰|핸드폰|소액)\s*결제/.test(own);
  const isContent = words.CONTENT_FEE.test(own) || (isStore && words.STORE_BILLED.test(own));
  return isContent ? { pool: 'content' } : {};
}

/** A message that tells of no event: of the month, a bill, a refusal, something set; of nothing known, a sure sum. */
function toldIn(
  bare: string,
  own: string,
  { kind, doubts }: Pick<SmsReading, 'kind' | 'doubts'>,
  today: Day,
) {
  const { month } = kind === 'unknown' ? {} : monthIn(bare, [...doubts, ...senderDoubts(bare)]);
  const amount = kind === 'unknown' ? readSmsAmount(own) : undefined;
  const isTotal = kind === 'total' || (kind === 'notice' && month?.used !== undefined);
  return {
    kind: isTotal ? ('total' as const) : kind,
    doubts,
    ...(amount !== undefined && { amount }),
    ...((month !== undefined || doubts.includes('card')) && readSmsWhen(bare, today)),
    ...(month !== undefined && { month }),
    ...(month !== undefined && words.CONTENT_FEE.test(bare) && { pool: 'content' as const }),
  };
}

/** A forged message must not move a limit, and a card's limit is no carrier's. */
function monthIn(bare: string, doubts: readonly SmsDoubt[]): Pick<SmsReading, 'month'> {
  const month = doubts.length === 0 ? readSmsMonth(bare) : undefined;
  return month === undefined ? {} : { month };
}

/** Several messages pasted at once, each read for itself and in a step of its own. */
export function* readMessages(raw: string, today: Day): Steps<readonly SmsReading[]> {
  const readings: SmsReading[] = [];
  for (const message of apart(raw.slice(0, LONGEST_PASTE), MOST_MESSAGES)) {
    readings.push(readSms(message, today));
    yield;
  }
  return readings;
}

const DRAFTED: readonly SmsKind[] = ['payment', 'cancellation', 'prepayment'];

/**
 * The reading as a row for the ledger: payments, prepayments and cancellations of a whole payment, with an amount; its
 * doubts are for whoever asks about it. Without a date it is of `today`.
 */
export function draftOfSms(reading: SmsReading, today: Day): Draft | undefined {
  const { kind, amount, doubts: _doubts, month: _month, day = today, ...rest } = reading;
  if (!isDrafted(kind) || amount === undefined) return undefined;
  return { ...rest, kind, amount, day, status: 'confirmed', source: 'sms' };
}

const isDrafted = (kind: SmsKind): kind is 'payment' | 'cancellation' | 'prepayment' =>
  DRAFTED.includes(kind);
