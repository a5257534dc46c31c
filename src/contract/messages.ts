import * as v from 'valibot';
import type { Display } from '../core/display.ts';
import { GUIDE_TOPICS } from '../core/guide-topics.ts';
import { QUIET_CHOICES, QUIET_SPANS } from '../core/quiet.ts';
import type { Ack } from './ack.ts';
import { BANNER_MESSAGES } from './banner-messages.ts';
import { CHECKOUT_MESSAGES } from './checkout-messages.ts';
import type { Detection } from './checkout-seen.ts';
import type { Diagnostics } from './diagnostics.ts';
import { EXCHANGE_MESSAGES, type ExchangeReplies } from './exchange-messages.ts';
import { command, keptId, lineShape, month, none, pressed, sameness, settingsShape, site } from './fields.ts';
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
 * The messages between contexts: name → who may send it, what it carries, what comes back. `page` is a content script
 * of ours, `extension` is popup or options, `background` is the worker. A message whose sender or shape does not fit is
 * refused; what a page says is not trusted beyond these schemas.
 */
export const MESSAGES = {
  /** Sentinel → inject the checkout script into this frame. */
  'frame/suspect': { from: ['page'], ask: v.strictObject({ hint: v.pipe(v.string(), v.maxLength(20)) }) },
  /** Checkout script → run the banner's script in this frame, for there is something to show. */
  'frame/banner': { from: ['page'], ask: none },
  /** Checkout script → wakes the background, as the last button may be pressed any moment; nothing else is done. */
  'frame/awake': { from: ['page'], ask: none },
  ...CHECKOUT_MESSAGES,
  /** "기록할게요": log the payment this frame shows. */
  'banner/log': { from: ['page'], ask: pressed(sameness) },
  ...BANNER_MESSAGES,
  'banner/open-popup': { from: ['page'], ask: none },
  /**
   * Opens a page of ours in a tab of its own: the history at the month that the banner shows ("기록 보기"), or that page
   * of the guide.
   */
  'banner/open-page': {
    from: ['page'],
    ask: v.strictObject({ month: v.optional(month), guide: v.optional(v.picklist(GUIDE_TOPICS)) }),
  },
  /** Asked by a tab's top frame that shows no payment itself: whether it should show the banner for one of its frames. */
  'checkout/on-behalf': { from: ['page'], ask: none },
  /** The page removed the banner more often than it comes back. */
  'banner/evicted': { from: ['page'], ask: none },
  /** "계속": the person passed the friction step of this payment. */
  'banner/go-on': { from: ['page'], ask: none },
  /** The banner's "끄기": only for a while, and only for the frame's own site, as the browser names it. */
  'banner/mute': { from: ['page'], ask: command({ choice: v.picklist(QUIET_SPANS) }) },

  'snapshot/get': {
    from: ['extension'],
    ask: v.strictObject({ tabId: v.optional(v.pipe(v.number(), v.integer())) }),
  },
  /** Recent detections, by site and rule. */
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

  /** Mutes one site (`host`) or everything, for a while or for good (`always`: the main switch in the settings). */
  'mute/begin': {
    from: ['extension'],
    ask: command({ choice: v.picklist(QUIET_CHOICES), host: v.optional(site) }),
  },
  /** Ends one mute; without an id, all that mute everything, and the main switch in the settings. */
  'mute/end': { from: ['extension'], ask: command({ mute: v.optional(keptId) }) },
  /** Keeps other computers equal through the browser's own synced storage; or stops, and removes what was published. */
  'sync/switch': { from: ['extension'], ask: command({ on: v.boolean() }) },
  'ledger/erase': { from: ['extension'], ask: command({ confirm: v.literal('erase') }) },
  /** "이 페이지 확인": looks at the page of this tab once, by activeTab. */
  'page/check': { from: ['extension'], ask: v.strictObject({ tabId: v.pipe(v.number(), v.integer()) }) },

  /** Background → extension pages: what they show is stale, they ask again. */
  'snapshot/changed': { from: ['background'], ask: none },
  /** Background → a frame: settings or ledger changed, it asks again. */
  'frame/refresh': { from: ['background'], ask: none },
  /** Background → frames: remove the banner and send nothing more. With a host, only documents of that site. */
  'frame/mute': { from: ['background'], ask: v.strictObject({ host: v.optional(site) }) },
} as const satisfies Record<string, { from: readonly Sender[]; ask: v.GenericSchema }>;

