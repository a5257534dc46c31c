import type { HalfAmount, HalfBox, HalfTyped } from '../contract/half-typed.ts';
import { isDay } from '../core/day.ts';
import { POOLS } from '../core/line.ts';

/**
 * Keeps a half-typed form of ours in the extension's own localStorage: a popup closes as soon as the person looks at
 * another window, and only synchronous storage survives that. It is no record, is in no copy, and is dropped after a
 * day.
 */
const KEPT_MS = 24 * 60 * 60 * 1_000;
const FRESH_MS = 10 * 60 * 1_000;
const LONGEST = 200;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

type Kept<Typed> = Partial<Record<keyof Typed, unknown>>;
/** Accepts only what we would have written, for storage may hold anything. */
type KeptCheck<Typed> = (kept: Kept<Typed>) => Typed | undefined;

function checkedPayment(kept: Kept<HalfTyped>): HalfTyped | undefined {
  const { text, merchant, on, pool, entry, line } = kept;
  if (!isText(text) || !isText(merchant) || !isText(on) || !isDay(on)) return undefined;
  const known = POOLS.find((each) => each === pool);
  return {
    text,
    merchant,
    on,
    ...(known !== undefined && { pool: known }),
    ...(isText(entry) && { entry }),
    ...(isText(line) && { line }),
  };
}

function checkedAmount({ form, text, on }: Kept<HalfAmount>): HalfAmount | undefined {
  if (!isText(form) || !isText(text)) return undefined;
  return { form, text, ...(isText(on) && { on }) };
}

function readFrom<Typed>(
  key: string,
  checked: KeptCheck<Typed>,
): { readonly typed: Typed; readonly age: number } | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
    const typed = kept === null ? undefined : checked(kept);
    // A clock that was set back must not give a negative age.
    return typed === undefined ? undefined : { typed, age: Math.abs(Date.now() - Number(kept.at)) };
  } catch {
    return undefined; // blocked or damaged: the form begins empty
  }
}

const boxAt = <Typed extends object>(key: string, checked: KeptCheck<Typed>): HalfBox<Typed> => ({
  keep: (typed) => {
    try {
      localStorage.setItem(key, JSON.stringify({ ...typed, at: Date.now() }));
    } catch {
      // Full or blocked: the text is still in the open form.
    }
  },
  last: () => {
    const kept = readFrom(key, checked);
    if (kept === undefined || !(kept.age < KEPT_MS)) return undefined;
    return { typed: kept.typed, isFresh: kept.age < FRESH_MS };
  },
  clear: () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Blocked: nothing was kept either.
    }
  },
});

/** A new payment and the correction of one are kept separately, so that neither replaces the other. */
export const halfTypedBox = boxAt('half-typed', checkedPayment);
export const halfEditedBox = boxAt('half-edited', checkedPayment);
/** The last form of one amount: a limit, a part of a bill, the carrier's figure. */
export const halfAmountBox = boxAt('half-amount', checkedAmount);
