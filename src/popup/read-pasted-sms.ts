import type { MessageKey } from '../contract/translate.ts';
import { type Day, monthOf, seoulNoon } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Pool } from '../core/line.ts';
import type { Won } from '../core/won.ts';
import { findDuplicates } from '../exchange/duplicates.ts';
import { namedTraits, traitsOf } from '../exchange/traits.ts';
import { readSms, type SmsReading } from '../exchange/sms.ts';
import { paymentTakenBack } from '../exchange/taken-back.ts';
import type { SmsFacts } from './orders.ts';

/** What the form is filled in with. */
export interface SmsFill {
  readonly amount: Won;
  readonly merchant: string;
  readonly pool: Pool;
  readonly on: Day;
  readonly facts: SmsFacts;
}

export interface Reading {
  readonly fill?: SmsFill;
  /** The text tells that this payment was cancelled as a whole. */
  readonly cancelled?: Entry;
  readonly notes: readonly MessageKey[];
}

interface Around {
  readonly today: Day;
  readonly line: string;
  readonly entries: readonly Entry[];
}

/** Texts that tell of no payment to log, and what is said of them instead. */
const NO_PAYMENT: Partial<Record<SmsReading['kind'], MessageKey>> = {
  refused: 'popupSmsRefused',
  cancellation: 'popupSmsCancelled',
  total: 'popupSmsTotal',
  bill: 'popupSmsTotal',
};

/** Reads a pasted text for the form: everything where it is a receipt, the amount alone where only that is sure. */
export function readPastedSms(text: string, around: Around): Reading {
  const reading = readSms(text, around.today);
  const doubts: readonly MessageKey[] = reading.doubts.length > 0 ? ['popupSmsDoubt'] : [];
  const cancelled = doubts.length === 0 ? cancelledBy(reading, around) : undefined;
  if (cancelled !== undefined) return { cancelled, notes: ['popupSmsCancels'] };
  const other = NO_PAYMENT[reading.kind];
  if (other !== undefined) return { notes: [...doubts, other] };
  const { amount, kind } = reading;
  if (amount === undefined) return { notes: [...doubts, 'popupSmsNothing'] };
  const fill = fillOf(reading, amount, around.today);
  const isThere = kind === 'payment' && isLogged(fill, around);
  const said: MessageKey =
    kind === 'code' ? 'popupSmsCode' : kind === 'payment' ? 'popupSmsRead' : 'popupSmsAmountOnly';
  return { fill, notes: [...doubts, isThere ? 'popupSmsThere' : said] };
}

/**
 * The one payment of this month that the text takes back. Headroom comes back inside a month alone, so one of another
 * month is left to the person, and so is a text that may be forged, or takes back a part.
 */
function cancelledBy(reading: SmsReading, { today, line, entries }: Around): Entry | undefined {
  const { kind, amount, day = today, at = seoulNoon(day), approval, merchant, item } = reading;
  if (kind !== 'cancellation' || amount === undefined || monthOf(day) !== monthOf(today)) return undefined;
  const taken = new Set(entries.flatMap(({ of }) => of ?? []));
  const id = paymentTakenBack({ line, amount, at, approval, merchant, item }, entries, taken);
  return entries.find((entry) => entry.id === id && entry.amount === amount);
}

function fillOf(
  { merchant = '', pool = 'phone', day, at, ...rest }: SmsReading,
  amount: Won,
  today: Day,
): SmsFill {
  const { gateway, approval, item } = rest;
  return {
    amount,
    merchant,
    pool,
    on: day ?? today,
    facts: {
      // The popup knows this month alone; what is of another is compared where it is written.
      compared: day === undefined || monthOf(day) === monthOf(today),
      ...(at !== undefined && { at }),
      ...(item !== undefined && { item }),
      ...(gateway !== undefined && { gateway }),
      ...(approval !== undefined && { approval }),
    },
  };
}

function isLogged({ amount, merchant, on, facts }: SmsFill, { line, entries }: Around): boolean {
  const row = {
    ...namedTraits({ ...facts, ...(merchant !== '' && { merchant }) }),
    line,
    kind: 'payment',
    amount,
    day: on,
    isFailed: false,
    ...(facts.at !== undefined && { at: facts.at }),
  };
  return findDuplicates([row], entries.map(traitsOf))[0] !== undefined;
}
