import type { AmountDoubt, Detection } from '../contract/checkout-seen.ts';
import type { Observed } from '../contract/statement.ts';
import type { Won } from '../core/won.ts';

/** What the person's own rules make of a page that they speak of. */
export interface OwnReading {
  readonly amount: Won | null;
  /** Set exactly when `amount` is null. */
  readonly doubt: AmountDoubt | null;
  readonly item: string | null;
  /** Something readable stands where a rule points. */
  readonly isThere: boolean;
  /** The rule is for one path or one state of the page, not for a whole host. */
  readonly isOfOnePlace: boolean;
  /** The rule's condition is met: this is what is being paid, whatever else the page lists. */
  readonly isMet: boolean;
}

/** The reason that is shown and kept in the diagnostics. */
const REASON = '내 규칙 +0';
const OWN_RULE = 'own-rule';
const SAID_OF_THE_SUM: ReadonlySet<AmountDoubt> = new Set(['too-large', 'negative', 'fractional']);

/**
 * The detection with the sum that the person's rule reads in place of ours; where the rule reads none, there is none. A
 * rule says only where a sum stands: it makes no page a gateway's and no payment done, and a look-alike stays one.
 * @param found what the page was taken for without the rule.
 */
export function withOwnRule(found: Detection | undefined, reading: OwnReading): Detection | undefined {
  if (found === undefined) return reading.isOfOnePlace ? stepOf(reading) : undefined;
  switch (found.stage) {
    case 'pay':
      return read(found, reading);
    case 'success':
      return reading.isThere ? read(found, reading) : found;
    case 'option':
      return reading.isMet
        ? read({ ...found, stage: 'pay' }, reading)
        : { ...read(found, reading), amountDoubt: null };
    default:
      return found;
  }
}

/** The same for a page that may state an outcome, whatever the outcome turns out to be. */
export function observedWithOwnRule(found: Observed | undefined, reading: OwnReading): Observed | undefined {
  const detection = withOwnRule(found?.detection, reading);
  const statement = found?.statement;
  if (statement === undefined) return detection && { detection };
  const success = withOwnRule(statement.as.success, reading) ?? statement.as.success;
  return { detection, statement: { ...statement, as: { ...statement.as, success } } };
}

function read({ beyond: _ours, ...found }: Detection, { amount, doubt, item }: OwnReading): Detection {
  // The hand-over form names the sum that will be asked for; a rule that reads another one is out of date.
  const isDenied = found.gateway !== null && found.amount !== null && found.amount !== amount;
  return {
    ...found,
    amount: isDenied ? null : amount,
    amountDoubt: isDenied || amount === null ? doubtOf(doubt) : null,
    item: item ?? found.item,
    reasons: [...found.reasons.slice(0, 39), REASON],
  };
}

/**
 * A sum that cannot be paid is told by its own doubt; otherwise the rule points to the wrong place and has to be
 * checked.
 */
const doubtOf = (doubt: AmountDoubt | null): AmountDoubt =>
  doubt !== null && SAID_OF_THE_SUM.has(doubt) ? doubt : OWN_RULE;

const stepOf = ({ amount, doubt, item }: OwnReading): Detection => ({
  rule: OWN_RULE,
  gateway: null,
  stage: 'pay',
  amount,
  amountDoubt: amount === null ? doubtOf(doubt) : null,
  item,
  merchant: null,
  recurring: false,
  fee: null,
  cause: null,
  statedHeadroom: null,
  codeStep: false,
  lookalike: false,
  score: 0,
  reasons: [REASON],
});
