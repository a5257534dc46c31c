import type { Binding } from '../../core/verdict.ts';
import type { Won } from '../../core/won.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { StateTone } from '../../ui/state-tone.ts';

export interface Aside {
  readonly icon: IconName;
  readonly tone?: StateTone;
  readonly text: string;
}

/** One step of the order in which a refusal is checked. */
export interface Step {
  readonly name: string;
  readonly text: string;
  /** The refusal points here. */
  readonly here: boolean;
}

export interface Action {
  readonly does: 'log' | 'popup' | 'close';
  readonly label: string;
  readonly primary: boolean;
}

export interface HeadroomBar {
  readonly used: Won;
  readonly payment?: Won;
  readonly limit: Won;
  readonly binding: Binding;
  readonly tone: StateTone;
}

/** The banner in words, ready to draw: made by pure functions, so that every state can be read in a test. */
export interface BannerView {
  /** What this is about: a new key is announced, and opens a banner that was closed. */
  readonly key: string;
  readonly tone: StateTone;
  readonly icon: IconName;
  /** Over and unpaid interrupt a screen reader, the rest waits its turn. */
  readonly urgent: boolean;
  /** One line that can be opened, or a card from the start. */
  readonly size: 'chip' | 'card';
  /** The one strong sentence. */
  readonly figure: string;
  readonly lines: readonly string[];
  /** Host of an unknown payment address, shown as it is. */
  readonly address?: string;
  readonly bar?: HeadroomBar;
  readonly asides: readonly Aside[];
  readonly steps: readonly Step[];
  /** Text of the page: item and merchant, cut. */
  readonly paper: readonly string[];
  readonly lands?: string;
  readonly place: string;
  readonly actions: readonly Action[];
  readonly logged: boolean;
  readonly why: Why;
}

/** "왜 이렇게 나왔나요": the sums behind the verdict, and what the page was recognised by. */
export interface Why {
  readonly sums: readonly string[];
  readonly page: string;
  readonly clues: readonly string[];
}
