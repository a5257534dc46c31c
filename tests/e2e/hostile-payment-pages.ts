import { gatewayOf, stepPath } from '../../scripts/demo/gateways.mjs';
import { itemOf, MERCHANT } from '../../scripts/demo/goods.mjs';
import type { Order } from '../../scripts/demo/order.mjs';
import { codePage, firstPage, resultPage } from '../../scripts/demo/window-steps.mjs';
import type { World } from './harness.ts';

/** Pages that say what is not so, as anybody can write them; all sums in won. */

/** Names under `.example` are nobody's (RFC 2606). */
export const SHOP = 'giftshop.example';
export const NEWS = 'news.example';
export const ADS = 'ads.example';
export const BLOG = 'blog.example';

export const won = (sum: number) => `${sum.toLocaleString('ko-KR')}원`;

const document = (title: string, body: string) =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

/** What a phone-billing window shows. */
const windowBody = (sum: number) => `<h1>휴대폰 결제</h1>
<dl><dt>상품명</dt><dd>별빛 스티커</dd></dl><dl><dt>결제금액</dt><dd>${won(sum)}</dd></dl>
<p>통신사 선택</p><button>SKT</button><button>KT</button><button>LG U+</button>
<label>휴대폰번호 <input type="tel" name="hp"></label><label>생년월일 <input name="birth"></label>
<label><input type="checkbox"> 통신과금서비스 이용약관 동의</label>
<p>결제하신 금액은 다음 달 휴대폰 요금에 합산되어 청구됩니다.</p><button>인증번호 요청</button>`;

/** A hidden form on its way to a gateway, under its own names. */
const handOverBody = (sum: number) => `<h1>주문서</h1><p>결제수단 : 휴대폰 결제</p>
<form action="https://ui.teledit.com/Danal/Teledit/Web/Start.php" method="post"><input type="hidden" name="ServerInfo" value="a1b2"><input type="hidden" name="ItemAmt" value="${sum}"><input type="hidden" name="CPName" value="별빛상점"></form>`;

const ENDS = {
  success: (sum: string) =>
    `<h1>휴대폰 결제가 완료되었습니다</h1><dl><dt>결제수단</dt><dd>휴대폰</dd></dl>${sum}`,
  failure: (sum: string) =>
    `<h1>휴대폰 결제 실패</h1><p>휴대폰 결제에 실패하였습니다. 결제 한도 금액을 초과하였습니다.</p>${sum}`,
  cancelled: (sum: string) => `<h1>결제 취소</h1><p>휴대폰 결제를 취소하셨습니다.</p>${sum}`,
} as const;
export type End = keyof typeof ENDS;

const endBody = (end: End, sum: number | undefined) =>
  ENDS[end](sum === undefined ? '' : `<dl><dt>결제금액</dt><dd>${won(sum)}</dd></dl>`);

/** What a page of anybody says, as a whole page. */
export const windowPage = (sum: number) => document('휴대폰 결제', windowBody(sum));
export const endPage = (end: End, sum?: number) => document('결제 결과', endBody(end, sum));
/** A refusal that names what is left of the limit. */
export const refusalPage = (left: number) =>
  document('결제 결과', `${endBody('failure', undefined)}<p>이번 달 잔여한도: ${won(left)}</p>`);

/**
 * A page that says one thing after the other without an act of anybody: the test calls \`say(body)\` in it. Its first
 * words are a story.
 */
export const TALKER = document(
  '오늘의 이야기',
  `<main>오늘은 달이 밝아요.</main>
<script>addEventListener('say', (event) => { document.querySelector('main').innerHTML = event.detail; });</script>`,
);
export const asWindow = windowBody;
export const asHandOver = handOverBody;
export const asEnd = endBody;

interface Spoken {
  evaluate(work: (words: string) => unknown, words: string): Promise<unknown>;
}

/** Has a talker say it: a script's doing, no act of a person. */
export const say = (place: Spoken, body: string): Promise<unknown> =>
  place.evaluate((words) => dispatchEvent(new CustomEvent('say', { detail: words })), body);

/** A page with frames of other hosts in it. */
export const framed = (frames: readonly { readonly src: string; readonly style?: string }[], around = '') =>
  document(
    '오늘의 소식',
    `<h1>오늘의 소식</h1><p>달빛 마을에 눈이 왔어요.</p>${around}${frames
      .map(({ src, style = 'width:300px;height:250px' }) => `<iframe src="${src}" style="${style}"></iframe>`)
      .join('')}`,
  );

/** A page that a button takes to another address, in a window of its own. */
export const opener = (address: string, more = '') =>
  document(
    '별빛상점',
    `<main>별빛상점에 오신 것을 환영해요.</main><button id="open">열기</button>${more}
<script>addEventListener('say', (event) => { document.querySelector('main').innerHTML = event.detail; });
document.getElementById('open').onclick = () => { open('${address}', 'PAY', 'width=390,height=613'); };</script>`,
  );

/** A wrapper's page that shows what its address says. */
export const REFLECTING = document(
  '결제',
  `<main></main><script>document.querySelector('main').textContent = decodeURIComponent(location.hash.slice(1));</script>`,
);

/** A page that says nothing of a payment. */
export const SILENT = document('-', '');

/**
 * Serves the demo's window of a gateway on another of its hosts, as its test system is.
 * @returns the window's address
 */
export function serveWindowOn({ demo }: Pick<World, 'demo'>, host: string, gatewayId: string): string {
  const gateway = { ...gatewayOf(gatewayId), host };
  const { name, price } = itemOf('book');
  const order: Order = {
    id: 'TS0000000001',
    item: name,
    amount: price,
    merchant: MERCHANT,
    gateway: gatewayId,
    shape: 'self',
    outcome: 'success',
    monthly: false,
  };
  demo.put(host, gateway.start, firstPage(gateway, order));
  demo.put(host, stepPath(gateway, 'code'), codePage(gateway, order));
  demo.put(host, stepPath(gateway, 'pay'), resultPage(gateway, order));
  return `https://${host}${gateway.start}`;
}
