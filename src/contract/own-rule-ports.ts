import type { Display } from '../core/display.ts';
import type { OwnRule } from '../core/own-rule.ts';
import type { FrameAddress } from './ports.ts';

/** A document of a tab that we may reach, with its address as the message bus would name it. */
export interface OpenFrame {
  readonly frame: FrameAddress;
  readonly url: string;
}

/** How own rules reach the pages that they are for. */
export interface OwnRuleScripts {
  /**
   * Gives a document the rules of its host. Answers whether the checkout script has still to be run there; false where
   * we may not reach it.
   */
  readonly hand: (frame: FrameAddress, rules: readonly OwnRule[]) => Promise<boolean>;
  /** Documents of a tab that we may reach. */
  readonly framesOf: (tabId: number) => Promise<readonly OpenFrame[]>;
  /** Tabs whose page is on that host, as far as the browser tells. */
  readonly tabsOn: (host: string) => Promise<readonly number[]>;
  /** What a rule reads in one document; nothing where it does not apply. The value comes from a page and is not checked. */
  readonly read: (frame: FrameAddress, rule: OwnRule) => Promise<unknown>;
  /** Lets the person point at a sum in the tab's own document; false where we may not reach it. */
  readonly pick: (tabId: number, how: PickerSettings) => Promise<boolean>;
  /** Makes pages of these hosts, and no others, ask to be looked at when they load. */
  readonly watch: (hosts: readonly string[]) => Promise<void>;
}

export interface PickerSettings {
  readonly display: Display;
  /** Whether the browser will let us read the page again after it is reloaded. */
  readonly isLasting: boolean;
}
