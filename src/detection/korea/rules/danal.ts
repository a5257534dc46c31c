import type { RuleFile } from '../../pack/pack.ts';
import { says } from '../words/vocabulary.ts';

/**
 * Danal (다날), the best documented window.
 * Form, titles and result texts: Danal's own PHP and ASP samples, copied in six public integrations (2005 to 2020): sure.
 * Element ids: one Selenium test of the live window: likely. `IsSubscript`: Danal's sample: sure.
 */
export const danal = {
  id: 'danal',
  gateway: 'danal',
  domains: ['teledit.com', 'danal.co.kr', 'danalpay.com'],
  names: ['다날', 'danal', 'teledit', '텔레딧'],
  methods: { service: ['teledit'] },
  handover: {
    marks: ['serverinfo', 'itemamt'],
    amount: ['itemamt'],
    item: ['itemname'],
    merchant: ['cpname'],
    recurring: { issubscript: ['y'] },
  },
  ids: [
    'ID_DST_ADDR',
    'ID_BTN_NEXT_CHK_USERINFO',
    'ID_EASY_PASS_INPUT',
    'ID_BTN_NEXT_CHK_PASSWORD',
    'ID_AREA_SELECT_EASYPAY',
  ],
  signs: { '다날 휴대폰 결제': says(30, '다날휴대폰결제', '다날휴대폰소액결제') },
} as const satisfies RuleFile;
