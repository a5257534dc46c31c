import type { RuleFile } from '../../pack/pack.ts';
import { says } from '../words/vocabulary.ts';

/**
 * KG Mobilians (모빌리언스, MCASH, MOBILPAY; today KG파이낸셜): form post and REST window.
 * Fields, `CASH_GB` and `cash_code`: its own sample and its documents of 2025: sure.
 * Element ids: test scripts: likely. Sentences: student copies of the window: likely.
 * The same path answers identity checks with `CASH_GB=CI`.
 */
export const kgMobilians = {
  id: 'kg-mobilians',
  gateway: 'mobilians',
  domains: ['mobilians.co.kr', 'mcash.co.kr', 'mobilpay.co.kr', 'kgmobilians.com', 'kgfinancial.co.kr'],
  names: ['모빌리언스', 'mobilians', 'mcash', '엠캐시', 'mobilpay'],
  methods: { cash_gb: ['mc', 'pb'], cash_code: ['mc', 'pb'] },
  identity: { cash_gb: ['ci'], cash_code: ['ci'] },
  handover: {
    marks: ['prdtprice'],
    amount: ['prdtprice'],
    item: ['prdtnm'],
    merchant: ['sellernm'],
    recurring: { mc_autopay: ['y'] },
  },
  ids: ['mcashForm', 'easyNextBtn1', 'xkeyboard'],
  signs: {
    '모빌리언스 휴대폰 결제': says(
      25,
      '모빌리언스휴대폰결제',
      'kg모빌리언스',
      'www.mcash.co.kr',
      'help@mobilians.co.kr',
    ),
  },
} as const satisfies RuleFile;
