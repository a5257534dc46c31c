import { addMinutes, type Instant, type Month, monthOf, seoulDay } from '../../core/day.ts';
import { isSame } from '../../storage/canonical.ts';
import { SYNCED } from '../../storage/describe.ts';
import type { Documents } from '../../storage/documents.ts';
import { isMonthWhole, isRead, isWhole, openRare } from '../../storage/documents.ts';
import type { Mark } from '../../storage/items/mark.ts';
import type { Shapes } from '../../storage/shapes.ts';
import { changesOf, deltaOf, monthsOf } from '../../storage/sync/apply.ts';
import { itemName, parcels, type Received, receivedIn } from '../../storage/sync/parcel.ts';
import { merged, type Registers, unpublished } from '../../storage/sync/registers.ts';
import { fitted, spentKeys } from '../../storage/sync/room.ts';
import {
  believable,
  type Moment,
  marksOf,
  monthsMarked,
  registersOf,
  takenFrom,
} from '../../storage/sync/track.ts';
import { syncedMonths, valuesIn } from '../../storage/sync/values.ts';
import type { Change } from '../../storage/write-out.ts';
import type { Decision } from '../kernel/writer.ts';
import { type Note, noted } from './note-sync.ts';
import type { SyncContext } from './sync-context.ts';

export type { SyncContext };

type State = Shapes['sync'];

/**
 * Minutes between two writes: the browser allows 1,800 an hour to the synced storage, so changes made close together go
 * in one.
 */
const BETWEEN_MINUTES = 1;

/** What came of a step. `again`: something is still to be published, not before that moment. */
export interface SyncStepResult {
  readonly again?: Instant;
}

/**
 * One step of keeping two computers equal: receive what others publish, take over what is newer, publish what they do
 * not have. The local ledger is written first and by itself; where the synced storage refuses, that is only noted. One
 * step at a time.
 */
export async function syncStep(context: SyncContext): Promise<SyncStepResult> {
  const state = await stateOf(context);
  if (state === undefined || !state.on) return {};
  const all = await receivedOrNothing(context);
  if (all === undefined) return noted(context, { trouble: 'failed' });
  const received = (await receivedIn(all, state.device, context.packer)).map((each) => ({
    ...each,
    registers: believable(each.registers, context.now()),
  }));
  const taken = await context.serial(() => takeIn(context, state.device, received));
  if (taken === undefined) return noted(context, { trouble: 'failed' });
  return publish(context, state, { all, received, ...taken });
}

/** What is known of syncing; `undefined` where it cannot be read, and the step does nothing. */
async function stateOf({ saved, defaults }: SyncContext): Promise<State | undefined> {
  const { sync } = await openRare(saved, defaults(), ['sync']);
  return isRead(sync) ? sync.value : undefined;
}

async function receivedOrNothing({
  box,
}: SyncContext): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return await box.all();
  } catch (error) {
    console.error('synced storage could not be read', error);
    return undefined;
  }
}

interface TakenOver {
  /** The registers of this computer after it took over what is newer. */
  readonly known: Registers;
  readonly moment: Moment;
}

/** Takes over what is newer elsewhere, in one write. `undefined` where the documents could not be read as a whole. */
async function takeIn(
  context: SyncContext,
  device: string,
  received: readonly Received[],
): Promise<TakenOver | undefined> {
  const now = context.now();
  const months = syncedMonths(monthOf(seoulDay(now)));
  const moment: Moment = { device, now, since: months.at(-1) ?? monthOf(seoulDay(now)) };
  const { marks } = await openRare(context.saved, context.defaults(), ['marks']);
  const before = marks.value.marks;
  const others = takenFrom(merged(received.map(({ registers }) => registers)), before, moment);
  const wanted = new Set<Month>([...months, ...monthsMarked(before, moment), ...entryMonths(others)]);
  let known: Registers | undefined;
  const command = context.freshId();
  const request = { months: [...wanted], families: FAMILIES, isFromAfar: true as const };
  const ack = await context.writer.executeNow(request, (documents): Decision => {
    if (!areWhole(documents)) return { refuse: 'storage-failed' };
    const own = registersOf(valuesIn(documents, context.defaults(), keysOf(before)), before, moment);
    known = merged([own, others]);
    return {
      changes: [...changesOf(deltaOf(own, known), documents, command, now), ...markChanges(documents, known)],
    };
  });
  return ack.ok && known !== undefined ? { known, moment } : undefined;
}

