import type { Won } from '../../core/won.ts';
import { formatWon } from '../../ui/format-won.ts';
import type { Speech } from '../../ui/translate-context.ts';

/** What the person hides on the sheet. */
export interface Mask {
  readonly names: boolean;
  readonly amounts: boolean;
}

export const NO_MASK: Mask = { names: false, amounts: false };

/** The same for every name and amount: its length would tell something of what it hides. */
const HIDDEN = '●●●';

/** How names and amounts are written on the sheet. */
export interface Writing {
  readonly name: (name: string) => string;
  readonly amount: (amount: Won) => string;
}

export const writingWith = (speech: Speech, mask: Mask): Writing => ({
  name: (name) => (mask.names ? HIDDEN : name),
  amount: (amount) => (mask.amounts ? speech.t('uiWon', HIDDEN) : formatWon(speech, amount)),
});
