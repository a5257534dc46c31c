import type { Day, Instant } from '../../core/day.ts';
import type { Pool } from '../../core/line.ts';
import { isStoreBilled, storeBilledIn } from '../../core/store-billed.ts';
import type { Won } from '../../core/won.ts';
import type { Steps } from '../drafts/steps.ts';
import { isPartByFigures, type Movement, paidSums, readSmsAmount } from './sms-amount.ts';
import { withoutCalls } from './sms-calls.ts';
import { forgedDoubts, type SmsDoubt, senderDoubts } from './sms-doubts.ts';
import { isStoreReceipt, kindOf, type SmsKind } from './sms-kind.ts';
import { laidOut, plainOf, splitMessages } from './sms-layout.ts';
import { readSmsMonth, type SmsMonth } from './sms-month.ts';
import { readSmsNames, type SmsNames } from './sms-names.ts';
import { receiptIn } from './sms-receipt.ts';
import { isOfSeveral } from './sms-several.ts';
import { shopLeft } from './sms-shop.ts';
import * as stores from './sms-store-words.ts';
import { readSmsWhen } from './sms-when.ts';
import * as words from './sms-words.ts';

/** What was read from one message; never its text, or an address or phone number in it. */
export interface SmsReading extends SmsNames {
  readonly kind: SmsKind;
  /** Only where exactly one figure can be meant. For a cancellation, the sum taken back. */
  readonly amount?: Won;
  readonly day?: Day;
  readonly at?: Instant;
  readonly pool?: Pool;
  /** The message is about several payments: their sum is no single payment, so there is no amount. */
  readonly isSeveral?: true;
  /** It is longer than any message, so nothing of it was read: what is behind the end may change what it says. */
  readonly isTooLong?: true;
  /** What the message says about the month; only where there are no doubts about it. */
  readonly month?: SmsMonth;
  readonly doubts: readonly SmsDoubt[];
}

/** Most characters of a message; a longer one is not read. A long message holds 2,000 octets. */
export const LONGEST_MESSAGE = 4_000;
const LONGEST_PASTE = 100_000;
const MOST_MESSAGES = 200;

/** Kinds of messages that report an event, and which of the figures is its amount. */
const HAPPENED: Partial<Record<SmsKind, Movement>> = {
  payment: 'paid',
  prepayment: 'paid',
  cancellation: 'taken-back',
  'part-cancellation': 'part-taken-back',
};

/** Reads one message about carrier billing. A date without a year is the latest one up to `today`. Never throws. */
export function readSms(raw: string, today: Day): SmsReading {
  const written = raw.trim();
  if (written.length > LONGEST_MESSAGE) return { kind: 'unknown', doubts: [], isTooLong: true };
  const forged = forgedDoubts(plainOf(written));
  const bare = withoutCalls(laidOut(written));
  const own = ownPart(bare);
  const kind = eventKind(own, kindOf(bare, own));
  if (HAPPENED[kind] === undefined && kind !== 'code') {
    const isCard = kind === 'unknown' && senderDoubts(bare).includes('card');
    return toldIn(bare, own, { kind, doubts: isCard ? [...forged, 'card'] : forged }, today);
  }
  const doubts = kind === 'code' ? forged : [...forged, ...senderDoubts(bare)];
  const month = monthIn(bare, doubts);
  const isSeveral = kind !== 'code' && (isOfSeveral(own, today) || splitMessages(written, 2).length > 1);
  if (isSeveral) return { kind, isSeveral, doubts, ...month };
  const event = eventIn(own, kind, doubts, today);
  if (isMonthsUse(own, { kind, ...event, ...month })) return { kind: 'total', doubts, ...month };
  return { kind, doubts, ...event, ...month };
}

/** The part of a message before its summary of the month, or the whole where the summary comes first. */
function ownPart(bare: string): string {
  const [own = ''] = bare.split(words.SUMMARY_HEAD);
  return words.COMPLETED.test(bare) && !words.COMPLETED.test(own) && !/\d\s?원/.test(own) ? bare : own;
}

/**
 * Whether it only gives limit, use and rest, without reporting a payment: `한도 300,000원, 사용 120,000원, 잔여 …`. Where
 * it names a shop or a number, it reports the month's first payment.
 */
const isMonthsUse = (own: string, { kind, amount, month }: Pick<SmsReading, 'kind' | 'amount' | 'month'>) =>
  kind === 'payment' &&
  !words.APPROVED_SUM.test(own) &&
  month?.limit !== undefined &&
  amount !== undefined &&
  amount === month.used &&
  !words.COMPLETED.test(own) &&
  !isLabelled(readSmsNames(own));

const isLabelled = ({ merchant, item, approval }: SmsNames): boolean =>
  [merchant, item, approval].some((name) => name !== undefined);

/** A cancellation with several sums is one of a part. */
const eventKind = (own: string, kind: SmsKind): SmsKind =>
  kind === 'cancellation' && isPartByFigures(own) ? 'part-cancellation' : kind;

