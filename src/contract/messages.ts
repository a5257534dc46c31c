import * as v from 'valibot';
import type { Display } from '../core/display.ts';
import { QUIET_CHOICES, QUIET_SPANS } from '../core/quiet.ts';
import type { Ack } from './ack.ts';
import { BANNER_MESSAGES } from './banner-messages.ts';
import { CHECKOUT_MESSAGES } from './checkout-messages.ts';
import type { Detection } from './checkout-seen.ts';
import type { Diagnostics } from './diagnostics.ts';
import { EXCHANGE_MESSAGES, type ExchangeReplies } from './exchange-messages.ts';
import { command, keptId, lineShape, month, none, sameness, settingsShape, site } from './fields.ts';
import { LEDGER_MESSAGES } from './ledger-messages.ts';
import { OWN_RULE_MESSAGES, type OwnRuleReplies } from './own-rule-messages.ts';
import { PAYMENT_MESSAGES } from './payment-messages.ts';
import type { RowsView } from './rows-view.ts';
import type { BackupCheck, Safekeeping } from './safekeeping.ts';
import { SAFEKEEPING_MESSAGES } from './safekeeping-messages.ts';
import type { Sender } from './sender.ts';
import type { Assessment, Snapshot } from './snapshot.ts';
import type { YearView } from './year-view.ts';

/**
 * What crosses a context: name → who may send it, what it carries, what comes back.
 * `page` is a content script of ours, `extension` is popup or options, `background` is the worker.
 * The bus refuses a message whose sender or shape does not fit; a page's word is never trusted further than here.
 */
export const MESSAGES = {
  /** Sentinel → inject the checkout script into this frame. */
  'frame/suspect': { from: ['page'], ask: v.strictObject({ hint: v.pipe(v.string(), v.maxLength(20)) }) },
  /** Checkout script → run the banner's script in this frame, for there is something to show. */
  'frame/banner': { from: ['page'], ask: none },
  /** Checkout script → the last button may be pressed any moment: only to be there then. */
  'frame/awake': { from: ['page'], ask: none },
  ...CHECKOUT_MESSAGES,
  /** "기록할게요": log the payment this frame shows. */
  'banner/log': { from: ['page'], ask: command(sameness) },
  ...BANNER_MESSAGES,
  'banner/open-popup': { from: ['page'], ask: none },
  /** "기록 보기": the history page, in a tab of its own, at the month the banner speaks of. */
  'banner/open-history': { from: ['page'], ask: v.strictObject({ month: v.optional(month) }) },
  /** The tab's top frame, which shows no payment of its own: is one of its frames to be spoken for? */
  'checkout/on-behalf': { from: ['page'], ask: none },
  /** The page took the banner away more often than it comes back. */
  'banner/ousted': { from: ['page'], ask: none },
  /** "계속": the step before this payment was taken. */
  'banner/go-on': { from: ['page'], ask: none },
  /** The banner's "끄기": for a while, and on the frame's own site alone, as the browser names it. */
  'banner/mute': { from: ['page'], ask: command({ choice: v.picklist(QUIET_SPANS) }) },

  'snapshot/get': {
    from: ['extension'],
    ask: v.strictObject({ tabId: v.optional(v.pipe(v.number(), v.integer())) }),
  },
  /** What was recognised lately, by site and rule. */
  'diagnostics/get': { from: ['extension'], ask: none },
  ...LEDGER_MESSAGES,
  ...PAYMENT_MESSAGES,
  ...EXCHANGE_MESSAGES,
  ...OWN_RULE_MESSAGES,
  'line/save': {
    from: ['extension'],
    ask: command({ line: v.strictObject({ ...lineShape.entries, id: keptId }) }),
  },
  'settings/save': { from: ['extension'], ask: command({ settings: settingsShape }) },
  ...SAFEKEEPING_MESSAGES,

  /** Quiet for one site (`host`), for a while, or for good (`always` is the switch in the settings). */
  'mute/begin': {
    from: ['extension'],
    ask: command({ choice: v.picklist(QUIET_CHOICES), host: v.optional(site) }),
  },
  /** Takes one mute back; without an id, all that silence everything, the switch in the settings among them. */
  'mute/end': { from: ['extension'], ask: command({ mute: v.optional(keptId) }) },
  /** Keep equal with other computers through the browser's own synced storage, or stop and take back what was published. */
  'sync/switch': { from: ['extension'], ask: command({ on: v.boolean() }) },
  'ledger/erase': { from: ['extension'], ask: command({ confirm: v.literal('erase') }) },
  /** "이 페이지 확인": look at the page of this tab once, through activeTab. */
  'page/check': { from: ['extension'], ask: v.strictObject({ tabId: v.pipe(v.number(), v.integer()) }) },

  /** Background → extension pages: what you show is stale, ask again. */
  'snapshot/changed': { from: ['background'], ask: none },
  /** Background → a frame: settings or ledger changed, assess again. */
  'frame/refresh': { from: ['background'], ask: none },
  /** Background → frames: fall silent and say nothing. With a host, only documents of that site are meant. */
  'frame/dark': { from: ['background'], ask: v.strictObject({ host: v.optional(site) }) },
} as const satisfies Record<string, { from: readonly Sender[]; ask: v.GenericSchema }>;

