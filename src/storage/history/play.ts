import type { Month } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { isSame } from '../canonical.ts';
import { historyOf, type TrackedFamily, trackedFamily } from '../describe.ts';
import type { LoadedKey } from '../documents.ts';
import type { Stamp } from '../families/family.ts';
import type { Step, StepItem } from '../items/step.ts';
import type { Family } from '../keys.ts';
import { currentVersion, open } from '../open.ts';
import type { Change } from '../write-out.ts';
import { digestOfRows } from './step-of.ts';

export type Direction = 'undo' | 'redo';

/** Families with one key of their own whose changes can be taken back. */
type OwnKeyFamily = Exclude<TrackedFamily, 'ledger'>;

/** The keys that a step changes, as they are now. */
export interface StepKeys {
  readonly ledger: ReadonlyMap<Month, LoadedKey<'ledger'>>;
  readonly families: { readonly [F in OwnKeyFamily]?: LoadedKey<F> | undefined };
}

export interface Played {
  readonly changes: readonly Change[];
  /** The step as it is put on the other stack. */
  readonly step: Step;
}

/** The families, besides the ledger, that must be opened for a step. */
export const familiesOfStep = ({ items }: Step): OwnKeyFamily[] => [
  ...new Set(
    items.flatMap(({ of }) => {
      const family = trackedFamily(of);
      return family === 'ledger' ? [] : [family];
    }),
  ),
];

/** The ledger months that must be opened for a step. */
export function monthsOfStep({ items, batch }: Step): Month[] {
  const images = items.filter(({ of }) => of === 'entry').flatMap(({ before, after }) => [before, after]);
  const months = images.flatMap((image) => (image === undefined ? [] : [(image as Entry).month]));
  return [...new Set([...months, ...(batch?.months ?? [])])];
}

/**
 * Takes a step back, or makes it again. `changed-since` when any item is no longer as the step left it: a later change
 * is never written over.
 */
export function play(
  step: Step,
  direction: Direction,
  stage: StepKeys,
  stamp: Stamp,
): Played | 'changed-since' {
  const turns = [...step.items.map((item) => turnOf(item, direction)), ...batchTurns(step, direction, stage)];
  const look = createLook(stage);
  // Trashed entries may have been removed for good by now: that must not keep the entry from coming back, so they are
  // not compared.
  const isAsLeft = turns.every((turn) => turn.of === 'trash' || isSame(look(turn), turn.from));
  if (!isAsLeft || !isBatchWhole(step, direction, stage)) return 'changed-since';
  const changes = changesFor(turns, stage, stamp);
  return changes.every(isReadable) ? { changes, step: stepAfter(step, direction, stage) } : 'changed-since';
}

/** One item to be changed: the image that it must have now, and the image that it gets. */
interface Turn {
  readonly of: StepItem['of'];
  readonly id: string;
  readonly from: unknown;
  readonly to: unknown;
}

const turnOf = ({ of, id, before, after }: StepItem, direction: Direction): Turn =>
  direction === 'undo' ? { of, id, from: after, to: before } : { of, id, from: before, to: after };

const batchRows = ({ batch }: Step, { ledger }: StepKeys): Entry[] =>
  (batch?.months ?? []).flatMap(
    (month) => ledger.get(month)?.value.entries.filter(({ commands: [made] }) => made === batch?.id) ?? [],
  );

const imageOf = (entry: Entry): unknown => historyOf('ledger')?.imageOf(entry);

function batchTurns(step: Step, direction: Direction, stage: StepKeys): Turn[] {
  if (step.batch === undefined) return [];
  return direction === 'undo'
    ? batchRows(step, stage).map((row) => ({ of: 'entry', id: row.id, from: imageOf(row), to: undefined }))
    : (step.batch.rows ?? []).map((row) => ({ of: 'entry', id: row.id, from: undefined, to: row }));
}

function isBatchWhole(step: Step, direction: Direction, stage: StepKeys): boolean {
  if (step.batch === undefined) return true;
  const rows = direction === 'undo' ? batchRows(step, stage) : (step.batch.rows ?? []);
  return digestOfRows(rows) === step.batch.digest;
}

function stepAfter(step: Step, direction: Direction, stage: StepKeys): Step {
  if (step.batch === undefined) return step;
  const { rows: _rows, ...batch } = step.batch;
  return { ...step, batch: direction === 'undo' ? { ...batch, rows: batchRows(step, stage) } : batch };
}

/**
 * Looks up the current image of an item; an entry is looked for in the month where it was and in the one where it is to
 * be.
 */
function createLook(stage: StepKeys): (turn: Turn) => unknown {
  const indexes = new Map<LoadedKey<Family>, ReadonlyMap<string, unknown>>();
  const indexOf = (kept: LoadedKey<Family>) => {
    const known = indexes.get(kept);
    if (known !== undefined) return known;
    const index = historyIn(kept).itemsOf(kept.value);
    indexes.set(kept, index);
    return index;
  };
  return ({ of, id, from, to }) => {
    const months = monthsHeld([from, to]).map((month) => stage.ledger.get(month));
    const keys = of === 'entry' ? months : [loadedKeyFor(of, stage)];
    const found = keys.find((kept) => kept !== undefined && indexOf(kept).has(id));
    return found === undefined ? undefined : historyIn(found).imageOf(indexOf(found).get(id));
  };
}

const monthsHeld = (images: readonly unknown[]): Month[] => [
  ...new Set(images.flatMap((image) => (image === undefined ? [] : [(image as Entry).month]))),
];

function loadedKeyFor(of: StepItem['of'], { families }: StepKeys): LoadedKey<Family> | undefined {
  const family = trackedFamily(of);
  return family === 'ledger' ? undefined : families[family];
}

function historyIn({ family }: LoadedKey<Family>) {
  const history = historyOf(family);
  if (history === undefined) throw new Error(`changes of ${family} are in no step`);
  return history;
}

function changesFor(turns: readonly Turn[], stage: StepKeys, stamp: Stamp): Change[] {
  const puts = new Map<LoadedKey<Family>, Map<string, unknown>>();
  const put = (kept: LoadedKey<Family> | undefined, id: string, image: unknown) => {
    if (kept === undefined) throw new Error('the key was not opened');
    puts.set(kept, (puts.get(kept) ?? new Map()).set(id, image));
  };
  for (const { of, id, from, to } of turns) {
    if (of !== 'entry') put(loadedKeyFor(of, stage), id, to);
    else for (const month of monthsHeld([from, to])) put(stage.ledger.get(month), id, inMonth(to, month));
  }
  return [...puts].map(
    ([kept, held]) => ({ kept, value: historyIn(kept).put(kept.value, held, stamp) }) as Change,
  );
}

const inMonth = (image: unknown, month: Month): unknown =>
  (image as Entry | undefined)?.month === month ? image : undefined;

/**
 * Whether the result can be opened again. A step saved by an older version may hold what no longer fits; then nothing
 * is written.
 */
function isReadable({ kept, value }: Change): boolean {
  const opened = open(kept.family, { version: currentVersion(kept.family), ...value });
  return opened.state === 'ok' && opened.lost.length === 0;
}
