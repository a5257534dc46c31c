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
import type { Quiet } from './quiet.ts';
import type { NextSteps } from './safekeeping.ts';
import type { StoreTrouble } from './store-trouble.ts';

/**
 * One pool of one line this month. `left` is 0 when over the limit, and both are absent while the limit is unknown; `expected`
 * is set aside from `left` and shown separately.
 */
export interface PoolView extends Headroom {
  readonly pool: Pool;
  /** All limits in force today, lowest first: the first one binds, and is `limit`. */
  readonly limits: readonly EffectiveLimit[];
  /** The pace of spending; absent before the fourth day of the month, under three payments, or while records are missing. */
  readonly pace?: Pace;
  /** How much headroom would be restored by cancelling this month's payments until `Snapshot.lastCancelDay`. */
  readonly cancellable: Won;
}

export type BillView = BillState;

export interface RecurringView {
  readonly item: Recurring;
  /** The next day on which it is charged, today included; absent after its last month. */
  readonly next?: Day;
}

export interface LineView {
  readonly line: Line;
  readonly pools: readonly PoolView[];
  /** Unpaid bills from three days before they are due, oldest first; then last month's, paid or not. */
  readonly bills: readonly BillView[];
  readonly recurring: readonly RecurringView[];
  /** Caps of shops and gateways learnt from refusals: never the carrier's limit. */
  readonly caps: readonly LearntCap[];
  /** The remaining sums that refusal pages stated, each as of its own moment. */
  readonly stated: readonly StatedHeadroom[];
}

/** How full the browser's storage is. */
export interface QuotaView {
  readonly bytes: number;
  /** Bytes that storage can hold. */
  readonly of: number;
  /** From 60 percent on; the options page then says what to do. */
  readonly isNear: boolean;
  /** We counted ourselves, because the browser does not tell. */
  readonly isEstimate: boolean;
}

/** The state of syncing with the person's other computers. */
export interface SyncView {
  readonly on: boolean;
  /** `full`: not even lines and settings fit; `failed`: the storage refuses; `newer`: another computer has a newer version. */
  readonly trouble?: 'full' | 'failed' | 'newer';
  /** Months that did not fit into the synced storage, oldest first. */
  readonly left: readonly Month[];
  readonly heardAt?: Instant;
  readonly toldAt?: Instant;
}

/** A saved key that could not be used. It is left as it is or kept aside, never overwritten. */
export interface Problem {
  readonly key: string;
  readonly kind: 'unreadable' | 'newer' | 'read-failed';
  /** The key under which the unreadable data was kept aside when its own key had to be written. */
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
  /** Present where it can be logged as it is: paid or about to be, with a known sum, and not yet in the ledger. */
  readonly amount?: Won;
  /**
   * `left`: the remaining sum that a refusal names; `by`: how much the log differs from it (0 where it agrees, or where that is
   * unknown); `isOfWindow`: whether the window itself said so.
   */
  readonly stated?: { readonly left: Won; readonly by: Won; readonly isOfWindow: boolean };
}

/** A page said that a recorded payment failed, and was not believed. */
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
  /** Pending entries of any month to which the person has not answered: "결제하셨나요?". */
  readonly questions: readonly Entry[];
  /** Pending entries that may be the same as another entry of the ledger: "방금 기록한 결제와 같은 건가요?". */
  readonly alike?: readonly { readonly entry: string; readonly like: Entry }[];
  /** Claims: payments that only a page vouches for. In no sum until the person answers. Newest first. */
  readonly claims?: readonly Claim[];
  readonly contradictions?: readonly Contradiction[];
  /** Hosts of the shops of pending entries, where the browser does not let us see the page that would show the outcome. */
  readonly shops?: readonly { readonly entry: string; readonly host: string }[];
  /**
   * Expected payments of this month that neither came nor were said not to come, soonest first. They are not saved: they are
   * settled by `recurring/settle`.
   */
  readonly expected: readonly Entry[];
  /** The last day on which cancelling a payment of this month restores headroom. */
  readonly lastCancelDay: Day;
  /** Years in which anything was recorded, ascending. */
  readonly years: readonly number[];
  /** No backup file was saved for a month. */
  readonly fileDue?: true;
  /** Absent where the browser could not be asked. */
  readonly quota?: QuotaView;
  readonly tab?: TabPayment;
  readonly access: {
    readonly everySite: boolean;
    readonly notifications: boolean;
    /** Number of known payment hosts that the browser does not let us see now. */
    readonly missingHosts: number;
  };
  readonly problems: readonly Problem[];
  /** What is wrong with the store as a whole. While it is set, settings and lines here may be defaults, and are not shown. */
  readonly trouble?: StoreTrouble;
  readonly sync: SyncView;
  /** The moment of the last change, where it is more than an hour in the future: the device's clock was set back since. */
  readonly clockBehind?: Instant;
  /** The steps that can be undone and done again next. */
  readonly steps?: NextSteps;
  /** Absent while pages are read. */
  readonly quiet?: Quiet;
  /** Mutes in force, of single sites and of everything. */
  readonly mutes: readonly Mute[];
}

/** What the banner may know: this payment and its headroom, nothing else of the ledger. */
export interface Assessment {
  readonly verdict: Verdict;
  readonly line: { readonly id: string; readonly nickname: string; readonly carrier?: Carrier };
  readonly pool: Pool;
  /**
   * The bill that this payment is charged on: its month, the day it is due, and an earlier day of debit, where there is one.
   */
  readonly chargedOn: { readonly billMonth: Month; readonly due: Day; readonly debit?: Day };
  /** The entry that this payment became, if it did. */
  readonly entry?: { readonly id: string; readonly status: Entry['status']; readonly amount: Won };
  /** Headroom of the pool now, with all entries counted; absent while the limit is unknown. */
  readonly leftNow?: Won;
  /** The pages of the payment name different sums, so none is taken. */
  readonly sumsDiffer?: true;
  /** What would be left after this payment, divided by the days left in this month (today included), rounded down. */
  readonly perDay?: Won;
  /** The lines on which the payment can be put, by nickname only; or it can be put on the other pool. */
  readonly choices?: { readonly lines: readonly { readonly id: string; readonly nickname: string }[] };
  /** The entry that a cancellation page is about: that of the same payment, or the only one that fits. */
  readonly cancels?: CancelsView;
  /** By how much the log differs from the remaining sum that a refusal names; above 0 when payments are missing from it. */
  readonly statedGap?: Won;
  /** The remaining sum is named by a page other than the gateway's own window of this payment: shown as that page's claim. */
  readonly onlyClaimed?: true;
  /** The payment repeats, and is already kept as a recurring payment. */
  readonly keptRecurring?: true;
  /** The late fee that is used in figures. */
  readonly lateFee?: LateFeeChoice;
  /** Private window: nothing of this page is stored. */
  readonly unrecorded: boolean;
  /** The guards that hold now, in no order; the banner sorts them. */
  readonly guards?: readonly Guard[];
  /** The friction that the person wants before such a payment, unless they passed it; `forAll`: wanted before every payment. */
  readonly friction?: Friction & { readonly forAll?: true };
  /** The person wants the banner only when it matters, and here it does not. */
  readonly notNeeded?: true;
}
