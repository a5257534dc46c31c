import type { Attempt } from '../../contract/attempt.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { withEntry } from '../../storage/items/ledger.ts';
import { NO_SESSION, readSession } from '../../storage/session.ts';
import { factsOf } from '../attempts/attempt-facts.ts';
import { entriesIn } from '../figures/ledger-figures.ts';
import { inWords } from '../figures/toolbar-speech.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';
import { toolbarSpeechOf } from '../kernel/toolbar-speech-of.ts';

/**
 * "결제하셨나요?": a payment whose outcome no page showed counts at once. It is asked about once, by badge and notice when
 * its time has come, and in the popup whenever that is opened.
 */

/** Minutes after the press of the last button at which the question comes at the latest. */
const LATEST_MINUTES = 30;
/** Minutes after the window was closed: its result may still show in the shop's own tab for a moment. */
const LEFT_MINUTES = 1;

/** Marks kept among an entry's commands, so that one `set` writes them with it; a command's id is longer than these. */
const NOTICED = 'told';
export const ASKED = 'asked';

/** When to ask about this payment; `undefined` for one that is settled, was typed in, or was asked about before. */
function askAt(entry: Entry, attempts: readonly Attempt[]): Instant | undefined {
  const { kind, status, source, commands, at } = entry;
  if (kind !== 'payment' || status !== 'pending' || source !== 'page' || commands.includes(ASKED))
    return undefined;
  const attempt = attempts.find(({ id }) => commands.includes(id));
  const leftAt = attempt && factsOf(attempt).leftAt;
  const soon = leftAt === undefined ? [] : [addMinutes(leftAt, LEFT_MINUTES)];
  return [...soon, addMinutes(at, LATEST_MINUTES)].sort()[0];
}

interface OpenQuestion {
  readonly entry: Entry;
  readonly at: Instant;
}

async function questions(app: AppContext): Promise<OpenQuestion[]> {
  const documents = await app.readDocuments();
  const { attempts } = await readSession(app.ports.seen).catch(() => NO_SESSION);
  return entriesIn(documents)
    .flatMap((entry) => {
      const at = askAt(entry, attempts);
      return at === undefined ? [] : [{ entry, at }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Payments whose time to be asked about has come, the oldest first. */
export async function questionsDue(app: AppContext): Promise<Entry[]> {
  const now = app.ports.clock.now();
  return (await questions(app)).filter(({ at }) => at <= now).map(({ entry }) => entry);
}

/** Sets the alarm for the next question. */
export async function armAsk(app: AppContext): Promise<void> {
  const { alarms, clock } = app.ports;
  const now = clock.now();
  const next = (await questions(app)).find(({ at }) => at > now);
  await alarms.drop('ask');
  if (next !== undefined) await alarms.ensure('ask', next.at);
}

/**
 * One notice for each payment, where notices are wanted. As with bills, the mark is written first. Inside a turn of the
 * queue.
 */
export async function notifyDue(app: AppContext): Promise<void> {
  const { ports } = app;
  const documents = await app.readDocuments();
  const { notifications } = documents.settings.value.settings;
  const toolbarSpeech = toolbarSpeechOf(ports, documents);
  const due = (await questionsDue(app)).filter(({ commands }) => !commands.includes(NOTICED));
  if (due.length === 0 || !notifications || !(await ports.notices.mayShow())) return;
  for (const entry of due) {
    if (!(await mark(app, entry, NOTICED)).ok) continue;
    const name = entry.merchant ?? entry.item ?? toolbarSpeech.t('noticeAskNameless');
    const text = toolbarSpeech.t('noticeAsk', name, inWords(toolbarSpeech, entry.amount));
    const notice = { id: `ask/${entry.id}`, title: toolbarSpeech.t('noticeAskTitle'), text };
    await logFailure('a question', () => ports.notices.show(notice));
  }
}

/** Puts a mark on an entry that does not have it. Not a change by the person, so not a step that can be taken back. */
export function mark(
  { writer }: AppContext,
  { id, month }: Pick<Entry, 'id' | 'month'>,
  sign: typeof NOTICED | typeof ASKED,
) {
  return writer.executeNow({ months: [month] }, (documents) => {
    const kept = documents.ledger.get(month);
    const entry = kept?.value.entries.find((each) => each.id === id);
    if (kept === undefined || entry === undefined) return { refuse: 'not-found' };
    if (entry.commands.includes(sign)) return { changes: [], entry: id };
    const marked = { ...entry, commands: [...entry.commands, sign] };
    return { changes: [{ kept, value: withEntry(kept.value, marked) }], entry: id };
  });
}
