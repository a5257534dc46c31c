import type { Ask, Handler } from '../../contract/messages.ts';
import type { Documents } from '../../storage/documents.ts';
import { entryOf, withEntry, withoutEntry } from '../../storage/items/ledger.ts';
import { restoresIn, withGivenBack } from '../kernel/in-figures.ts';
import type { Decision, Writer } from '../kernel/writer.ts';
import { joined } from './sameness.ts';

/** "같은 결제예요": of two entries the later one is deleted, and the other one takes over its commands. */
export const mergeEntries =
  (writer: Writer): Handler<'entry/merge'> =>
  (ask) => {
    const months = [...new Set([ask.month, ask.intoMonth])];
    return writer.execute({ command: ask.command, months }, (documents, now) => decide(ask, documents, now));
  };

function decide(
  ask: Ask<'entry/merge'>,
  documents: Documents,
  now: Parameters<typeof withoutEntry>[3],
): Decision {
  const from = documents.ledger.get(ask.month);
  const to = documents.ledger.get(ask.intoMonth);
  if (from === undefined || to === undefined) throw new Error('the month was not opened');
  const entry = entryOf(from.value, ask.entry);
  const into = entryOf(to.value, ask.into);
  if (entry === undefined || into === undefined || entry === into) return { refuse: 'not-found' };
  const one = joined(into, { ...entry, commands: [...entry.commands, ask.command] });
  const by = { command: ask.command, now, restores: restoresIn(documents) };
  const without = withoutEntry(withGivenBack(from.value, entry, by), entry, ask.command, now);
  if (from === to) return { changes: [{ kept: to, value: withEntry(without, one) }], entry: ask.into };
  return {
    changes: [
      { kept: from, value: without },
      { kept: to, value: withEntry(to.value, one) },
    ],
    entry: ask.into,
  };
}
