import type { MessageKey } from '../contract/translate.ts';
import { type Day, type Month, monthOf, seoulNoon } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { type Won, ZERO } from '../core/won.ts';
import { findDuplicates } from '../exchange/duplicates.ts';
import { isInFigure, type MonthContext, monthMatch } from '../exchange/month-match.ts';
import { paymentPartlyTakenBack, paymentTakenBack } from '../exchange/taken-back.ts';
import { readSms, type SmsReading } from '../exchange/texts/sms.ts';
import { isOfAnother, type SmsDoubt } from '../exchange/texts/sms-doubts.ts';
import { daysNear, namedTraits, traitsOf } from '../exchange/traits.ts';
import type { PastedReading, SmsFill } from './pasted-reading.ts';

/** Texts without a payment to log, and the note shown instead. */
const NO_PAYMENT: Partial<Record<SmsReading['kind'], MessageKey>> = {
  refused: 'popupSmsRefused',
  cancellation: 'popupSmsCancelled',
  'part-cancellation': 'popupSmsPartCancelled',
  prepayment: 'popupSmsPrepaid',
  total: 'popupSmsTotal',
  bill: 'popupSmsBill',
  notice: 'popupSmsNotice',
};

/**
 * Reads a pasted text for the form: all fields of a receipt; of other texts the amount alone, where that is sure.
 * @param older the entries of the text's own months, where it is of another month than `around` and they are known
 */
export function readPastedSms(text: string, around: MonthContext, older?: readonly Entry[]): PastedReading {
  const reading = readSms(text, around.today);
  if (reading.isTooLong) return { notes: ['popupSmsTooLong'] };
  const doubts = doubtNotes(reading.doubts);
  if (reading.isSeveral) return { ...matchOf(reading, around), notes: [...doubts, 'popupSmsSeveral'] };
  const found = doubts.length === 0 ? foundIn(reading, around) : undefined;
  if (found !== undefined) return found;
  const other = NO_PAYMENT[reading.kind];
  if (other !== undefined) return { ...matchOf(reading, around), notes: [...doubts, other] };
  const { amount } = reading;
  if (amount === undefined) return { ...matchOf(reading, around), notes: [...doubts, 'popupSmsNothing'] };
  return filledBy(reading, amount, doubts, around, older);
}

/** What fills the form in, beside the entry that is this payment, or that may be. */
function filledBy(
  reading: SmsReading,
  amount: Won,
  doubts: readonly MessageKey[],
  around: MonthContext,
  older: readonly Entry[] | undefined,
): PastedReading {
  const { kind } = reading;
  const fill = fillOf(reading, amount, around.today, older !== undefined);
  const entries = [...around.entries, ...(older ?? [])];
  const like = kind === 'payment' ? loggedAs(fill, { ...around, entries }) : undefined;
  const there = like?.isSure === true ? like.entry.id : undefined;
  const resembles = like?.isSure === false ? { resembles: like.entry } : {};
  const isIn = there === undefined && kind === 'payment' && isInFigure(reading, { ...around, entries });
  const notes: readonly MessageKey[] = [there === undefined ? saidOf(reading) : 'popupSmsThere'];
  if (doubts.length > 0)
    return { asked: fill, ...resembles, notes: there === undefined ? doubts : [...doubts, ...notes] };
  if (there !== undefined) return { fill, ...matchOf(reading, around, { there }), notes };
  // Whether the payment is in the sum of the month is not known, so the text's figures are not added to it.
  if (like !== undefined) return { fill, ...matchOf(reading, around), ...resembles, notes };
  return {
    fill: { ...fill, ...(kind === 'payment' && matchOf(reading, around, { adds: isIn ? ZERO : amount })) },
    notes,
  };
}

function matchOf(
  ...[reading, around, payment = {}]: Parameters<typeof monthMatch>
): Pick<PastedReading, 'match'> {
  const match = monthMatch(reading, around, payment);
  return match === undefined ? {} : { match };
}

