import type { RefusalPack } from '../pack/pack.ts';
import { KOREAN_CAUSES } from './words/refusal-causes.ts';
import { KOREAN_ALREADY_CODES, KOREAN_CAUSE_CODES } from './words/refusal-codes.ts';

/** Why Korean carriers, gateways and shops refuse a payment. */
export const KOREAN_REFUSALS: RefusalPack = {
  causes: KOREAN_CAUSES,
  causeCodes: KOREAN_CAUSE_CODES,
  alreadyCodes: KOREAN_ALREADY_CODES,
  tryLater: /(?:잠시|5분)후(?:에)?다시/,
};
