import type { CauseRule } from '../../pack/pack.ts';
import { BLOCKED, GATEWAY_BLOCK } from './blocks.ts';
import { LIMIT, MERCHANT_CAP } from './caps.ts';
import { CARRIER_POLICY, CARRIER_REFUSES } from './carriers.ts';
import { EXTRA_CHECK, SMS_CODE } from './checks.ts';
import { ARREARS, UNPAID } from './debts.ts';
import { MISTYPED } from './facts.ts';
import { RECURRING_BROKEN, USER_CANCELLED } from './given-up.ts';
import { LINE_STATE, NEW_LINE } from './lines.ts';
import { OWNER, OWNER_OF_LINE } from './owners.ts';
import { COUNTED_OUT, POLICY, RESTRICTED } from './risk.ts';
import { SYSTEM } from './trouble.ts';

/**
 * Causes in the order in which they are tried, special ones before general ones: a shop's own cap must not be taken for
 * the carrier's limit, nor a carrier's policy for a block that the person asked for, and nobody may be told of arrears
 * because a page sends them to a gateway's help line. A cause is a claim about a person, so words that several causes
 * share are in none. Words: code tables of Danal (2020-06-26), KG Mobilians (2017-05-15; today KG파이낸셜), KG Inicis and
 * the old wowcoin table (published by PortOne, 2017 to 2026). Texts may have been reworded since, hence stems.
 */
export const KOREAN_CAUSES: readonly CauseRule[] = [
  { cause: 'user-cancelled', words: USER_CANCELLED },
  { cause: 'recurring-broken', words: RECURRING_BROKEN },
  { cause: 'merchant-cap', words: MERCHANT_CAP },
  { cause: 'arrears', words: ARREARS },
  { cause: 'unpaid', words: UNPAID },
  { cause: 'gateway-block', words: GATEWAY_BLOCK },
  { cause: 'new-line', words: NEW_LINE },
  { cause: 'policy', words: COUNTED_OUT },
  { cause: 'limit', words: LIMIT },
  { cause: 'carrier-policy', words: CARRIER_POLICY },
  { cause: 'extra-check', words: EXTRA_CHECK },
  // Whose line it is is tried before the words that any refusal has (결제가 제한됩니다).
  { cause: 'owner', words: OWNER_OF_LINE },
  { cause: 'policy', words: POLICY },
  { cause: 'blocked', words: BLOCKED },
  { cause: 'mistyped', words: MISTYPED },
  { cause: 'owner', words: OWNER },
  { cause: 'line-state', words: LINE_STATE },
  { cause: 'code', words: SMS_CODE },
  { cause: 'system', words: SYSTEM },
  { cause: 'carrier-policy', words: CARRIER_REFUSES, isVague: true },
  { cause: 'policy', words: RESTRICTED, isVague: true },
];
