import * as v from 'valibot';
import type { SpareBox } from '../contract/ports.ts';
import type { SnapshotView } from '../contract/safekeeping.ts';
import type { ClockCheck } from '../core/clock-check.ts';
import { addMinutes, type Instant } from '../core/day.ts';
import { instant } from './items/fields.ts';

/**
 * What is kept outside the store, to watch over it: which keys it had, the last reading of the clock, and the last
 * copies of everything. It is read as if a stranger had written it; what does not fit counts as absent.
 */

const clockCheckSchema = v.object({
  seenAt: instant,
  doubt: v.exactOptional(
    v.object({ kind: v.picklist(['behind', 'ahead', 'far-ahead']), since: instant, before: instant }),
  ),
});
const knownSchema = v.array(v.pipe(v.string(), v.maxLength(40)));
const copySchema = v.object({
  at: instant,
  why: v.picklist(['spare', 'rescued']),
  entries: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  digest: v.string(),
  text: v.string(),
});

/** A spare copy with its packed text. */
export type SpareCopy = v.InferOutput<typeof copySchema>;

const read = async <Held>(
  box: SpareBox,
  key: string,
  schema: v.GenericSchema<unknown, Held>,
): Promise<Held | undefined> => {
  const found = v.safeParse(schema, await box.get(key));
  return found.success ? found.output : undefined;
};

/** What was known of the clock when it was last read; `undefined` before the first time. */
export const readClockCheck = (box: SpareBox): Promise<ClockCheck | undefined> =>
  read(box, 'clock', clockCheckSchema);
export const keepClockCheck = (box: SpareBox, check: ClockCheck): Promise<void> => box.set('clock', check);

/** The known keys of the store: those it had when it was last looked at, and those that went missing before. */
export const readKnown = async (box: SpareBox): Promise<string[]> =>
  (await read(box, 'known', knownSchema)) ?? [];
export const keepKnown = (box: SpareBox, keys: readonly string[]): Promise<void> =>
  box.set('known', [...keys]);

/** Oldest first. */
export async function readSpareCopies(box: SpareBox): Promise<SpareCopy[]> {
  const found = (await read(box, 'copies', v.array(v.unknown()))) ?? [];
  return found.flatMap((raw) => {
    const copy = v.safeParse(copySchema, raw);
    return copy.success ? [copy.output] : [];
  });
}

/** Most spare copies of each kind, so that copies of one kind never push out those of the other. */
const MOST_OF_A_KIND = 3;

/** Keeps a copy outside the store; beyond the bound, the oldest of its own kind is dropped. */
export async function keepSpareCopy(box: SpareBox, copy: SpareCopy): Promise<void> {
  const before = await readSpareCopies(box);
  const same = before.filter(({ why, at }) => why === copy.why && at !== copy.at).slice(1 - MOST_OF_A_KIND);
  const others = before.filter(({ why }) => why !== copy.why);
  await box.set('copies', [...others, ...same, copy]);
}

/**
 * Whether a spare copy is due: at most once a day. A clock that was set back never delays it, and neither does a copy
 * without entries, made before anything was recorded.
 */
export function isSpareDue(copies: readonly SpareCopy[], now: Instant): boolean {
  const last = copies.filter(({ why, entries }) => why === 'spare' && entries > 0).at(-1);
  return last === undefined || last.at > now || addMinutes(last.at, 24 * 60) <= now;
}

/** A spare copy without its text, as the options list it. */
export const spareView = ({ at, why, entries }: SpareCopy): SnapshotView => ({ at, why, entries });
