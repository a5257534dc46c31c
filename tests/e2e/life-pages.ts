import type { Page } from 'puppeteer-core';
import type * as v from 'valibot';
import { until } from '../../scripts/banner.mjs';
import type { CheckoutSeen, checkoutSeenSchema } from '../../src/contract/checkout-seen.ts';
import { figure } from './acts.ts';
import type { World } from './harness.ts';

/** A gateway's host whose path means phone billing, and a shop that no table knows. */
export const HOST = 'ui.teledit.com';
export const WINDOW = '/Danal/Teledit/Web/Life.php';
export const SHOP = 'daltokki.example';

/** What the person set, what the pages ask for, and what the banner says is left then. In won. */
export const LIMIT = 300_000;
export const SUM = 8_900;
export const LEFT = new RegExp(figure(LIMIT - SUM));

/** The steps of a window, as markup to be put wherever a test wants them. */
export const chooseStep = (sum: number) =>
  `<h1>휴대폰 결제</h1><dl><dt>상품명</dt><dd>달빛 동화</dd></dl><dl><dt>결제금액</dt><dd>${figure(sum)}원</dd></dl>
  <button type="button">SKT</button><button type="button">KT</button><button type="button">LG U+</button>
  <input type="tel" id="phone" placeholder="휴대폰번호"><button type="button" id="next">인증번호 요청</button>`;
export const codeStep = (sum: number) =>
  `<h1>휴대폰 결제</h1><dl><dt>결제금액</dt><dd>${figure(sum)}원</dd></dl>
  <label for="code">인증번호 6자리</label><input type="tel" id="code" placeholder="인증번호 입력"><p>문자로 받은 인증번호를 입력해 주세요.</p>
  <button type="button" id="pay">결제하기</button>`;
export const success = (sum: number) =>
  `<h1>결제가 완료되었습니다</h1><dl><dt>결제수단</dt><dd>휴대폰</dd></dl><dl><dt>결제금액</dt><dd>${figure(sum)}원</dd></dl>`;
/** A shop's own step with phone billing chosen. */
export const orderStep = (sum: number) =>
  `<h1>주문서</h1><label><input type="radio" name="m" value="card">신용카드</label>
  <label><input type="radio" name="m" value="phone" checked>휴대폰 결제</label>
  <p>총 결제금액 ${figure(sum)}원</p><button type="button">결제하기</button>`;

export const html = (body: string, { title = '다날 휴대폰 결제', head = '' } = {}) =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** Markup as an attribute's value. */
export const quoted = (markup: string) => markup.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Serves a page and opens it. */
export async function openAt(world: World, page: string, host = HOST, path = WINDOW): Promise<Page> {
  world.demo.put(host, path, page);
  return world.newPage(`https://${host}${path}`);
}

/** What the frames of all tabs are read as. */
export const seenNow = async (world: World): Promise<CheckoutSeen[]> =>
  Object.entries(await world.stored('session'))
    .filter(([key]) => key.startsWith('checkout:'))
    .map(([, kept]) => kept as CheckoutSeen);

/** Waits until the one frame that shows a step is read as this. */
export const seenAs = (
  world: World,
  wanted: Partial<v.InferInput<typeof checkoutSeenSchema>>,
  timeout?: number,
): Promise<CheckoutSeen> =>
  until(
    JSON.stringify(wanted),
    async () => {
      const now = await seenNow(world);
      const [one] = now;
      const fits = Object.entries(wanted).every(([key, value]) => Reflect.get(one ?? {}, key) === value);
      return now.length === 1 && fits ? one : undefined;
    },
    timeout,
  );

export const pause = (time: number) => new Promise((done) => setTimeout(done, time));
