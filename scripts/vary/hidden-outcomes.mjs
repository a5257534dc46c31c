// Sentences that the page keeps ready for later and that nobody sees yet.
import { oneOf } from './random.mjs';
import { made } from './texts.mjs';

const SENTENCES = [
  '결제가 완료되었습니다.',
  '휴대폰 결제가 실패하였습니다. 한도가 초과되었습니다.',
  '결제를 취소하였습니다.',
  '이미 결제된 거래입니다.',
];
const HIDDEN = [{ style: 'display:none' }, { hidden: '' }, { style: 'visibility: hidden' }];

/** @type {import('./kinds.mjs').Change} */
export const hiddenOutcomes = {
  name: 'hidden outcomes',
  change(page, { random }) {
    for (const sentence of SENTENCES) {
      const box = made(page, 'div', '', oneOf(HIDDEN, random));
      box.append(made(page, 'h2', '결제 결과'), made(page, 'p', sentence), made(page, 'button', '확인'));
      if (random() < 0.5) page.body.append(box);
      else page.body.prepend(box);
    }
    return true;
  },
};
