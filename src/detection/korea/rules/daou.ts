import type { RuleFile } from '../../pack/pack.ts';
import { says } from '../words/vocabulary.ts';

/**
 * Daou / KiwoomPay. Path `DaouMobileMng.jsp`, fields and the window's sample skin: its own sample and two shops: sure.
 * `ssl.daoupay.com` for phones: not confirmed. `BILLTYPE` 2 repeats monthly.
 */
export const daou = {
  id: 'daou',
  gateway: 'daou',
  domains: ['daoupay.com', 'kiwoompay.co.kr'],
  names: ['다우페이', 'daoupay', '키움페이', 'kiwoompay'],
  methods: { paymethod: ['hpp', 'mobile'] },
  handover: {
    marks: ['cpid', 'orderno'],
    amount: ['amount'],
    item: ['productname'],
    recurring: { billtype: ['2'] },
  },
  signs: { 'DaouPay 창': says(20, '컨텐츠료(다우페이)', 'www.daoupay.com') },
} as const satisfies RuleFile;
