import type { Ask, Handler } from '../../contract/messages.ts';
import { type Instant, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { expectedEntry, expectedId } from '../../core/expected.ts';
import type { Recurring } from '../../core/recurring.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, withCommand, withEntry } from '../../storage/items/ledger.ts';
import { withItem, withoutItem } from '../../storage/items/lists.ts';
import { isLine } from '../kernel/known-line.ts';
import { momentOf } from '../kernel/moment-of.ts';
import type { Decision, Writer } from '../kernel/writer.ts';

/** More recurring payments than anybody has; a bound all the same. */
const MOST_ITEMS = 200;

/** Adds a recurring payment, or changes the one with its id. */
export const saveRecurring =
  (writer: Writer): Handler<'recurring/save'> =>
  (ask) =>
    writer.execute({ command: ask.command, families: ['recurring'] }, (documents, now) =>
      keepRecurring(ask, documents, now),
    );

/** The decision that adds or changes one recurring payment. */
export function keepRecurring(
  { command, item }: Ask<'recurring/save'>,
  documents: Documents,
  now: Instant,
): Decision {
  const { recurring: kept } = documents;
  if (!isLine(documents, item.line)) return { refuse: 'not-found' };
  const old = kept.value.recurring.find(({ id }) => id === item.id);
  const saved = itemFrom(item, { old, command, now });
  if (saved.until !== undefined && saved.until < saved.since) return { refuse: 'invalid' };
  const recurring = withItem(kept.value.recurring, saved);
  if (old === undefined && recurring.length > MOST_ITEMS) return { refuse: 'invalid' };
  return { changes: [{ kept, value: { ...kept.value, recurring } }] };
}

interface Making {
  readonly old: Recurring | undefined;
  readonly command: string;
  readonly now: Instant;
}

function itemFrom(item: Ask<'recurring/save'>['item'], { old, command, now }: Making): Recurring {
  const { since, until, cancelBy, amount, ...rest } = item;
  return {
    ...rest,
    amount,
    since: since ?? old?.since ?? monthOf(seoulDay(now)),
    ...(until !== undefined && { until }),
    ...(cancelBy !== undefined && { cancelBy }),
    commands: withCommand(old?.commands ?? [], command),
  };
}

/** Deletes a recurring payment; its entries of past months stay. */
export const deleteRecurring =
  (writer: Writer): Handler<'recurring/delete'> =>
  ({ command, item }) =>
    writer.execute({ command, families: ['recurring'] }, (documents) => {
      const { recurring: kept } = documents;
      const recurring = withoutItem(kept.value.recurring, item);
      if (recurring.length === kept.value.recurring.length) return { refuse: 'not-found' };
      return { changes: [{ kept, value: { ...kept.value, recurring } }] };
    });

/**
 * Whether one month's expected payment came. Its entry has one fixed id for that month, so answering twice makes one
 * entry.
 */
export const settleRecurring =
  (writer: Writer): Handler<'recurring/settle'> =>
  (ask) =>
    writer.execute({ command: ask.command, months: [ask.month] }, (documents, now) =>
      settle(ask, documents, now),
    );

function settle(ask: Ask<'recurring/settle'>, documents: Documents, now: Instant): Decision {
  const month = ask.month;
  const kept = documents.ledger.get(month);
  if (kept === undefined) throw new Error('the month was not opened');
  const item = documents.recurring.value.recurring.find(({ id }) => id === ask.item);
  if (item === undefined) return { refuse: 'not-found' };
  const entry = settled(ask, item, now);
  if (entry === undefined) return { refuse: 'invalid' };
  const old = entryOf(kept.value, expectedId(item, month));
  const commands = [...(old?.commands ?? []), ask.command];
  return { changes: [{ kept, value: withEntry(kept.value, { ...entry, commands }) }], entry: entry.id };
}

/** Where it came, a payment like any other; where not, an expected entry that failed, so that it is not expected again. */
function settled(ask: Ask<'recurring/settle'>, item: Recurring, now: Instant): Entry | undefined {
  const month = ask.month;
  const expected = expectedEntry(item, month);
  const today = seoulDay(now);
  if (ask.status === 'failed') return { ...expected, status: 'failed' };
  const [earliest = today] = [seoulDay(expected.at), today].sort();
  const day = ask.day ?? earliest;
  if (day > today || monthOf(day) !== month) return undefined;
  const amount = ask.amount ?? item.amount;
  return { ...expected, kind: 'payment', status: 'confirmed', at: momentOf(day, now), amount };
}