export type MessageName = keyof typeof MESSAGES;
/** What a message carries once it was checked: days, months and won are known to be such. */
export type Ask<Name extends MessageName> = v.InferOutput<(typeof MESSAGES)[Name]['ask']>;
/** The same as it is sent: plain data that nobody has checked yet. */
export type Content<Name extends MessageName> = AsSent<v.InferInput<(typeof MESSAGES)[Name]['ask']>>;
type AsSent<Value> = Value extends object ? { readonly [Key in keyof Value]: AsSent<Value[Key]> } : Value;

export type { Ack, Refusal, Resemblance } from './ack.ts';

/**
 * What is said without a figure. `test`: no money moves on this page. `veiled`: it may be a payment, and this page is
 * not one that may show what is left: a frame of another site, or a page that asked about too many sums. `unreadable`:
 * what is kept cannot be read, so that nobody knows what is left.
 */
export interface Plain {
  readonly plain: 'test' | 'veiled' | 'unreadable';
  /** Private window: nothing of this page is stored. */
  readonly unrecorded: boolean;
}

/** The frame that is answered is a known gateway's own window: only there may the size of what is shown tell the state. */
interface Circumstances {
  readonly inWindow?: true;
  /** How the person wants to be shown it; absent where nothing was chosen. */
  readonly display?: Display;
}

/** What the statement that was sent came to; `null` is no step of a payment. Absent where none was sent. */
interface Judged {
  readonly judged?: Detection | null;
}

/**
 * One frame of a tab speaks, the others are `silent`; `about` is the payment of a frame that has no room to show it.
 */
export type Voice = Judged &
  (
    | (Assessment & Circumstances & { readonly about?: Detection })
    | (Plain & Circumstances)
    | { readonly off: true }
    | { readonly silent: true }
  );

interface Replies extends ExchangeReplies, OwnRuleReplies {
  'frame/suspect': undefined;
  'frame/banner': undefined;
  'frame/awake': undefined;
  'checkout/seen': Voice;
  'checkout/on-behalf': Voice;
  'banner/ousted': undefined;
  'checkout/left': undefined;
  'snapshot/get': Snapshot;
  'diagnostics/get': Diagnostics;
  'ledger/year': YearView;
  'ledger/rows': RowsView;
  'safekeeping/get': Safekeeping;
  'backup/make': { readonly text: string };
  'backup/check': BackupCheck;
  'banner/open-popup': undefined;
  'banner/open-history': undefined;
  'banner/go-on': undefined;
  'page/check': {
    readonly injected: boolean;
    /** It is a carrier's own list of payments, which can be compared with the log. */
    readonly usage?: true;
  };
  'snapshot/changed': undefined;
  'frame/refresh': undefined;
  'frame/dark': undefined;
}
export type Reply<Name extends MessageName> = Name extends keyof Replies ? Replies[Name] : Ack;

/** Who really sent a message, as the browser tells it; a page cannot forge this. */
export interface From {
  readonly sender: Sender;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly documentId?: string;
  readonly url?: string;
  /** Address of the page the frame stands in, where the browser lets us know it. */
  readonly tabUrl?: string;
  readonly incognito: boolean;
  /**
   * The document is not on screen: on its way out, kept for the back button, or not shown yet. Chromium then gives
   * its main frame another `frameId` than 0, so that only `documentId` still says which document it is.
   */
  readonly isOffScreen?: true;
}

/** A message without a reply may be answered with anything: nobody reads it. */
export type Answer<Name extends MessageName> =
  Reply<Name> extends undefined ? unknown : Promise<Reply<Name>> | Reply<Name>;
export type Handler<Name extends MessageName> = (ask: Ask<Name>, from: From) => Answer<Name>;
export type Handlers<Names extends MessageName> = { readonly [Name in Names]: Handler<Name> };