/** One note for a text that may be forged, another for one that is not a carrier's. */
function doubtNotes(doubts: readonly SmsDoubt[]): readonly MessageKey[] {
  if (doubts.some((doubt) => !isOfAnother(doubt))) return ['popupSmsDoubt'];
  if (doubts.includes('card')) return ['popupSmsCard'];
  return doubts.length > 0 ? ['popupSmsOther'] : [];
}

function saidOf({ kind, day }: SmsReading): MessageKey {
  if (kind === 'code') return 'popupSmsCode';
  if (kind !== 'payment') return 'popupSmsAmountOnly';
  return day === undefined ? 'popupSmsNoDay' : 'popupSmsRead';
}

/** What one press can record of a text that is not about a new payment. */
function foundIn(reading: SmsReading, around: MonthContext): PastedReading | undefined {
  const { kind, amount, day: on = around.today, pool = 'phone' } = reading;
  if (amount === undefined) return undefined;
  if (kind === 'prepayment') return { prepaid: { amount, pool, on }, notes: ['popupSmsPrepaid'] };
  const cancelled = kind === 'cancellation' ? cancelledBy(reading, amount, around) : undefined;
  if (cancelled !== undefined) return { cancelled, notes: ['popupSmsCancels'] };
  if (kind !== 'part-cancellation') return undefined;
  const entry = paymentPartlyTakenBack(factsOf(reading, amount, around), around.entries);
  return entry && { part: { entry, amount, on }, notes: ['popupSmsCancelsPart'] };
}

/**
 * The one payment of this month that the text cancels. A cancellation gives headroom back only inside the month of its
 * payment, so a payment of another month is left to the person.
 */
function cancelledBy(reading: SmsReading, amount: Won, around: MonthContext): Entry | undefined {
  const { day = around.today } = reading;
  if (monthOf(day) !== monthOf(around.today)) return undefined;
  const taken = new Set(around.entries.flatMap(({ of }) => of ?? []));
  const id = paymentTakenBack(factsOf(reading, amount, around), around.entries, taken);
  return around.entries.find((entry) => entry.id === id && entry.amount === amount);
}

function factsOf(
  { day, at, approval, merchant, item }: SmsReading,
  amount: Won,
  { line, today }: MonthContext,
) {
  return { line, amount, at: at ?? seoulNoon(day ?? today), approval, merchant, item };
}

function fillOf(
  { merchant = '', pool = 'phone', day, at, month, ...rest }: SmsReading,
  amount: Won,
  today: Day,
  isOlderKnown: boolean,
): SmsFill {
  const { gateway, approval, item } = rest;
  return {
    amount,
    merchant,
    pool,
    on: day ?? today,
    facts: {
      // Where the entries of another month are not known here, the background compares when it writes the payment.
      compared: isOlderKnown || day === undefined || monthOf(day) === monthOf(today),
      ...(at !== undefined && { at }),
      ...(month?.used !== undefined && { monthUsed: month.used }),
      ...(item !== undefined && { item }),
      ...(gateway !== undefined && { gateway }),
      ...(approval !== undefined && { approval }),
    },
  };
}

/** The entry in which this payment is recorded already, surely or perhaps. */
function loggedAs(
  { amount, merchant, on, facts }: SmsFill,
  { line, entries }: MonthContext,
): { readonly entry: Entry; readonly isSure: boolean } | undefined {
  const row = {
    ...namedTraits({ ...facts, ...(merchant !== '' && { merchant }) }),
    line,
    kind: 'payment',
    amount,
    day: on,
    isFailed: false,
    ...(facts.at !== undefined && { at: facts.at }),
  };
  const [found] = findDuplicates([row], entries.map(traitsOf));
  const entry = entries.find(({ id }) => id === found?.of);
  return found === undefined || entry === undefined ? undefined : { entry, isSure: found.isSure };
}

/** The months, other than that of today, whose entries the payment of a reading has to be compared with. */
export function olderMonths({ fill, asked }: PastedReading, today: Day): readonly Month[] {
  const read = fill ?? asked;
  if (read === undefined || read.facts.compared) return [];
  const months = daysNear({ day: read.on, ...(read.facts.at !== undefined && { at: read.facts.at }) });
  return [...new Set(months.map(monthOf))].filter((month) => month !== monthOf(today));
}
