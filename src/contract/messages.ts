import * as v from 'valibot';
import { isDay, isMonth } from '../core/day.ts';
import { CARRIERS, POOLS } from '../core/line.ts';
import { FRICTION_KINDS } from '../core/settings.ts';
import { detectionSchema } from './checkout-seen.ts';
import type { Assessment, Snapshot } from './snapshot.ts';

/**
 * What crosses a context: name → who may send it, what it carries, what comes back.
 * `page` is a content script of ours, `extension` is popup or options, `background` is the worker.
 * The bus refuses a message whose sender or shape does not fit; a page's word is never trusted further than here.
 */
export type Sender = 'page' | 'extension' | 'background';

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));
const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const month = v.pipe(v.string(), v.maxLength(7), v.check(isMonth));
/** A day that exists: 31 February is refused here. */
const day = v.pipe(v.string(), v.maxLength(10), v.check(isDay));
const pool = v.picklist(POOLS);
/** An entry typed by hand: 1 to 1,000,000 won. */
const payment = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000));
/** A limit or a bill: 0 to 10,000,000 won. */
const sum = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000_000));
const sums = v.strictObject({ phone: v.optional(sum), content: v.optional(sum) });

const dayOfMonth = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31));

const lineShape = v.strictObject({
  id,
  nickname: v.pipe(text(20), v.minLength(1)),
  carrier: v.picklist(CARRIERS),
  limits: sums,
  dueDay: dayOfMonth,
  newLine: v.exactOptional(v.strictObject({ until: day, cap: sum })),
  unpaidCap: v.exactOptional(sum),
  prepaymentRestores: v.boolean(),
  blocked: v.boolean(),
});
const friction = v.strictObject({
  kind: v.picklist(FRICTION_KINDS),
  seconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60))),
});
const permille = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000));
const settingsShape = v.strictObject({
  enabled: v.boolean(),
  thresholds: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
    v.minLength(1),
    v.maxLength(5),
    v.readonly(),
  ),
  budgets: sums,
  badge: v.boolean(),
  notifications: v.boolean(),
  setup: v.picklist(['new', 'done', 'skipped']),
  activeLine: v.string(),
  lateFee: v.union([
    v.strictObject({ rate: text(64) }),
    v.strictObject({ permille: v.pipe(v.array(permille), v.minLength(1), v.maxLength(6), v.readonly()) }),
  ]),
  friction: v.strictObject({
    ok: friction,
    near: friction,
    over: friction,
    unpaid: friction,
    unknown: friction,
    lookalike: friction,
  }),
  onlyWhenItMatters: v.boolean(),
  nightGuard: v.boolean(),
  burstGuard: v.boolean(),
});

/** Every command carries its own id; a command that was carried out before is acknowledged again and changes nothing. */
const command = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject({ command: id, ...entries });
const none = v.strictObject({});

