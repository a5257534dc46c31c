import type { GuideTopic } from '../../../core/guide-topics.ts';
import type { Binding } from '../../../core/verdict.ts';
import type { Won } from '../../../core/won.ts';
import type { IconName } from '../../../ui/icon.tsx';
import type { StateTone } from '../../../ui/state-tone.ts';
import type { OwnPlace } from '../../shared/banner-model.ts';

export interface Aside {
  readonly icon: IconName;
  readonly tone?: StateTone;
  readonly text: string;
}

/** One step of the order in which a refusal is checked. */
export interface CheckStep {
  readonly name: string;
  /** Who decides about it. */
  readonly who?: string;
  readonly text: string;
  /** The refusal points here. */
  readonly here: boolean;
}

export interface Action {
  readonly does: 'log' | 'cancel' | 'recurring' | 'reconcile' | 'popup' | 'close';
  readonly label: string;
  readonly primary: boolean;
}

/** Someone who decides or helps, and where to ask; addresses are text, never links. */
export interface PlaceToAsk {
  readonly name: string;
  /** App and menu, address, number: each a line. */
  readonly lines: readonly string[];
  /** The month in which this was last checked, as words. */
  readonly asOf?: string;
}

export interface AccountChoice {
  readonly id: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** Lines and pools the payment can be put on. */
export interface AccountChoices {
  readonly lines: readonly AccountChoice[];
  readonly pools: readonly AccountChoice[];
}

export interface HeadroomBar {
  readonly used: Won;
  readonly payment?: Won;
  readonly limit: Won;
  readonly binding: Binding;
  readonly tone: StateTone;
  /** What is left before this payment, and after it. */
  readonly left: Won;
  readonly after?: Won;
  /** By how much it does not fit. */
  readonly short?: Won;
}

/** The banner in words, ready to draw: made by pure functions, so that every state can be read in a test. */
export interface BannerView {
  /** Identifies the content: a new key is announced, and opens a banner that was closed. */
  readonly key: string;
  readonly tone: StateTone;
  readonly icon: IconName;
  /** Over and unpaid interrupt a screen reader; everything else waits. */
  readonly urgent: boolean;
  /** One line that can be opened, or a card from the start. */
  readonly size: 'chip' | 'card';
  /** The amount in the largest text, where a code is asked for. */
  readonly hero?: string;
  /** The one strong sentence. */
  readonly figure: string;
  readonly lines: readonly string[];
  /** What is left after this payment, where neither the strong sentence nor its lines say it. */
  readonly leftAfter?: string;
  /** Host of an unknown payment address, shown as it is. */
  readonly address?: string;
  readonly bar?: HeadroomBar;
  readonly asides: readonly Aside[];
  /** What to look at before going on. */
  readonly checks: readonly string[];
  readonly steps: readonly CheckStep[];
  /** Where to ask about it. */
  readonly places: readonly PlaceToAsk[];
  /** Text of the page: item and merchant, cut. */
  readonly paper: readonly string[];
  readonly chargedOn?: string;
  readonly place: string;
  /** Absent where the payment cannot be put elsewhere. */
  readonly choices?: AccountChoices;
  readonly actions: readonly Action[];
  /** The month of the ledger that is shown; absent where nothing of the ledger is. */
  readonly history?: OwnPlace;
  /** The guide's page about what is shown. */
  readonly guide?: GuideTopic | undefined;
  readonly logged: boolean;
  readonly why: Why;
}

/** "왜 이렇게 나왔나요": the sums behind the verdict, and what the page was recognised by. */
export interface Why {
  /** Notes for which there was no room above. */
  readonly notes: readonly string[];
  readonly sums: readonly string[];
  readonly page: string;
  readonly clues: readonly string[];
}
