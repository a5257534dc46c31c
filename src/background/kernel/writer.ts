import type { Ack, Refusal, Resemblance } from '../../contract/messages.ts';
import type { Clock, SavedBox } from '../../contract/ports.ts';
import { type Instant, seoulDay } from '../../core/day.ts';
import {
  type Defaults,
  type Documents,
  loadedAmong,
  openDocuments,
  type RareFamily,
} from '../../storage/documents.ts';
import { withCommand } from '../../storage/items/ledger.ts';
import { type Family, RARE } from '../../storage/keys.ts';
import { type Change, writeBlocker, writeOut } from '../../storage/write-out.ts';
import { monthsThatMatter } from '../figures/ledger-figures.ts';
import { type Done, doneBefore, type WriteScope } from './done-before.ts';
import type { Serial } from './queue.ts';
import { withHistoryAndTrash, withTrash } from './with-history.ts';
import { withSums } from './with-sums.ts';

/** What a command wants done with the documents. */
export type Decision =
  | { readonly changes: readonly Change[]; readonly entry?: string | undefined }
  | { readonly refuse: Refusal; readonly like?: Resemblance };

export interface WriteRequest extends WriteScope {
  /** Made by a payment page: what the same page reports next is added to the same step of the history. */
  readonly byPage?: boolean;
  /** No step of the history. */
  readonly isUnnoted?: boolean;
  /** Comes from another computer: no step of the history either, but entries that vanish by it go to the trash. */
  readonly isFromAfar?: true;
  /** The entry that a repeated command is answered with, where that is not the one that it made or changed. */
  readonly entryAgain?: (documents: Documents) => string | undefined;
}

export interface WriterPorts {
  readonly serial: Serial;
  readonly clock: Clock;
  readonly saved: SavedBox;
  readonly defaults: () => Defaults;
  /** Called after every write that was made. */
  readonly written: () => void;
}

export interface Writer {
  /** Reads, decides and writes in one turn of the queue, in one `set`; answers when it is written. */
  readonly execute: (
    request: WriteRequest,
    decide: (documents: Documents, now: Instant) => Decision,
  ) => Promise<Ack>;
  /** The same inside a turn of the queue that is already taken. */
  readonly executeNow: (
    request: WriteRequest,
    decide: (documents: Documents, now: Instant) => Decision,
  ) => Promise<Ack>;
}

/** The one writer. What it writes is read, decided on and written in one turn of the queue. */
export function createWriter({ serial, clock, saved, defaults, written }: WriterPorts): Writer {
  const executeNow: Writer['executeNow'] = async (request, decide) => {
    const now = clock.now();
    const matter = (request.months ?? []).length === 0 ? [] : monthsThatMatter(seoulDay(now));
    const wanted = { months: request.months ?? [], rare: rareOf(request), matter };
    const documents = await openDocuments(saved, defaults(), wanted);
    const barred = writeBlockerOf(request, documents);
    if (barred !== undefined) return { ok: false, reason: barred };
    const done = doneBefore(request, documents);
    if (done !== undefined) return acknowledged(request, entryAgain(request, documents, done));
    const decision = decide(documents, now);
    if ('refuse' in decision) return refusal(decision);
    const decided = decision.changes.map((change) => withItsCommand(change, request));
    const changes = withSums(noted(request, decided, documents, now), documents, matter);
    if (changes.length > 0 && !(await isWritten(writeOut(changes, now)))) {
      return { ok: false, reason: 'storage-failed' };
    }
    return acknowledged(request, decision.entry);
  };

  const isWritten = async (items: Record<string, unknown>): Promise<boolean> => {
    try {
      await saved.set(items);
    } catch (error) {
      console.error('nothing was written', error); // full or failing storage: the sender is told and may retry
      return false;
    }
    written();
    return true;
  };

  return { executeNow, execute: (request, decide) => serial(() => executeNow(request, decide)) };
}

/** Families that are written as well with every change that the history keeps. */
const NOTED_IN = ['history', 'trash'] as const;

const isNoted = ({ command, isUnnoted = false }: WriteRequest): boolean =>
  command !== undefined && !isUnnoted;

function noted(
  request: WriteRequest,
  changes: readonly Change[],
  documents: Documents,
  now: Instant,
): readonly Change[] {
  const { command = '', byPage = false, isFromAfar } = request;
  if (isFromAfar) return withTrash(changes, documents.trash, now);
  return isNoted(request) && changes.length > 0
    ? withHistoryAndTrash(changes, documents, { command, now, byPage })
    : changes;
}

/** Rare families are read only where the request names them, or where the change is noted in them. */
const rareOf = (request: WriteRequest): RareFamily[] => {
  const notedIn = request.isFromAfar ? (['trash'] as const) : isNoted(request) ? NOTED_IN : [];
  const named: readonly Family[] = [...(request.families ?? []), ...notedIn];
  return RARE.filter((family) => named.includes(family));
};

const entryAgain = (request: WriteRequest, documents: Documents, { entry }: Done): string | undefined =>
  request.entryAgain === undefined ? entry : request.entryAgain(documents);

const acknowledged = ({ command = '' }: WriteRequest, entry: string | undefined): Ack => ({
  ok: true,
  id: command,
  ...(entry !== undefined && { entry }),
});

/** A family that is written keeps the command's id; entries keep the ids of their commands themselves. */
function withItsCommand(change: Change, { command }: WriteRequest): Change {
  const { value } = change;
  if (command === undefined || !('commands' in value) || value.commands.includes(command)) return change;
  return { ...change, value: { ...value, commands: withCommand(value.commands, command) } } as Change;
}

const refusal = ({ refuse, like }: Extract<Decision, { refuse: unknown }>): Ack => ({
  ok: false,
  reason: refuse,
  ...(like && { like }),
});

function writeBlockerOf({ families = [], months = [] }: WriteRequest, documents: Documents) {
  const named = months.flatMap((month) => documents.ledger.get(month) ?? []);
  return [...loadedAmong(documents, families), ...named]
    .map(writeBlocker)
    .find((barred) => barred !== undefined);
}
