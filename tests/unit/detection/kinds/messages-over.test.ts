// @vitest-environment test-dom
import { describe, expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** Messages that stand over a checkout or window which is still there below them. */
const radios = (chosen: string) =>
  ['신용카드', '휴대폰 결제', '무통장입금']
    .map((name) => `<label><input type="radio" name="p"${name === chosen ? ' checked' : ''}>${name}</label>`)
    .join('');
const SUM = '<p>최종 결제금액 64,000원</p>';
const BELOW = `<main><h1>주문하기</h1>${radios('휴대폰 결제')}${SUM}<button>64,000원 결제하기</button></main>`;
const dialog = (inner: string) => `<div role="dialog" aria-modal="true">${inner}<button>확인</button></div>`;

const rows = (all: readonly (readonly [name: string, right: string, html: string, href?: string])[]) =>
  test.each(all.map(([name, right, html, href]) => [name, right, html, href] as const))(
    '%s',
    (_, right, html, href) => {
      expect(told(judge(html, href))).toBe(right);
    },
  );

describe('a refusal over the checkout', () => {
  rows([
    [
      'under a headline',
      'failure limit',
      BELOW + dialog('<h2>결제 실패</h2><p>휴대폰 소액결제 한도를 초과하여 결제가 승인되지 않았습니다.</p>'),
    ],
    [
      'in one sentence that names no phone',
      'failure limit',
      BELOW + dialog('<p>한도를 초과하여 결제에 실패했습니다.</p>'),
    ],
    [
      'that advises another method',
      'failure limit',
      BELOW + dialog('<p>휴대폰 결제 한도를 초과하였습니다. 신용카드 등 다른 결제수단을 이용해 주세요.</p>'),
    ],
    [
      'of an unpaid bill, in an element of the language',
      'failure unpaid',
      `${BELOW}<dialog open><p>결제 실패</p><p>통신요금 미납으로 휴대폰 결제가 불가합니다.</p></dialog>`,
    ],
    [
      'of a blocked line, in a layer that only its class tells',
      'failure blocked',
      `${BELOW}<div class="layer_popup"><strong>알림</strong><p>소액결제 차단을 신청하신 번호로 결제할 수 없습니다.</p></div>`,
    ],
    [
      'in an alert at the page’s top',
      'failure limit',
      `<div role="alert" class="alert alert-danger">결제에 실패했습니다. 이번 달 휴대폰 결제 한도를 초과했습니다.</div>${BELOW}`,
    ],
    [
      'of an order that was paid before',
      'already 64000',
      BELOW + dialog('<p>결제 오류</p><p>이미 결제가 완료된 주문입니다.</p>'),
    ],
    [
      'a success that needs no page of its own',
      'success 64000',
      BELOW + dialog('<p>결제가 정상적으로 완료되었습니다.</p>'),
    ],
  ]);
});

describe('what is none', () => {
  rows([
    ['a code that was mistyped', 'pay 64000', BELOW + dialog('<p>인증번호가 일치하지 않습니다.</p>')],
    [
      'a code that came too late',
      'pay 64000',
      BELOW + dialog('<p>인증시간이 만료되었습니다. 다시 시도해 주세요.</p>'),
    ],
    [
      'a field of the order that is wrong',
      'pay 64000',
      BELOW + dialog('<p>휴대폰번호가 올바르지 않습니다.</p>'),
    ],
    [
      'a code that was sent',
      'pay 64000',
      BELOW + dialog('<p>인증번호 전송이 완료되었습니다. 3분 안에 입력해 주세요.</p>'),
    ],
    [
      'a payment that the telephone still has to confirm',
      'pay 64000',
      BELOW + dialog('<p>결제 요청이 완료되었습니다. 휴대폰에서 승인해 주세요.</p>'),
    ],
    ['a question', 'pay 64000', BELOW + dialog('<p>휴대폰 결제를 취소하시겠습니까?</p>')],
    ['a message about something else', 'pay 64000', BELOW + dialog('<p>쿠폰이 적용되었습니다.</p>')],
    [
      'what is to be done first',
      'pay 64000',
      BELOW + dialog('<p>이용약관에 동의하지 않으면 결제할 수 없습니다.</p>'),
    ],
    [
      'a note on who may not pay',
      'pay 64000',
      BELOW +
        dialog('<p>휴대폰 결제 안내</p><p>한도 초과, 요금 미납 등의 경우 결제가 불가할 수 있습니다.</p>'),
    ],
    [
      'a card’s refusal, where a card was chosen',
      'quiet',
      BELOW.replace(radios('휴대폰 결제'), radios('신용카드')) +
        dialog('<h2>결제 실패</h2><p>한도를 초과하여 결제에 실패했습니다.</p>'),
    ],
    [
      'a card’s refusal that is still shown after the phone was chosen',
      'pay 64000',
      BELOW +
        dialog('<h2>결제 실패</h2><p>신용카드 한도초과로 결제가 거절되었습니다. 카드사로 문의하세요.</p>'),
    ],
    [
      'the item’s name, told again',
      'pay 64000',
      `${BELOW}<p>상품명 : 한도를 초과하여 결제에 실패했습니다</p>${dialog('<p>한도를 초과하여 결제에 실패했습니다</p>')}`,
    ],
    [
      'an article that opens over it',
      'pay 64000',
      BELOW +
        dialog(
          `<h2>결제 실패</h2><p>한도를 초과하여 결제에 실패했습니다.</p><p>${'길게 설명합니다. '.repeat(40)}</p>`,
        ),
    ],
    [
      'a short window in a layer, with its note on who may not pay',
      'pay 11000',
      '<div class="layer_pop"><h3>휴대폰결제</h3><p>결제금액 11,000원</p><label><input type="radio" name="a">SKT</label><label><input type="radio" name="a">KT</label><input title="휴대폰번호"><button>인증번호 요청</button><input title="인증번호"><p>한도를 초과하면 결제가 실패합니다.</p><button>결제</button></div>',
    ],
    ['a whole checkout in a dialog', 'pay 64000', dialog(BELOW)],
  ]);
});
