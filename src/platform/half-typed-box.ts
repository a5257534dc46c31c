import type { HalfTyped, HalfTypedBox } from '../contract/half-typed.ts';
import { isDay } from '../core/day.ts';
import { POOLS } from '../core/line.ts';

/**
 * What stands half typed in a form of ours, in the extension's own localStorage: a popup closes as soon as the person
 * looks at another window, and what can be written only at once survives it. No record, in no copy, gone after a day.
 */
const KEY = 'half-typed';
const KEPT_MS = 24 * 60 * 60 * 1_000;
const FRESH_MS = 10 * 60 * 1_000;
const LONGEST = 200;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

/** Only what we would have written: storage may hold anything. */
function checked(kept: Partial<Record<keyof HalfTyped, unknown>>): HalfTyped | undefined {
  const { text, merchant, on, pool } = kept;
  if (!isText(text) || !isText(merchant) || !isText(on) || !isDay(on)) return undefined;
  const known = POOLS.find((each) => each === pool);
  return { text, merchant, on, ...(known !== undefined && { pool: known }) };
}

function read(): { readonly typed: HalfTyped; readonly age: number } | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const typed = kept === null ? undefined : checked(kept);
    // A clock that was set back makes it neither older nor younger than it can be.
    return typed === undefined ? undefined : { typed, age: Math.abs(Date.now() - Number(kept.at)) };
  } catch {
    return undefined; // blocked or damaged: the form begins empty
  }
}

export const halfTypedBox: HalfTypedBox = {
  keep: (typed) => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...typed, at: Date.now() }));
    } catch {
      // Full or blocked: it still stands in the form.
    }
  },
  last: () => {
    const kept = read();
    if (kept === undefined || !(kept.age < KEPT_MS)) return undefined;
    return { typed: kept.typed, isFresh: kept.age < FRESH_MS };
  },
  clear: () => {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Blocked: nothing was kept either.
    }
  },
};
