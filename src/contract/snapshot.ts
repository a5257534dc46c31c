import type { BillState } from '../core/bill.ts';
import type { LearntCap, StatedHeadroom } from '../core/cap.ts';
import type { Claim } from '../core/claim.ts';
import type { Day, Instant, Month } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Guard } from '../core/guards.ts';
import type { Headroom } from '../core/headroom.ts';
import type { LateFeeChoice } from '../core/late-fee.ts';
import type { Carrier, Line, Pool } from '../core/line.ts';
import type { Mute } from '../core/mute.ts';
import type { Pace } from '../core/pace.ts';
import type { Recurring } from '../core/recurring.ts';
import type { Friction, Settings } from '../core/settings.ts';
import type { EffectiveLimit, Verdict } from '../core/verdict.ts';
import type { Won } from '../core/won.ts';
import type { Source } from './attempt.ts';
import type { CancelsView } from './cancels-view.ts';
import type { CheckoutSeen } from './checkout-seen.ts';
import type { NextSteps } from './safekeeping.ts';
import type { StoreTrouble } from './store-trouble.ts';

/**
 * One pool of one line this month. `left` is 0 when over, and both are absent while the limit is unknown; `expected` is
 * reserved from `left` and shown apart.
 */
export interface PoolView extends Headroom {
  readonly pool: Pool;
  /** Every limit that holds today, lowest first: the first one binds and is `limit`. */
  readonly limits: readonly EffectiveLimit[];
  /** How the month goes; absent before its fourth day, under three payments, or while records are missing. */
  readonly pace?: Pace;
  /** What cancelling this month's payments by `Snapshot.lastCancelDay` would give back. */
  readonly cancellable: Won;
}

export type BillView = BillState;

export interface RecurringView {
  readonly item: Recurring;
  /** The next day on which it comes, today included; absent after its last month. */
  readonly next?: Day;
}

export interface LineView {
  readonly line: Line;
  readonly pools: readonly PoolView[];
  /** Bills that are not paid, oldest first, from D-3; then last month's, paid or still open. */
  readonly bills: readonly BillView[];
  readonly recurring: readonly RecurringView[];
  /** Caps of shops and gateways learnt from refusals: never the carrier's limit. */
  readonly caps: readonly LearntCap[];
  /** What refusal pages said is left, each of its own moment. */
  readonly stated: readonly StatedHeadroom[];
}

/** How full the browser's storage is. */
export interface QuotaView {
  readonly bytes: number;
  /** Bytes that fit. */
  readonly of: number;
  /** From 60 percent on: the options page says what to do. */
  readonly isNear: boolean;
  /** Counted by ourselves where the browser does not tell. */
  readonly isEstimate: boolean;
}

/** Keeping equal with the person's other computers. */
export interface SyncView {
  readonly on: boolean;
  /** Not even lines and settings fit; the synced storage refuses; another computer runs a newer version. */
  readonly trouble?: 'full' | 'failed' | 'newer';
  /** Months that found no room there, oldest first. */
  readonly left: readonly Month[];
  readonly heardAt?: Instant;
  readonly toldAt?: Instant;
}

/** A saved key that could not be used. It is left as it is, or kept aside, never overwritten. */
export interface Problem {
  readonly key: string;
  readonly kind: 'unreadable' | 'newer' | 'read-failed';
  /** Where the unreadable data was put when the key had to be written. */
  readonly keptAt?: string;
}

export interface TabPayment {
  readonly seen: CheckoutSeen;
  readonly verdict: Verdict;
  readonly pool: Pool;
  readonly entry?: Entry;
  readonly tabId: number;
  /** Whose page shows it. */
  readonly source: Source;
  /** It can be logged as it is: paid or about to be, with a known sum, and not yet in the ledger. */
  readonly amount?: Won;
  /** What a refusal says is left, what the log differs by (0 where it agrees, or cannot be told), and whose word it is. */
  readonly stated?: { readonly left: Won; readonly by: Won; readonly isOfWindow: boolean };
}

/** A page said of a recorded payment that it failed, and was not believed. */
export interface Contradiction {
  readonly entry: Entry;
  /** Host of that page. */
  readonly host: string;
}

