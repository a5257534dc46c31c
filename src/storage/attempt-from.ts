import * as v from 'valibot';
import { type Attempt, attemptSchema, type Evidence, type Saying } from '../contract/attempt.ts';
import type { Instant } from '../core/day.ts';
import type { Won } from '../core/won.ts';

/** Reads an attempt out of session storage; `undefined` where it cannot be read: that attempt is then forgotten. */
export function attemptFrom(raw: unknown): Attempt | undefined {
  const now = v.safeParse(attemptSchema, raw);
  if (now.success) return now.output;
  const before = v.safeParse(slotsSchema, raw);
  return before.success ? recordOf(before.output) : undefined;
}

const instant = v.custom<Instant>((input) => typeof input === 'string');
const text = v.nullable(v.string());
const tabs = v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1));

/**
 * The shape that version 0.2.0 kept: one field for each fact. A session outlives an update of the extension, so it is
 * still read.
 */
const slotsSchema = v.looseObject({
  id: v.pipe(v.string(), v.minLength(8), v.maxLength(64)),
  stage: v.picklist(['open', 'submitted', 'paid', 'failed']),
  tabs,
  openers: v.array(v.pipe(v.number(), v.integer())),
  gateway: text,
  orders: v.optional(v.array(v.string()), []),
  shop: v.optional(text, null),
  resembles: v.optional(text, null),
  amount: v.nullable(v.custom<Won>((input) => typeof input === 'number')),
  merchant: text,
  item: text,
  document: text,
  startedAt: instant,
  lastAt: instant,
  submittedAt: v.nullable(instant),
  leftAt: v.nullable(instant),
  entryAt: v.nullable(instant),
  entryBy: text,
  loggedBy: text,
  account: v.optional(attemptSchema.entries.account.wrapped),
});
type Slots = v.InferOutput<typeof slotsSchema>;

/**
 * The same attempt as a record of evidence. Who said what is not known any more, so each fact gets the source that
 * 0.2.0 assumed.
 */
function recordOf(slots: Slots): Attempt | undefined {
  const source = slots.gateway === null ? ('shop' as const) : ('gateway' as const);
  const page: Omit<Evidence, 'says' | 'id' | 'since' | 'at'> = {
    source,
    host: '',
    tab: slots.tabs[0] ?? 0,
    frame: 0,
    opener: slots.openers[0] ?? null,
    document: slots.document,
    acted: true,
    gateway: slots.gateway,
    amount: slots.amount,
    merchant: slots.merchant,
    item: slots.item,
    orders: slots.orders.map((order) => order.slice(order.indexOf('/') + 1)).slice(-6),
    codeStep: false,
  };
  const said = (says: Saying, at: Instant): Evidence => ({
    ...page,
    says,
    id: `0.2.0 ${says}`,
    since: at,
    at,
  });
  const { loggedBy, submittedAt, leftAt, stage, lastAt } = slots;
  const evidence = [
    said('shown', slots.startedAt),
    ...(loggedBy === null ? [] : [said('logged', lastAt)]),
    ...(submittedAt === null ? [] : [said('pressed', submittedAt)]),
    ...(leftAt === null ? [] : [said('left', leftAt)]),
    ...(stage === 'paid' || stage === 'failed' ? [said(stage, lastAt)] : []),
    ...slots.tabs.slice(1, 20).map((tab) => ({ ...said('shown', lastAt), document: null, tab })),
  ];
  const { id, shop, resembles, entryAt, entryBy, account } = slots;
  const record = {
    id,
    evidence: evidence.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
    counted: evidence.map((one) => one.id),
    shop,
    resembles,
    entryAt,
    entryBy,
    loggedBy,
    ...(account && { account }),
  };
  const read = v.safeParse(attemptSchema, record);
  return read.success ? read.output : undefined;
}
