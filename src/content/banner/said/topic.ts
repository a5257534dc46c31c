import type { IconName } from '../../../ui/icon.tsx';
import type { StateTone } from '../../../ui/state-tone.ts';

/** One thing worth saying. The first topic of a page is the headline, the others stand beneath it in short form. */
export interface Topic {
  readonly id: string;
  readonly tone: StateTone;
  readonly icon: IconName;
  readonly figure: string;
  readonly lines: readonly string[];
  readonly checks?: readonly string[];
  readonly urgent?: boolean;
  readonly address?: string;
  /** Good news, for which the chip is enough. */
  readonly quiet?: boolean;
  /** Its short form beneath another headline; the figure line when absent. */
  readonly short?: string;
}
