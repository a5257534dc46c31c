import type { Translate } from '../../contract/translate.ts';
import type { Won } from '../../core/won.ts';

/** Language and wording of toolbar and notices, and whether amounts are hidden in them. */
export interface ToolbarSpeech {
  readonly t: Translate;
  readonly masked: boolean;
}

/** The same dots for every hidden amount: their number would tell its size. */
const HIDDEN = '•••';

/** An amount as digits, without its unit; as dots while amounts are hidden. */
export const inWords = ({ masked }: Pick<ToolbarSpeech, 'masked'>, amount: Won): string =>
  masked ? HIDDEN : amount.toLocaleString('en-US');
