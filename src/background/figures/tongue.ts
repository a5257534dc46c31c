import type { Translate } from '../../contract/translate.ts';
import type { Won } from '../../core/won.ts';

/** How toolbar and notices speak: in which language, and whether amounts may be seen. */
export interface Tongue {
  readonly t: Translate;
  readonly masked: boolean;
}

/** Every hidden amount has the same dots: their number would tell its size. */
const HIDDEN = '•••';

/** An amount in figures, without its unit; dots while amounts are hidden. */
export const inWords = ({ masked }: Pick<Tongue, 'masked'>, amount: Won): string =>
  masked ? HIDDEN : amount.toLocaleString('en-US');
