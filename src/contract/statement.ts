import * as v from 'valibot';
import { type Detection, detectionSchema } from './checkout-seen.ts';
import { pageText } from './fields.ts';

/** Text of a page, squeezed (see the glossary). */
const line = v.optional(pageText(200));

/** Characters of squeezed text: a page that states an outcome is short; a longer one is only about outcomes. */
const LONGEST_STATEMENT = 5_000;
/** Parts of the page's text: together about as long as the text at most, though two parts may overlap. */
const parts = v.pipe(
  v.array(pageText(LONGEST_STATEMENT)),
  v.maxLength(LONGEST_STATEMENT),
  v.check((all) => all.join('').length <= 2 * LONGEST_STATEMENT),
);

/** A page's own words of how a payment ended. */
const statedSchema = v.strictObject({
  /** Sentences that may state an outcome. */
  says: v.strictObject({
    /** The payment was made; `success` is the same or weaker, and counts where no other payment method is named. */
    done: line,
    success: line,
    refusal: line,
    /** An error sentence: a refusal only where the page names a cause. */
    refusalIfCaused: line,
    cancelled: line,
    already: line,
    underWay: line,
  }),
  /** The texts in which causes are looked for. */
  text: v.strictObject({
    words: pageText(LONGEST_STATEMENT),
    /** Parts that may list several causes: 한도 초과 또는 요금 미납, and lines below each other that are no sentences. */
    lists: parts,
    /** Negative sentences of a short page: a refusal where one of them names a cause. */
    noes: parts,
    codes: v.pipe(v.array(pageText(8)), v.maxLength(LONGEST_STATEMENT)),
  }),
  isFramed: v.boolean(),
  /** What the page says about an earlier payment also answers this one, whether it refuses or not. */
  isOwn: v.boolean(),
  /** The gateway whose codes these are. */
  gateway: v.nullable(pageText(40)),
});
export type Stated = v.InferOutput<typeof statedSchema>;

/**
 * What a page states about how a payment ended, as the checkout script read it. What that means depends on the known
 * causes of refusals, and only the background has those. It is judged where it arrives; the words themselves are not
 * kept.
 */
export const statementSchema = v.strictObject({
  stated: v.optional(statedSchema),
  /**
   * The same without names of items and sellers that occur in the text outside their labelled places; absent where none
   * do.
   */
  nameless: v.optional(
    v.strictObject({
      names: v.pipe(v.array(pageText(200)), v.maxLength(20)),
      stated: v.optional(statedSchema),
    }),
  ),
  /**
   * The detection for each outcome, for they differ in the sum that is charged. A cancelled payment has the one of a
   * refusal.
   */
  as: v.strictObject({ failure: detectionSchema, success: detectionSchema, already: detectionSchema }),
});
export type Statement = v.InferOutput<typeof statementSchema>;

/** What one reading of a page gives. */
export interface Observed {
  /** The step of a payment that the page is, where it states no outcome. */
  readonly detection?: Detection | undefined;
  readonly statement?: Statement | undefined;
}
