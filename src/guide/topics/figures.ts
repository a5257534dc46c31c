import { ANSWER_WEEKS } from '../../core/agencies.ts';
import { won } from '../../core/won.ts';

/**
 * Figures in the guide's sentences, each with its source (sources.ts). What carriers and gateways set for one line
 * stands in `core/presets.ts` and `core/late-fee.ts`.
 */
export const FIGURES = {
  /** Highest monthly limit that a carrier grants: press2025. */
  highestLimit: won(1_000_000),
  /** KT's monthly limits can also be any multiple of this: ktM, which repeats KT. */
  limitStep: won(10_000),
  /** The amount to which KT and LG U+ have cut the limit for vouchers: press2025. */
  voucherCap: won(100_000),
  /** The highest penalty that article 72 sets, in years of prison and in won: law. */
  cashOutYears: 3,
  cashOutFine: won(30_000_000),
  answerWeeks: ANSWER_WEEKS,
  /** Years for which a payment is kept on record; the longer time holds above that sum; decree, article 66-7: law. */
  recordYears: 1,
  longRecordYears: 5,
  longRecordAbove: won(10_000),
  /** Ages in years, and SKT's monthly limit for minors: minors2023. */
  sktAge: 12,
  sktMinorLimit: won(100_000),
  otherAge: 19,
} as const;
