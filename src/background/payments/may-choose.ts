import type { ShownPayment } from './shown-payment.ts';

/**
 * Each change of line shows the page another line's headroom, so a page may ask for a few only, and ordinary pages for
 * none.
 */
const MOST_MOVES = 4;

/** Whether a press in this page may put the payment on another line or pool. */
export const mayChoose = ({ attempt, source }: Pick<ShownPayment, 'attempt' | 'source'>): boolean =>
  source === 'gateway' && attempt !== undefined && attempt.moves < MOST_MOVES;