export type MessageName = keyof typeof MESSAGES;
/** What a message carries after it was checked: days, months and won have their own types. */
export type Ask<Name extends MessageName> = v.InferOutput<(typeof MESSAGES)[Name]['ask']>;
/** The same before it is sent: plain data, not yet checked. */
export type Content<Name extends MessageName> = AsSent<v.InferInput<(typeof MESSAGES)[Name]['ask']>>;
type AsSent<Value> = Value extends object ? { readonly [Key in keyof Value]: AsSent<Value[Key]> } : Value;

export type { Ack, Refusal, Resemblance } from './ack.ts';

/**
 * An answer without figures. `test`: no money moves on this page. `withheld`: it may be a payment, but the page may not
 * show what is left, being a frame of another site, or a page that asked about too many sums. `unreadable`: the stored
 * data cannot be read, so that what is left is unknown.
 */
export interface Plain {
  readonly plain: 'test' | 'withheld' | 'unreadable';
  /** Private window: nothing of this page is stored. */
  readonly unrecorded: boolean;
}

/** The answered frame is a known gateway's own window: only there may the size of the banner depend on the verdict. */
interface AnswerSetting {
  readonly inWindow?: true;
  /** How things are displayed; absent where the person chose nothing. */
  readonly display?: Display;
}

/**
 * The detection that the sent statement came to; `null` where it is no step of a payment. Absent where no statement was
 * sent.
 */
interface Judged {
  readonly judged?: Detection | null;
}

/**
 * The answer to a frame. One frame of a tab speaks, the others are `silent`; `about` is the payment of another frame,
 * which has no room to show it.
 */
export type FrameAnswer = Judged &
  (
    | (Assessment & AnswerSetting & { readonly about?: Detection })
    | (Plain & AnswerSetting)
    | { readonly off: true }
    | { readonly silent: true }
  );

interface Replies extends ExchangeReplies, OwnRuleReplies {
  'frame/suspect': undefined;
  'frame/banner': undefined;
  'frame/awake': undefined;
  'checkout/seen': FrameAnswer;
  'checkout/on-behalf': FrameAnswer;
  'banner/evicted': undefined;
  'checkout/left': undefined;
  'snapshot/get': Snapshot;
  'diagnostics/get': Diagnostics;
  'ledger/year': YearView;
  'ledger/rows': RowsView;
  'safekeeping/get': Safekeeping;
  'backup/make': { readonly text: string };
  'backup/check': BackupCheck;
  'banner/open-popup': undefined;
  'banner/open-page': undefined;
  'banner/go-on': undefined;
  'page/check': {
    readonly injected: boolean;
    /** The page is a carrier's own list of payments, which can be compared with the log. */
    readonly usage?: true;
  };
  'snapshot/changed': undefined;
  'frame/refresh': undefined;
  'frame/mute': undefined;
}
export type Reply<Name extends MessageName> = Name extends keyof Replies ? Replies[Name] : Ack;
/** Entries of some months, and those of them that could not be read. */
export type KnownEntries = Reply<'entries/get'>;

/** Who really sent a message, as the browser tells it; a page cannot forge this. */
export interface From {
  readonly sender: Sender;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly documentId?: string;
  readonly url?: string;
  /** Address of the tab's own page, where the browser tells it. */
  readonly tabUrl?: string;
  readonly incognito: boolean;
  /**
   * The document is not on screen: it is being left, kept for the back button, or not shown yet. Chromium then gives
   * its main frame a `frameId` other than 0, so that only `documentId` tells which document it is.
   */
  readonly isOffScreen?: true;
}

/** The answer to a message that expects none is never read, and may be anything. */
export type Answer<Name extends MessageName> =
  Reply<Name> extends undefined ? unknown : Promise<Reply<Name>> | Reply<Name>;
export type Handler<Name extends MessageName> = (ask: Ask<Name>, from: From) => Answer<Name>;
export type Handlers<Names extends MessageName> = { readonly [Name in Names]: Handler<Name> };
