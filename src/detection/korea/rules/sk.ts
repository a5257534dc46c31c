import type { RuleFile } from '../../pack/pack.ts';
import { says } from '../words/vocabulary.ts';

/**
 * The carrier's own window (SK 휴대폰 결제): terms, password step, 상품명 and 결제금액. Seen in three public files
 * without a host; its origin is unknown and it may be a prototype, so its words count and no address does.
 */
export const sk = {
  id: 'sk',
  signs: {
    'SK텔레콤 휴대폰 결제서비스 이용약관': says(
      40,
      'sk텔레콤휴대폰결제서비스이용약관',
      'sk텔레콤휴대폰결제',
      'skt휴대폰결제서비스',
    ),
  },
} as const satisfies RuleFile;
