import type { RefusalPack } from '../pack/pack.ts';
import { KOREAN_CAUSES } from './words/refusal-causes.ts';
import { KOREAN_ALREADY_CODES, KOREAN_CAUSE_CODES } from './words/refusal-codes.ts';

/**
 * Links (미납 요금 조회), what is only possible (의심되시면, 거절될 수 있습니다), where to go (차단 해제는 통신사 앱에서 가능합니다) and
 * counted up causes (한도 초과, 미납 등).
 */
const ASIDES =
  /(?:미납|연체|한도|차단|요금|비밀번호)[가-힣/·]{0,6}(?:조회|찾기|확인하기|안내보기|바로가기|해제(?:하기|방법))|(?:의심되|해당되|모르|잊으)시(?:면|다면)|(?:미성년자?|청소년|차단(?:[·/]|및)?(?:해제)?(?:신청)?|해제|한도)[은는](?:통신사|고객센터|홈페이지|앱|보호자)[^.!?]{0,14}(?:가능(?:합니다|해요)|수있(?:습니다|어요)|상의)|(?:가입|개통)[가-힣]{0,4}이벤트|(?:거절|제한)될수있|한도[가-힣]{0,4}(?:[,·/]|또는|혹은|이?나).{0,6}(?:미납|연체|체납|차단|점검)|(?:미납|연체|체납)[가-힣]{0,4}(?:[,·/]|또는|혹은|이?나).{0,6}(?:한도|차단|점검)|차단[가-힣]{0,4}(?:[,·/]|또는|혹은|이?나).{0,6}(?:한도|미납|연체|체납|점검)/g;

/** Why Korean carriers, gateways and shops refuse a payment. */
export const KOREAN_REFUSALS: RefusalPack = {
  causes: KOREAN_CAUSES,
  causeCodes: KOREAN_CAUSE_CODES,
  alreadyCodes: KOREAN_ALREADY_CODES,
  asides: ASIDES,
  tryLater: /(?:잠시|5분)후(?:에)?다시/,
};
