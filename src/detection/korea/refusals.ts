import type { RefusalPack } from '../pack/pack.ts';
import { KOREAN_CAUSES } from './words/refusal-causes.ts';
import { KOREAN_ALREADY_CODES, KOREAN_CAUSE_CODES } from './words/refusal-codes.ts';

/** 미납 요금 조회, 차단 해제하기. */
const LINKS =
  /(?:미납|연체|한도|차단|요금|비밀번호)(?:(?!초과|부족|소진|[된되]|번호|고객)[가-힣/·]){0,6}(?:조회|찾기|확인하기|안내보기|바로가기|해제(?:하기|방법))/g;

/**
 * What is only possible (의심되시면, 거절될 수 있습니다), where to go (차단 해제는 통신사 앱에서 가능합니다) and
 * counted up causes (한도 초과, 미납 등); what is denied (연체한 적이 없는데도,
 * 미납과는 관계가 없습니다) or said of a condition (미납이 있으면), what somebody joined other than a carrier, and all that
 * follows the request to check a list (아래를 확인해 주세요).
 */
const ASIDES =
  /차단(?:서비스)?(?:신청|가입)(?:을(?!하)|은|방법|안내)|(?:미납|연체|체납)(?:한|된|하신)?(?:적|내역|이력|사실|금액?|요금|액)?[이가은도]?(?:없|아니|아닌|아닙)|(?:한도|미납|연체|체납).{0,10}(?:때문|탓|이유|문제)[가이은]?(?:아니|아닌|아닙)|(?:아래|다음)(?!번|달)[^.!?]{0,14}(?:확인|점검|살펴)[가-힣]{0,4}(?:주세요|보세요|하세요|주십시오|보십시오|하십시오|바랍니다|주시[기면]).{0,400}|(?:possible|common)(?:reason|cause)s.{0,400}|(?:의심되|해당되|모르|잊으)시(?:면|다면)|(?:미성년자?|청소년|차단(?:[·/]|및)?(?:해제)?(?:신청)?|해제|한도)[은는](?:통신사|고객센터|홈페이지|앱|보호자)[^.!?]{0,14}(?:가능(?:합니다|해요)|수있(?:습니다|어요)|상의)|신규(?:가입|개통|고객|회원)?.{0,14}(?:이벤트|할인|혜택|쿠폰|포인트|적립)|(?:가입|개통)[가-힣]{0,4}이벤트|(?:한도|미납|연체|밀린|차단|정지)[가-힣]{0,14}(?:는지|한지|인지|여부)|가입(?:한|하신|된)(?:쇼핑몰|사이트|서비스|앱|회원)|(?:미납|연체|한도|차단)[가-힣]{0,4}[과와]는?(?:관계|상관|무관)|(?:미납|연체|밀린)[가-힣]{0,4}있(?:으면|으시면|는경우|을경우|을때|다면)|(?:거절|제한)될수있|한도[가-힣]{0,4}(?:[,·/]|또는|혹은|이?나).{0,6}(?:미납|연체|체납|차단|점검)|(?:미납|연체|체납)[가-힣]{0,4}(?:[,·/]|또는|혹은|이?나).{0,6}(?:한도|차단|점검)|차단[가-힣]{0,4}(?:[,·/]|또는|혹은|이?나).{0,6}(?:한도|미납|연체|체납|점검)/g;

/** Why Korean carriers, gateways and shops refuse a payment. */
export const KOREAN_REFUSALS: RefusalPack = {
  causes: KOREAN_CAUSES,
  causeCodes: KOREAN_CAUSE_CODES,
  alreadyCodes: KOREAN_ALREADY_CODES,
  links: LINKS,
  asides: ASIDES,
  tryLater: /(?:잠시|5분)후(?:에)?다시/,
};
