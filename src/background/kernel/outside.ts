import type { StoreTrouble } from '../../contract/store-trouble.ts';
import { type ClockCheck, checkClock } from '../../core/clock-check.ts';
import { monthOf } from '../../core/day.ts';
import type { Documents } from '../../storage/documents.ts';
import { keepClockCheck, keepKnown, readClockCheck, readKnown } from '../../storage/spare.ts';
import { freshKnown, lostOf, troubleOf, withKnown } from '../../storage/trouble.ts';
import type { UnsyncedContext } from './app-context.ts';

/**
 * What is remembered outside the store: which keys there were, and what the clock said last. A browser may refuse
 * that storage: then no key counts as lost, and the clock is believed.
 */

/** Compares the clock with what it said last, and remembers both. */
export async function lookAtClock({ ports }: UnsyncedContext): Promise<ClockCheck | undefined> {
  try {
    const check = checkClock(await readClockCheck(ports.spare), ports.clock.now());
    await keepClockCheck(ports.spare, check);
    return check;
  } catch (error) {
    console.error('the clock cannot be watched', error);
    return undefined;
  }
}

/** What was found at the last look at the clock. */
export const lastClockCheck = ({ ports }: UnsyncedContext): Promise<ClockCheck | undefined> =>
  readClockCheck(ports.spare).catch(() => undefined);

const knownKeys = ({ ports }: UnsyncedContext): Promise<string[]> => readKnown(ports.spare).catch(() => []);

/** Keys that were there and are gone. A store that does not even tell its keys is unreadable, not lost. */
async function lostKeys({ ports }: UnsyncedContext): Promise<string[]> {
  try {
    const known = await readKnown(ports.spare);
    return known.length === 0 ? [] : lostOf(known, await ports.saved.keys());
  } catch {
    return [];
  }
}

/** Remembers keys that are new; those that are gone still count as lost. Inside a turn of the queue. */
export async function noteKeys({ ports }: UnsyncedContext): Promise<void> {
  const known = await readKnown(ports.spare);
  const now = withKnown(known, await ports.saved.keys());
  if (now.length > known.length) await keepKnown(ports.spare, now);
}

/** Keys were removed on purpose: the keys that are there now become all that are known. Inside a turn of the queue. */
export async function renewKeys({ ports }: UnsyncedContext): Promise<void> {
  await keepKnown(ports.spare, freshKnown(await ports.saved.keys()));
}

/** Why the store cannot be shown, if so; every key is looked for. */
export const storeTrouble = async (
  app: UnsyncedContext,
  documents: Documents,
): Promise<StoreTrouble | undefined> => troubleOf(documents, await lostKeys(app), monthOf(app.today()));

/** The same for a payment page, where only what its figures need is looked for, and only where some of it is absent. */
export async function hidesFigures(app: UnsyncedContext, documents: Documents): Promise<boolean> {
  const month = monthOf(app.today());
  const empty = [documents.settings, documents.lines, documents.ledger.get(month)].flatMap((kept) =>
    kept?.loadStatus === 'empty' ? [kept.key] : [],
  );
  const lost = empty.length === 0 ? [] : (await knownKeys(app)).filter((key) => empty.includes(key));
  return troubleOf(documents, lost, month)?.hidesFigures ?? false;
}