/** Families read besides the ledger: those that are synced, and the marks they are compared with. */
const FAMILIES = [...SYNCED.filter((family) => family !== 'ledger'), 'marks' as const];

const keysOf = (marks: readonly Mark[]): ReadonlySet<string> => new Set(marks.map(({ key }) => key));
const entryMonths = (registers: Registers): Month[] => monthsOf(deltaOf(new Map(), registers));

/** Data that could not be read is missing, not deleted: while there is any, nothing is published and nothing taken over. */
const areWhole = ({ settings, lines, bills, recurring, marks, ledger }: Documents): boolean =>
  [settings, lines, bills, recurring, marks].every((kept) => kept !== undefined && isWhole(kept)) &&
  [...ledger.values()].every(isMonthWhole);

function markChanges({ marks: kept }: Documents, known: Registers): Change[] {
  if (kept === undefined) return [];
  const marks = marksOf(known);
  return isSame(marks, kept.value.marks) ? [] : [{ kept, value: { ...kept.value, marks } }];
}

interface Publishing extends TakenOver {
  readonly all: Readonly<Record<string, unknown>>;
  readonly received: readonly Received[];
}

async function publish(
  context: SyncContext,
  state: State,
  { all, received, known, moment }: Publishing,
): Promise<SyncStepResult> {
  const theirs = merged(received.map(({ registers }) => registers));
  const delta = await parcels(unpublished(theirs, known), state.device, context.packer);
  const others = Object.fromEntries(
    Object.entries(all).filter(([key]) => itemName(key)?.device !== state.device),
  );
  const { items, left, full } = fitted(delta, others);
  const changed = Object.fromEntries(Object.entries(items).filter(([key, item]) => !isSame(all[key], item)));
  const spent = spentKeys(all, items, moment);
  const trouble = troubleOf(full, received);
  if (Object.keys(changed).length === 0 && spent.length === 0)
    return noted(context, { trouble, left, ...lately(state, moment.now) });
  const earliest = state.toldAt && addMinutes(state.toldAt, BETWEEN_MINUTES);
  if (earliest !== undefined && earliest > moment.now && !isBackInTime(state, moment.now)) {
    await noted(context, { trouble, left });
    return { again: earliest };
  }
  return write(context, { changed, spent, note: { trouble, left, heardAt: moment.now, toldAt: moment.now } });
}

/** `full` also where others publish more than is read, for that takes room in the same storage. */
function troubleOf(full: boolean, received: readonly Received[]): State['trouble'] {
  if (full || received.some(({ tooMuch }) => tooMuch)) return 'full';
  return received.some(({ newer }) => newer) ? 'newer' : undefined;
}

/**
 * Every write causes a step. One with nothing to do must not write each time, or there would be no end: so at most once
 * an hour.
 */
const lately = ({ heardAt }: State, now: Instant): Note =>
  heardAt === undefined || heardAt > now || addMinutes(heardAt, 60) < now ? { heardAt: now } : {};

/** Whether the last write is in the future, because the clock was set back: waiting for that moment could take for ever. */
const isBackInTime = ({ toldAt }: State, now: Instant): boolean => toldAt !== undefined && toldAt > now;

/** Writes the new items before removing those they replace: a computer that reads in between finds one of the two. */
async function write(
  context: SyncContext,
  { changed, spent, note }: { changed: Record<string, unknown>; spent: string[]; note: Note },
): Promise<SyncStepResult> {
  try {
    if (Object.keys(changed).length > 0) await context.box.set(changed);
    if (spent.length > 0) await context.box.remove(spent);
    return noted(context, note);
  } catch (error) {
    console.error('synced storage refused a write', error); // full, offline or too many writes: noted, and tried again
    await noted(context, { ...note, trouble: 'failed' });
    return { again: addMinutes(context.now(), 10) };
  }
}
