import type { ShownPayment } from './shown-payment.ts';

/**
 * Each change of line shows the page the headroom of another line, so a page may cause only a few, and ordinary pages
 * none.
 */
const MOST_MOVES = 4;

/** Whether a press in this page may put the payment on another line or pool. */
export const mayChoose = ({ attempt, source }: Pick<ShownPayment, 'attempt' | 'source'>): boolean =>
  source === 'gateway' && attempt !== undefined && attempt.moves < MOST_MOVES;
