import * as v from 'valibot';
import { type Detection, detectionSchema } from './checkout-seen.ts';

/** Text of a page, squeezed. */
const pageText = (max: number) => v.pipe(v.string(), v.maxLength(max));
const line = v.optional(pageText(200));

/** An outcome page is short; longer text talks about outcomes. Characters, squeezed. */
const LONGEST_STATEMENT = 5_000;
/** Parts of the page: all of them together are no longer than it, give or take what two of them have in common. */
const parts = v.pipe(
  v.array(pageText(LONGEST_STATEMENT)),
  v.maxLength(LONGEST_STATEMENT),
  v.check((all) => all.join('').length <= 2 * LONGEST_STATEMENT),
);

/** The page's own words of how a payment ended. */
const statedSchema = v.strictObject({
  /** The sentences by which it may say so. */
  says: v.strictObject({
    /** The payment went through; `success` is the same, or a weaker word for it, where no other way to pay is named. */
    done: line,
    success: line,
    refusal: line,
    /** Frames the page as an error: a refusal only where the page has a cause. */
    refusalIfCaused: line,
    cancelled: line,
    already: line,
    underWay: line,
  }),
  /** What causes are read from. */
  text: v.strictObject({
    words: pageText(LONGEST_STATEMENT),
    /** Parts of it that count things up: 한도 초과 또는 요금 미납. */
    lists: parts,
    /** Sentences of a short page that say no: a refusal where one of them names a cause. */
    noes: parts,
    codes: v.pipe(v.array(pageText(8)), v.maxLength(LONGEST_STATEMENT)),
  }),
  isFramed: v.boolean(),
  /** What it says of an earlier payment is an answer to this one, whether or not it refuses. */
  isOwn: v.boolean(),
  /** Whose codes they are. */
  gateway: v.nullable(pageText(40)),
});
export type Stated = v.InferOutput<typeof statedSchema>;

/**
 * What a page states of how a payment ended, as the checkout script read it. What it comes to hangs on the causes of
 * refusals, and those are known in the background alone. It is judged where it arrives: of its words nothing is kept.
 */
export const statementSchema = v.strictObject({
  stated: v.optional(statedSchema),
  /** The same without names of items and sellers that stand in it elsewhere than under their labels, where some do. */
  nameless: v.optional(
    v.strictObject({
      names: v.pipe(v.array(pageText(200)), v.maxLength(20)),
      stated: v.optional(statedSchema),
    }),
  ),
  /** What the page shows beside, as each outcome has it: what is charged differs. A payment given up shows what a refused one does. */
  as: v.strictObject({ failure: detectionSchema, success: detectionSchema, already: detectionSchema }),
});
export type Statement = v.InferOutput<typeof statementSchema>;

/** What one reading makes of a page. */
export interface Observed {
  /** The step of a payment it is, where it ends none. */
  readonly detection?: Detection | undefined;
  readonly statement?: Statement | undefined;
}