export const MESSAGES = {
  /** Sentinel → inject the checkout script into this frame. */
  'frame/suspect': { from: ['page'], ask: v.strictObject({ hint: v.pipe(v.string(), v.maxLength(20)) }) },
  /** Checkout script → what it read; `arrival` is the navigation type, so that reload and back never log again. */
  'checkout/seen': {
    from: ['page'],
    ask: v.strictObject({
      observation: id,
      arrival: v.picklist(['navigate', 'reload', 'back_forward', 'prerender']),
      detection: detectionSchema,
    }),
  },
  /** The page is no longer a carrier-billing step (the person chose another method). */
  'checkout/left': { from: ['page'], ask: none },
  /** The person pressed the last button of the window: from here on the money may have moved. */
  'checkout/submitted': { from: ['page'], ask: command({ observation: id }) },
  /** "기록할게요": log the payment this frame shows. */
  'banner/log': { from: ['page'], ask: command({}) },
  'banner/open-popup': { from: ['page'], ask: none },

  'snapshot/get': {
    from: ['extension'],
    ask: v.strictObject({ tabId: v.optional(v.pipe(v.number(), v.integer())) }),
  },
  'entry/log': {
    from: ['extension'],
    ask: command({
      line: id,
      pool,
      amount: payment,
      day,
      merchant: v.optional(text(80)),
      status: v.optional(v.picklist(['pending', 'confirmed'])),
    }),
  },
  'entry/edit': {
    from: ['extension'],
    ask: command({
      entry: id,
      month,
      change: v.strictObject({
        line: v.optional(id),
        pool: v.optional(pool),
        amount: v.optional(payment),
        day: v.optional(day),
        merchant: v.optional(text(80)),
      }),
    }),
  },
  /** pending → confirmed ("결제했어요") or failed ("안 했어요"); confirmed → cancelled, and back to confirmed. */
  'entry/settle': {
    from: ['extension'],
    ask: command({ entry: id, month, status: v.picklist(['confirmed', 'failed', 'cancelled']) }),
  },
  'entry/delete': { from: ['extension'], ask: command({ entry: id, month }) },
  /** Paid on that day; `null` takes it back. */
  'bill/paid': { from: ['extension'], ask: command({ line: id, month, paidOn: v.nullable(day) }) },
  /** The amount the bill really shows, for use logged elsewhere; `null` returns to the ledger's own sum. */
  'bill/amount': { from: ['extension'], ask: command({ line: id, month, amount: v.nullable(sum) }) },
  'line/save': { from: ['extension'], ask: command({ line: lineShape }) },
  'settings/save': { from: ['extension'], ask: command({ settings: settingsShape }) },
  'ledger/erase': { from: ['extension'], ask: command({ confirm: v.literal('erase') }) },
  /** "이 페이지 확인": look at the page of this tab once, through activeTab. */
  'page/check': { from: ['extension'], ask: v.strictObject({ tabId: v.pipe(v.number(), v.integer()) }) },

  /** Background → extension pages: what you show is stale, ask again. */
  'snapshot/changed': { from: ['background'], ask: none },
  /** Background → a frame: settings or ledger changed, assess again. */
  'frame/refresh': { from: ['background'], ask: none },
} as const satisfies Record<string, { from: readonly Sender[]; ask: v.GenericSchema }>;

export type MessageName = keyof typeof MESSAGES;
export type Ask<Name extends MessageName> = v.InferOutput<(typeof MESSAGES)[Name]['ask']>;

export type Refusal =
  | 'not-allowed'
  | 'invalid'
  | 'not-found'
  | 'from-newer-version'
  | 'storage-failed'
  | 'no-payment-seen'
  | 'private-window';

/** A write is done when this comes back with its id; anything else is retried with the same id. */
export type Ack =
  | { readonly ok: true; readonly id: string; readonly entry?: string }
  | { readonly ok: false; readonly reason: Refusal };

interface Replies {
  'frame/suspect': undefined;
  'checkout/seen': Assessment | { readonly off: true };
  'checkout/left': undefined;
  'snapshot/get': Snapshot;
  'banner/open-popup': undefined;
  'page/check': { readonly injected: boolean };
  'snapshot/changed': undefined;
  'frame/refresh': undefined;
}
export type Reply<Name extends MessageName> = Name extends keyof Replies ? Replies[Name] : Ack;

/** Who really sent a message, as the browser tells it; a page cannot forge this. */
export interface From {
  readonly sender: Sender;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly documentId?: string;
  readonly url?: string;
  readonly incognito: boolean;
  /**
   * The document is not on screen: on its way out, kept for the back button, or not shown yet. Chromium then gives
   * its main frame another `frameId` than 0, so that only `documentId` still says which document it is.
   */
  readonly isOffScreen?: true;
}

/** A message without a reply may be answered with anything: nobody reads it. */
type Answer<Name extends MessageName> =
  Reply<Name> extends undefined ? unknown : Promise<Reply<Name>> | Reply<Name>;
export type Handler<Name extends MessageName> = (ask: Ask<Name>, from: From) => Answer<Name>;
export type Handlers<Names extends MessageName> = { readonly [Name in Names]: Handler<Name> };
