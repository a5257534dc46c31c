import * as v from 'valibot';
import { HIGHEST_PAYMENT, HIGHEST_SHOWN } from '../core/won.ts';
import { instant, pageText, payment, wonFrom } from './fields.ts';

/**
 * The stage of a payment that a page is. `option`: phone billing is offered, but not chosen. `already`: refused because
 * it was paid before, or is being paid; that says nothing about this payment.
 */
export const STAGES = ['option', 'pay', 'success', 'failure', 'cancelled', 'already'] as const;
export type Stage = (typeof STAGES)[number];

/** Why a payment was refused, as far as the page says it (domain terms: see the glossary in src/README.md). */
export const CAUSES = [
  'limit',
  'merchant-cap',
  'unpaid',
  'arrears',
  'blocked',
  'gateway-block',
  'policy',
  'carrier-policy',
  'new-line',
  'line-state',
  'owner',
  'mistyped',
  'extra-check',
  'code',
  'recurring-broken',
  'system',
  'user-cancelled',
] as const;
export type FailureCause = (typeof CAUSES)[number];

/**
 * Why no amount was taken from a page that seems to hold one; `own-rule`: the person's own rule applies to it, and
 * reads none.
 */
export const AMOUNT_DOUBTS = [
  'missing',
  'too-large',
  'negative',
  'fractional',
  'several',
  'garbled',
  'own-rule',
] as const;
export type AmountDoubt = (typeof AMOUNT_DOUBTS)[number];

/** One reading of one frame, as the checkout script sends it. Plain data; nothing a person typed. */
export const detectionSchema = v.strictObject({
  rule: pageText(40),
  gateway: v.nullable(pageText(40)),
  stage: v.picklist(STAGES),
  amount: v.nullable(payment),
  /** Set exactly when `amount` is null on a `pay` or `success` page. */
  amountDoubt: v.nullable(v.picklist(AMOUNT_DOUBTS)),
  /**
   * With the doubt `too-large`: the sum in won that the page asks, which is more than can be billed in a month. It is
   * shown, never counted.
   */
  beyond: v.optional(wonFrom(HIGHEST_PAYMENT + 1, HIGHEST_SHOWN)),
  item: v.nullable(pageText(120)),
  merchant: v.nullable(pageText(120)),
  /** `true` when the payment repeats every month until cancelled (월 자동결제). */
  recurring: v.boolean(),
  /** Service fee inside the amount, in won. */
  fee: v.nullable(payment),
  cause: v.nullable(v.picklist(CAUSES)),
  /** Only a code tells the cause: enough to show it, not to learn a cap from it. */
  causeByCode: v.optional(v.literal(true)),
  /** The headroom that the refusal itself names, in won ("귀하의 사용 가능 금액은 …원"). */
  statedHeadroom: v.nullable(wonFrom(0, HIGHEST_PAYMENT)),
  /** The page asks for the SMS code: the last step before the money moves. */
  codeStep: v.boolean(),
  lookalike: v.boolean(),
  /** Order (`o:`) and transaction (`t:`) numbers in the page; they join the pages of one payment. */
  orders: v.optional(v.pipe(v.array(pageText(80)), v.maxLength(6))),
  score: v.pipe(v.number(), v.integer()),
  reasons: v.pipe(v.array(pageText(160)), v.maxLength(40)),
});
export type Detection = v.InferOutput<typeof detectionSchema>;

/** The last detection of a frame as kept in storage.session under `checkout:<tabId>:<frameId>`. */
export const checkoutSeenSchema = v.strictObject({
  ...detectionSchema.entries,
  url: v.pipe(v.string(), v.maxLength(2048)),
  at: instant,
});
export type CheckoutSeen = v.InferOutput<typeof checkoutSeenSchema>;

/** The key of a frame's last detection in session storage. */
export const checkoutKey = (tabId: number, frameId: number) => `checkout:${tabId}:${frameId}`;
