import { ANSWER_WEEKS } from '../core/agencies.ts';
import { won } from '../core/won.ts';

/** Figures of the guide's sentences; what carriers and gateways set for a line stands in `core/presets.ts` and `core/late-fee.ts`. */
export const FIGURES = {
  /** Highest monthly limit that a carrier grants: press2025. */
  highestLimit: won(1_000_000),
  /** KT's limits can be any multiple of it as well: ktM, which repeats KT. */
  limitStep: won(10_000),
  /** What KT and LG U+ cut vouchers to: press2025. */
  voucherCap: won(100_000),
  /** Most of what article 72 sets: law. */
  cashOutYears: 3,
  cashOutFine: won(30_000_000),
  answerWeeks: ANSWER_WEEKS,
  /** Years for which payments are on record, and the sum above which it is longer, decree 66-7: law. */
  recordYears: 1,
  longRecordYears: 5,
  longRecordAbove: won(10_000),
  /** Ages, and SKT's monthly limit for minors: minors2023. */
  sktAge: 12,
  sktMinorLimit: won(100_000),
  otherAge: 19,
} as const;