/** Reads what was paid, taken back, or is about to be paid. */
function eventIn(own: string, kind: SmsKind, doubts: readonly SmsDoubt[], today: Day) {
  if (kind === 'payment' && isStoreReceipt(own) && !doubts.includes('card')) return receiptIn(own, today);
  const amount = readSmsAmount(own, HAPPENED[kind]);
  const sum = amount === undefined ? {} : { amount };
  const when = readSmsWhen(own, today, HAPPENED[kind] === 'paid' ? 'paid' : 'taken-back');
  // For a card's message the sum and the day are enough to ask about it; its other words are laid out differently.
  if (doubts.includes('card')) return { ...sum, ...when };
  const { approval, ...labelled } = readSmsNames(own);
  const shop = kind === 'code' || doubts.length > 0 || isNamed(labelled) ? undefined : nameLeft(own, today);
  const names = shop === undefined ? labelled : { ...labelled, merchant: shop };
  return {
    ...sum,
    ...when,
    ...poolOf(own, names),
    ...names,
    // In a message with a code, the number behind this label is the code.
    ...(kind !== 'code' && approval !== undefined && { approval }),
  };
}

/** The shop that is left, or the store that tells of a payment by the bill it goes onto. */
const nameLeft = (own: string, today: Day): string | undefined =>
  shopLeft(own, today) ?? (stores.CHARGED_TO_BILL.test(own) ? storeBilledIn(own) : undefined);

const isNamed = ({ merchant, item }: SmsNames): boolean => merchant !== undefined || item !== undefined;

/** The pool: some services are billed by the carrier itself, but through a gateway they are paid like anything else. */
function poolOf(own: string, { gateway }: SmsNames): { readonly pool?: Pool } {
  const isStore =
    gateway === undefined &&
    !/결제\s*대행|(?:휴대폰|핸드폰|소액)\s*결제|(?:mobile|phone|micro)[\s-]*payment/i.test(own);
  const isContent = words.CONTENT_FEE.test(own) || (isStore && isStoreBilled(own));
  return isContent ? { pool: 'content' } : {};
}

/**
 * Reads a message without an event: about the month, a bill, a refusal or something set; of an unknown kind, only a sum
 * that is sure.
 */
function toldIn(
  bare: string,
  own: string,
  { kind, doubts }: Pick<SmsReading, 'kind' | 'doubts'>,
  today: Day,
) {
  const told = monthIn(bare, [...doubts, ...senderDoubts(bare)]).month;
  const settled = settledKind(kind, told, own);
  const isWhole = told?.limit !== undefined && told.used !== undefined;
  const month = settled !== 'unknown' || isWhole ? told : undefined;
  const isSure = settled === 'unknown' && !words.OF_MONTH.test(bare);
  const amount = isSure ? readSmsAmount(own) : undefined;
  return {
    kind: settled,
    doubts,
    ...(amount !== undefined && { amount }),
    ...((month !== undefined || doubts.includes('card')) && readSmsWhen(bare, today)),
    ...(month !== undefined && { month }),
    ...(month !== undefined && words.CONTENT_FEE.test(bare) && { pool: 'content' as const }),
  };
}

/** A message with figures of the month and no sum of its own is about the month, whatever its words. */
function settledKind(kind: SmsKind, month: SmsMonth | undefined, own: string): SmsKind {
  if (month === undefined || (kind !== 'unknown' && kind !== 'notice')) return kind;
  const { limit, used } = month;
  const isUse = (sum: number) => limit !== undefined && sum === used;
  if (kind === 'unknown' && !paidSums(own).every(isUse)) return kind;
  return used === undefined ? 'notice' : 'total';
}

/**
 * The month's figures, only where there are no doubts: a forged message must not change a limit, and a card's limit is
 * no carrier's.
 */
function monthIn(bare: string, doubts: readonly SmsDoubt[]): Pick<SmsReading, 'month'> {
  const month = doubts.length === 0 ? readSmsMonth(bare) : undefined;
  return month === undefined ? {} : { month };
}

/** Messages that were pasted at once. */
export interface PastedMessages {
  readonly readings: readonly SmsReading[];
  /** There are more messages than were read; only the first are here. */
  readonly isCut?: true;
}

/** Reads several messages that were pasted at once, with a pause after each. */
export function* readMessages(raw: string, today: Day): Steps<PastedMessages> {
  const isLong = raw.slice(LONGEST_PASTE).trim() !== '';
  const messages = splitMessages(raw.slice(0, LONGEST_PASTE), MOST_MESSAGES + 1);
  // Of a text that is cut, the last message may lack its end: half a sum would be a wrong one.
  const whole = isLong && messages.length > 1 ? messages.slice(0, -1) : messages;
  const readings: SmsReading[] = [];
  for (const message of whole.slice(0, MOST_MESSAGES)) {
    readings.push(readSms(message, today));
    yield;
  }
  const isCut = isLong || messages.length > MOST_MESSAGES;
  return { readings, ...(isCut && { isCut }) };
}