/** Everything popup, options and badge show; made by the background, read by message. */
export interface Snapshot {
  readonly today: Day;
  readonly month: Month;
  readonly settings: Settings;
  readonly lines: readonly LineView[];
  /** Entries of this month, newest first. */
  readonly entries: readonly Entry[];
  /** Pending entries of any month that wait for an answer: "결제하셨나요?". */
  readonly questions: readonly Entry[];
  /** Questions whose entry may be a payment that is in the ledger already: "방금 기록한 결제와 같은 건가요?". */
  readonly alike?: readonly { readonly entry: string; readonly like: Entry }[];
  /** Payments of which there is only a page's word: in no sum, until the person answers. Newest first. */
  readonly claims?: readonly Claim[];
  readonly contradictions?: readonly Contradiction[];
  /** Hosts of the shops behind questions, where the browser does not let us see the page that would have answered them. */
  readonly shops?: readonly { readonly entry: string; readonly host: string }[];
  /**
   * Recurring payments of this month that neither came nor were said not to come, soonest first. They are not kept:
   * settle one with `recurring/settle`.
   */
  readonly expected: readonly Entry[];
  /** The last day on which cancelling a payment of this month gives headroom back. */
  readonly lastCancelDay: Day;
  /** Years in which anything was recorded, ascending. */
  readonly years: readonly number[];
  /** No backup file was saved for a month. */
  readonly fileDue?: true;
  /** Absent where storage could not be asked. */
  readonly quota?: QuotaView;
  readonly tab?: TabPayment;
  readonly access: {
    readonly everySite: boolean;
    readonly notifications: boolean;
    /** Known payment hosts the browser does not let us see right now. */
    readonly missingHosts: number;
  };
  readonly problems: readonly Problem[];
  /** The store as a whole; while it stands, settings and lines here may be those of a first day, and are not shown. */
  readonly trouble?: StoreTrouble;
  readonly sync: SyncView;
  /** The last change, where that is more than an hour from now: the device's clock was set back since. */
  readonly clockBehind?: Instant;
  /** What can be taken back next, and made again. */
  readonly steps?: NextSteps;
  /** Until when pages are left alone everywhere (`null`: until it is switched on); absent while they are read. */
  readonly quiet?: { readonly until: Instant | null };
  /** Mutes in force, of sites and of everything. */
  readonly mutes: readonly Mute[];
}

/** What the banner may know: this payment and its headroom, nothing else of the ledger. */
export interface Assessment {
  readonly verdict: Verdict;
  readonly line: { readonly id: string; readonly nickname: string; readonly carrier?: Carrier };
  readonly pool: Pool;
  /** The bill this payment lands on: its month, by when it has to be paid, and when the money leaves before that. */
  readonly lands: { readonly billMonth: Month; readonly due: Day; readonly debit?: Day };
  /** The entry this page's payment became, when it did. */
  readonly entry?: { readonly id: string; readonly status: Entry['status']; readonly amount: Won };
  /** Headroom of the pool now, with every logged entry counted; absent while the limit is unknown. */
  readonly leftNow?: Won;
  /** Its pages name different sums: none is taken. */
  readonly sumsDiffer?: true;
  /** What would be left after this payment, spread over the days left in this month (today among them), rounded down. */
  readonly perDay?: Won;
  /** The payment can be put on one of these lines, or on the other pool; nicknames alone. */
  readonly choices?: { readonly lines: readonly { readonly id: string; readonly nickname: string }[] };
  /** The entry that a cancellation page is about: the payment's own, or the only one that fits. */
  readonly cancels?: CancelsView;
  /** A refusal names what is left, and the log differs by this much: above 0 when payments are missing from it. */
  readonly statedGap?: Won;
  /** A page that is not the gateway's own window of this payment names what is left: quoted as that page's word. */
  readonly hearsay?: true;
  /** The payment repeats, and is kept as a recurring one already. */
  readonly keptRecurring?: true;
  /** What late fees are reckoned with. */
  readonly lateFee?: LateFeeChoice;
  /** Private window: nothing of this page is stored. */
  readonly unrecorded: boolean;
  /** What else holds at this moment, in no order; the banner sorts it. */
  readonly guards?: readonly Guard[];
  /** What the person wants before a payment like this one, unless they took that step; `forAll`: whatever the ledger holds. */
  readonly friction?: Friction & { readonly forAll?: true };
  /** The person wants the banner only when it matters, and here it does not. */
  readonly hushed?: true;
}
