import * as v from 'valibot';
import type { SpareBox } from '../contract/ports.ts';
import type { SnapshotView } from '../contract/safekeeping.ts';
import type { ClockSense } from '../core/clock-sense.ts';
import { addMinutes, type Instant, isInstant } from '../core/day.ts';

/**
 * What lies outside the store it watches over: which keys are there, what the clock said last, and the last copies of
 * everything. Read as if it came from somebody else; what does not fit is as good as absent.
 */

const instant = v.custom<Instant>((input) => typeof input === 'string' && isInstant(input));
const senseSchema = v.object({
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

/** A copy with its text, packed. */
export type SpareCopy = v.InferOutput<typeof copySchema>;

const read = async <Held>(
  box: SpareBox,
  key: string,
  schema: v.GenericSchema<unknown, Held>,
): Promise<Held | undefined> => {
  const found = v.safeParse(schema, await box.get(key));
  return found.success ? found.output : undefined;
};

/** What was believed of the clock at its last look; `undefined` before the first one. */
export const readSense = (box: SpareBox): Promise<ClockSense | undefined> => read(box, 'clock', senseSchema);
export const keepSense = (box: SpareBox, sense: ClockSense): Promise<void> => box.set('clock', sense);

/** The keys that were in the store when it was last looked at. */
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

/** Copies of each kind that are kept, so that neither pushes the other out. */
const MOST_OF_A_KIND = 3;

/** Keeps a copy outside the store; of its own kind the oldest beyond the bound goes. */
export async function keepSpareCopy(box: SpareBox, copy: SpareCopy): Promise<void> {
  const before = await readSpareCopies(box);
  const same = before.filter(({ why, at }) => why === copy.why && at !== copy.at).slice(1 - MOST_OF_A_KIND);
  const others = before.filter(({ why }) => why !== copy.why);
  await box.set('copies', [...others, ...same, copy]);
}

/**
 * Once a day at most, while there is anything new; a clock that was set back never puts it off, and neither does a copy
 * of settings alone, made before anything was recorded.
 */
export function isSpareDue(copies: readonly SpareCopy[], now: Instant): boolean {
  const last = copies.filter(({ why, entries }) => why === 'spare' && entries > 0).at(-1);
  return last === undefined || last.at > now || addMinutes(last.at, 24 * 60) <= now;
}

/** A spare copy without its text, as the options list it. */
export const spareView = ({ at, why, entries }: SpareCopy): SnapshotView => ({ at, why, entries });
