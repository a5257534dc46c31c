import type { Ack, Ask } from '../../contract/messages.ts';
import { type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { daysNear } from '../../exchange/traits.ts';
import type { Documents } from '../../storage/documents.ts';
import { withNothingMade } from '../../storage/items/ledger.ts';
import { restoresIn } from '../kernel/in-figures.ts';
import { isLine } from '../kernel/known-line.ts';
import type { Decision, Writer } from '../kernel/writer.ts';
import { takeIn, withIntake } from './import-rows.ts';

type ImportAsk = Ask<'entries/import'>;

/** Takes in the rows of a message, a file or a table: all in one write, so that one undo takes all of them back. */
export const importEntries =
  (writer: Writer) =>
  async (ask: ImportAsk): Promise<Ack> => {
    let added = 0;
    const months = monthsOfRows(ask.rows);
    const entryAgain = (documents: Documents) => {
      const made = madeAgain(ask, documents);
      added = made.added;
      return made.entry;
    };
    const ack = await writer.execute({ command: ask.command, months, entryAgain }, (documents, now) => {
      const outcome = takeRows(ask, documents, now);
      if ('refuse' in outcome) return outcome;
      added = outcome.added;
      const [kept] = documents.ledger.values();
      if (outcome.changes.length > 0 || kept === undefined) return outcome;
      return { changes: [{ kept, value: withNothingMade(kept.value, ask.command, now) }] };
    });
    return ack.ok ? { ...ack, added } : ack;
  };

/** The months that may hold the rows, or entries of the same payments. */
export function monthsOfRows(rows: ImportAsk['rows']): Month[] {
  const days = rows.flatMap(({ day, at }) => daysNear({ day, ...(at && { at }) }));
  return [...new Set(days.map(monthOf))].sort();
}

type WritingDecision = Extract<Decision, { changes: unknown }>;
type ImportOutcome = Exclude<Decision, WritingDecision> | (WritingDecision & { readonly added: number });

/** The decision that takes the rows in, given the months that were read. */
export function takeRows(ask: ImportAsk, documents: Documents, now: Instant): ImportOutcome {
  const before = [...documents.ledger];
  const entries = before.flatMap(([, { value }]) => value.entries);
  const today = seoulDay(now);
  const isWrong = ({ day, at }: ImportAsk['rows'][number]) =>
    day > today || (at !== undefined && seoulDay(at) !== day);
  if (ask.rows.some(isWrong)) return { refuse: 'invalid' };
  if (ask.rows.some(({ line }) => !isLine(documents, line))) return { refuse: 'not-found' };
  const intake = takeIn(ask, entries, restoresIn(documents), now);
  const changes = before.flatMap(([month, kept]) => {
    const value = withIntake(kept.value, intake, { month, command: ask.command, now });
    return value === kept.value ? [] : [{ kept, value }];
  });
  return { changes, ...countOf([...intake.added, ...intake.settled]) };
}

/** The command came a second time: nothing is written, and what it wrote the first time is counted as it is now. */
function madeAgain({ command }: ImportAsk, documents: Documents) {
  const entries = [...documents.ledger.values()].flatMap(({ value }) => value.entries);
  return countOf(entries.filter(({ commands }) => commands.includes(command)));
}

const countOf = ([first, ...more]: readonly Entry[]): {
  readonly added: number;
  readonly entry?: string;
} => ({
  added: first === undefined ? 0 : 1 + more.length,
  ...(first !== undefined && more.length === 0 && { entry: first.id }),
});
