import type { RefusalPack } from '../pack/pack.ts';
import { KOREAN_CAUSES } from './causes/refusal-causes.ts';
import { KOREAN_ASIDES } from './words/refusal-asides.ts';
import { KOREAN_ALREADY_CODES, KOREAN_CAUSE_CODES } from './words/refusal-codes.ts';

/** 미납 요금 조회, 차단 해제하기. */
const LINKS =
  /(?:개통|가입|분실|정지|해지)(?:해제)?(?:문의|상담|신청[은을]|신고[는은를]|안내)|(?:미납|연체|한도|차단|요금|비밀번호|분실)(?:(?!초과|부족|소진|[된되]|번호|고객)[가-힣/·]){0,6}(?:조회|찾기|확인하기|안내보기|바로가기|해제(?:하기|방법))/g;

/** Why Korean carriers, gateways and shops refuse a payment. */
export const KOREAN_REFUSALS: RefusalPack = {
  causes: KOREAN_CAUSES,
  causeCodes: KOREAN_CAUSE_CODES,
  alreadyCodes: KOREAN_ALREADY_CODES,
  links: LINKS,
  asides: KOREAN_ASIDES,
  sentence: /[다요음.!?]$/,
  tryLater: /(?:잠시|5분)후(?:에)?다시/,
};
