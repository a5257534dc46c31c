import type { HalfAmount, HalfBox, HalfSms, HalfTyped } from '../contract/half-typed.ts';
import { type Day, type Instant, isDay, isInstant } from '../core/day.ts';
import { POOLS } from '../core/line.ts';
import type { MonthMatch } from '../core/month-match.ts';
import { isWon, type Won } from '../core/won.ts';

/**
 * Keeps a half-typed form of ours in the extension's own localStorage: a popup closes as soon as the person looks at
 * another window, and only synchronous storage survives that. It is no record, is in no copy, and is dropped after a
 * day.
 */
const KEPT_MS = 24 * 60 * 60 * 1_000;
const FRESH_MS = 10 * 60 * 1_000;
const LONGEST = 200;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

/** As the background takes it (contract/exchange-messages.ts): another one would make it refuse the whole payment. */
const APPROVAL = /^[A-Za-z0-9_-]{4,40}$/;

const isFact = (value: unknown): value is string => isText(value) && value !== '';
const isSum = (value: unknown): value is Won => typeof value === 'number' && value >= 0 && isWon(value);
/** Its fields, each of them unknown; none of anything else. */
const fieldsOf = <Shape>(value: unknown): { readonly [Key in keyof Shape]?: unknown } =>
  typeof value === 'object' && value !== null ? value : {};

/** What was kept of a pasted text, as far as it is what we would have written, for storage may hold anything. */
function checkedSms(kept: unknown): HalfSms | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { facts, offer } = fieldsOf<HalfSms>(kept);
  const checkedOffer = offerOf(offer);
  return { facts: factsOf(facts), ...(checkedOffer !== undefined && { offer: checkedOffer }) };
}

function factsOf(kept: unknown): HalfSms['facts'] {
  const { at, item, gateway, approval, monthUsed } = fieldsOf<HalfSms['facts']>(kept);
  return {
    ...atOf(at),
    ...(isFact(item) && { item }),
    ...(isFact(gateway) && { gateway }),
    ...(isText(approval) && APPROVAL.test(approval) && { approval }),
    ...(isSum(monthUsed) && { monthUsed }),
  };
}

const atOf = (at: unknown): { readonly at?: Instant } => (isText(at) && isInstant(at) ? { at } : {});

function offerOf(kept: unknown): HalfSms['offer'] {
  const { match, line, on, used } = fieldsOf<NonNullable<HalfSms['offer']>>(kept);
  const checked = matchOf(match);
  if (checked === undefined || !isFact(line) || !isDayText(on) || !isSum(used)) return undefined;
  return { match: checked, line, on, used };
}

function matchOf(kept: unknown): MonthMatch | undefined {
  const { pool, limit, used, at, isDated } = fieldsOf<MonthMatch>(kept);
  const known = POOLS.find((each) => each === pool);
  if (known === undefined || typeof isDated !== 'boolean' || !(isSum(limit) || isSum(used))) return undefined;
  const figures = { ...(isSum(limit) && { limit }), ...(isSum(used) && { used }) };
  return { pool: known, ...figures, ...atOf(at), isDated };
}

const isDayText = (value: unknown): value is Day => isText(value) && isDay(value);

type Kept<Typed> = Partial<Record<keyof Typed, unknown>>;
/** Accepts only what we would have written, for storage may hold anything. */
type KeptCheck<Typed> = (kept: Kept<Typed>) => Typed | undefined;

function checkedPayment(kept: Kept<HalfTyped>): HalfTyped | undefined {
  const { text, merchant, on, pool, entry, line } = kept;
  const sms = checkedSms(kept.sms);
  if (!isText(text) || !isText(merchant) || !isText(on) || !isDay(on)) return undefined;
  const known = POOLS.find((each) => each === pool);
  return {
    text,
    merchant,
    on,
    ...(known !== undefined && { pool: known }),
    ...(isText(entry) && { entry }),
    ...(isText(line) && { line }),
    ...(sms !== undefined && { sms }),
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
