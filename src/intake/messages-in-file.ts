import type { Day } from '../core/day.ts';
import type { Steps } from '../exchange/drafts/steps.ts';
import { paymentsIn } from '../exchange/tables/best-grid.ts';
import { readMessages } from '../exchange/texts/sms.ts';
import { draftOfSms } from '../exchange/texts/sms-draft.ts';
import type { FoundInput } from './found.ts';
import type { FileTables } from './read-file.ts';

/** The messages of a text file that was saved from a phone: no row of it is a payment, and its messages tell of some. */
export function* messagesInFile(
  { grids, delimited }: Pick<FileTables, 'grids' | 'delimited'>,
  today: Day,
): Steps<FoundInput | undefined> {
  if (delimited === undefined || paymentsIn(grids[0]?.rows ?? [], today) > 0) return undefined;
  const messages = yield* readMessages(delimited.text, today);
  const isPaid = messages.readings.some((reading) => draftOfSms(reading, today) !== undefined);
  return isPaid ? { kind: 'sms', ...messages } : undefined;
}
