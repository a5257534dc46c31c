import type { RuleFile } from '../../pack/pack.ts';
import { says } from '../words/vocabulary.ts';

/**
 * The statutory standard window (표준결제창): since December 2014 every phone payment must show 결제금액 and
 * 이용기간 and the merchant may not alter them (통신과금서비스 운영에 관한 고시; 정보통신망법 제58조 9항).
 * Known by its text wherever no other rule names the host. The law and its labels: sure; other wording: likely.
 */
export const standardWindow = {
  id: 'standard-window',
  signs: {
    '이용기간 · 제공기간': says(10, '이용기간', '제공기간'),
    '결제 내용 확인': says(10, '결제내용을확인하였습니다', '결제완료하시겠어요'),
  },
} as const satisfies RuleFile;
