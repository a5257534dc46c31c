import type { HalfSms } from '../contract/half-typed.ts';
import { monthOf } from '../core/day.ts';
import type { MonthMatch } from '../core/month-match.ts';
import type { MonthContext } from '../exchange/month-match.ts';
import type { SmsFacts } from './sms-commands.ts';

/** What a pasted text said beyond the fields of the form. */
export interface SmsBeyond {
  readonly sms?: SmsFacts | undefined;
  readonly match?: MonthMatch | undefined;
}

/** As it is kept while the popup is closed; `undefined` where no text filled the form in. */
export function halfSmsOf(
  { sms, match }: SmsBeyond,
  { today, line, month }: MonthContext,
): HalfSms | undefined {
  if (sms === undefined) return undefined;
  const { compared: _, ...facts } = sms;
  if (match === undefined || month === undefined) return { facts };
  return { facts, offer: { match, line, on: today, used: month.used[match.pool] } };
}

/**
 * As it stands when the popup opens again. Payments may have been recorded since: the background compares with them when
 * it writes this one, and the month is offered to be matched only while it is as it was when the text was read.
 */
export function smsLeft(kept: HalfSms | undefined, around: MonthContext): SmsBeyond {
  if (kept === undefined) return {};
  const { facts, offer } = kept;
  const isOffered = offer !== undefined && stillHolds(offer, around);
  return { sms: { ...facts, compared: false }, ...(isOffered && { match: offer.match }) };
}

/** A text without a day is one of today; one with a day is of its month. */
function stillHolds(
  { match, line, on, used }: NonNullable<HalfSms['offer']>,
  { today, line: shown, month }: MonthContext,
): boolean {
  const isInTime = match.isDated ? monthOf(on) === monthOf(today) : on === today;
  return isInTime && line === shown && month?.used[match.pool] === used;
}
