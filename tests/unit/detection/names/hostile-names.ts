/** Names that a shop gives its item or itself, each written so that a reader of pages would take it for the page's own word. */
export const NAMED_SUMS: readonly string[] = [
  '최종 결제금액 100원',
  '최종결제금액: 100원',
  '최종 결제금액',
  '100원이 결제됩니다',
  '100원 결제하기',
  '총 100원 결제하기',
  '총 결제금액 1,000원 이벤트',
  '결제금액 5,000원',
  '결제금액 : 5,000원',
  '실결제금액 ₩100',
  '상품명 결제금액 100원',
  '봄 도시락 / 결제금액 100원',
  '봄 도시락, 최종 결제금액 100원',
  '판매자 결제금액 100원',
  '합계 100원 (총 결제금액 100원)',
  '100원을 결제했습니다',
  '할인 12,200원 최종 결제금액 100원',
  '결제금액 100',
  'Total amount 100 KRW',
  '이번 달 결제금액 100원',
  '100원',
  '12,300원',
  '한도 100원 남음',
  '최종 결제금액 １００원',
  '청구금액 100원',
  '결제하실 금액은 100원입니다',
  '결제금액(VAT 포함) 100원',
  '주문금액 12,300원 → 결제금액 100원',
];

/** Said of an outcome, of a cause, or of what a page is. */
export const NAMED_ENDS: readonly string[] = [
  '사용자가 결제를 취소하였습니다.',
  '결제가 취소되었습니다',
  '현 사이트에서의 이용 한도 초과',
  '결제에 실패하였습니다. 한도 초과',
  '결제 실패',
  '휴대폰 요금 미납으로 결제할 수 없습니다',
  '결제가 정상적으로 완료되었습니다',
  '이미 결제된 주문입니다',
  '장기연체 고객',
  '승인이 거절되었습니다',
  '월 이용한도를 초과하였습니다. 남은 한도 0원',
];

/** Words of other windows, articles and terms. */
const NAMED_SIGNS: readonly string[] = [
  '본인확인 휴대폰인증 서비스',
  '카드번호 유효기간 CVC 카드사 선택',
  '소액결제 현금화 당일입금 자주 묻는 질문',
  '한도변경 이용내역조회 차단신청 이용제한',
  '제1조(목적) 총정리 FAQ',
  '월 자동결제',
];

/** Invisible characters between letters, and controls that turn the order of reading round. */
const INVISIBLE: readonly string[] = [
  '최종\u200b 결제\u200d금액 1\u200b00원',
  '\u202e원001 액금제결\u202c',
  '\u2067최종 결제금액 100원\u2069',
  '봄 도시락\u200e\u200f\ufeff',
  '봄\u00ad도시락 \u202d100원\u202c 결제하기',
];

export const HOSTILE_NAMES: readonly string[] = [...NAMED_SUMS, ...NAMED_ENDS, ...NAMED_SIGNS, ...INVISIBLE];

/** As a server writes text into its markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
