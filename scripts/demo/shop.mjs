// 달토끼 상점: an invented little shop whose checkout opens the gateway windows.
import { GATEWAYS, gatewayOf } from './gateways.mjs';
import { ITEMS, itemOf, MERCHANT } from './goods.mjs';
import { escapeHtml, figure, htmlPage } from './html.mjs';
import { seal, unseal } from './order.mjs';
import { OUTCOMES } from './outcomes.mjs';
import { BOX, logo, PICTURES, RAIN } from './shop-art.mjs';
import { SHOP_CSS } from './shop-css.mjs';
import { GUIDE, SHOP } from './shop-host.mjs';
import { orderForm } from './window-pieces.mjs';

const shopPage = (title, body) =>
  htmlPage({
    title: `${title} · ${MERCHANT}`,
    css: SHOP_CSS,
    body: `<header class="top"><a href="https://${SHOP}/">${logo}<b>${MERCHANT}</b></a><span><a href="https://${GUIDE}/">안내로 돌아가기</a></span></header>
<main class="wrap">${body}</main>`,
  });

export const frontPage = () =>
  shopPage(
    '작은 물건들',
    `<h1>작은 물건들</h1><p class="lead">연습용 상점이에요. 눌러도 아무것도 사지지 않아요.</p>
<div class="grid">${ITEMS.map(
      (
        item,
      ) => `<article class="item"><div class="art" style="background:${item.tint}">${PICTURES[item.id]}</div>
<div class="say"><h2>${item.name}</h2><p>${item.say}</p><div class="price">${figure(item.price)}원${item.monthly ? ' / 월' : ''}</div>
<a class="buy" href="/checkout?item=${item.id}">바로 구매</a></div></article>`,
    ).join('')}</div>`,
  );

const options = (pairs, chosen) =>
  pairs
    .map(([value, text]) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${text}</option>`)
    .join('');

const METHODS = [
  ['card', '신용카드'],
  ['bank', '계좌이체'],
  ['phone', '휴대폰 결제'],
];

const CHECKOUT_SCRIPT = `
const form = document.getElementById('order');
const hint = document.getElementById('phone-hint');
const say = () => { hint.hidden = form.elements.method.value !== 'phone'; };
form.addEventListener('change', say);
say();
const openIn = {
  popup: () => { window.open('about:blank', 'PAY_WIN', 'width=390,height=613'); form.target = 'PAY_WIN'; },
  self: () => { form.target = '_self'; },
  redirect: () => { form.target = '_self'; },
  iframe: () => {
    const backdrop = document.createElement('div');
    backdrop.className = 'backdrop';
    backdrop.innerHTML = '<iframe name="PAY_FRAME" title="결제창"></iframe>';
    document.body.append(backdrop);
    form.target = 'PAY_FRAME';
  },
};
form.addEventListener('submit', () => {
  if (form.elements.method.value === 'phone') openIn[form.elements.shape.value]();
  else form.target = '_self';
});
`;

/** Checkout of one item; `query` presets item, gateway, shape, outcome and method. */
export function checkoutPage(query) {
  const item = itemOf(query.get('item'));
  const method = query.get('method') ?? 'card';
  return shopPage(
    '주문/결제',
    `<h1>주문/결제</h1><p class="lead">받는 사람 없이 바로 받는 상품이에요.</p>
<form id="order" method="post" action="/pay/ready"><input type="hidden" name="item" value="${item.id}">
<section class="panel"><h2>주문 상품</h2>
<div class="line"><span>${item.name}</span><span>${figure(item.price)}원</span></div>
<div class="line"><span>할인</span><span>0원</span></div>
<div class="line total"><span>총 결제금액</span><strong>${figure(item.price)}원</strong></div></section>
<section class="panel"><h2>결제수단</h2><div class="methods" role="radiogroup" aria-label="결제수단">${METHODS.map(
      ([value, text]) =>
        `<label><input type="radio" name="method" value="${value}"${value === method ? ' checked' : ''}> ${text}</label>`,
    ).join('')}</div>
<p class="hint" id="phone-hint" hidden>휴대폰으로 결제하신 금액은 익월 휴대폰 요금에 함께 청구돼요.</p></section>
<section class="panel demo"><h2>연습 설정</h2><div class="knobs">
<label>결제대행사<select name="gateway">${options(
      GATEWAYS.map((gateway) => [gateway.id, gateway.company]),
      query.get('gateway') ?? 'danal',
    )}</select></label>
<label>결제창<select name="shape">${options(
      [
        ['popup', '새 창 (390×613)'],
        ['iframe', '이 페이지 안에서'],
        ['self', '같은 탭에서'],
        ['redirect', '같은 탭에서, 결과는 상점에서'],
      ],
      query.get('shape') ?? 'popup',
    )}</select></label>
<label>결과<select name="outcome">${options(
      Object.entries(OUTCOMES).map(([id, { label }]) => [id, label]),
      query.get('outcome') ?? 'success',
    )}</select></label></div></section>
<button class="buy" id="buy">${figure(item.price)}원 결제하기</button></form>
<script>${CHECKOUT_SCRIPT}</script>`,
  );
}

const orderId = () => `DT${Date.now()}`;

function orderOf(form) {
  const item = itemOf(form.get('item'));
  const gateway = gatewayOf(form.get('gateway'));
  return {
    id: orderId(),
    item: item.name,
    amount: item.price,
    merchant: MERCHANT,
    gateway: gateway.id,
    shape: form.get('shape') ?? 'popup',
    outcome: form.get('outcome') ?? 'success',
    monthly: item.monthly === true,
  };
}

/** The hand-over: a hidden form that posts itself to the gateway, as real shops do, or the server's word to go there. */
export function ready(form) {
  const order = orderOf(form);
  if (form.get('method') !== 'phone') return { html: donePage(order, '신용카드') };
  const gateway = gatewayOf(order.gateway);
  const start = `https://${gateway.host}${gateway.start}`;
  if (order.shape === 'redirect') return { redirect: `${start}?t=${seal(order)}` };
  const html = htmlPage({
    title: '결제 요청',
    body: `${orderForm(gateway, order, { action: start, inner: '' })}
<script>document.forms[0].submit();</script>`,
  });
  return { html };
}

/**
 * Where the shop tells how it went.
 * @param {import('./order.mjs').Order} order
 * @param {string} result
 */
export const afterUrl = (order, result) => `https://${SHOP}/order/${result}?order=${seal(order)}`;

const RETURN_SCRIPT = (target) => `
const target = ${JSON.stringify(target)};
if (window.opener) { window.opener.location.href = target; window.close(); }
else (window.parent === window ? window : window.parent).location.href = target;
`;

/** Where the window comes back to: it closes itself and moves the shop's page on. */
export function returnPage(form) {
  const target = `https://${SHOP}/order/${form.get('result') ?? 'cancelled'}?order=${form.get('order') ?? ''}`;
  return htmlPage({ title: MERCHANT, body: `<script>${RETURN_SCRIPT(target)}</script>` });
}

function donePage(order, method) {
  return shopPage(
    '주문 완료',
    `<div class="panel done">${BOX}<h1>주문이 완료되었습니다</h1>
<p class="lead">${escapeHtml(order.item)}</p><div class="line"><span>결제수단</span><span>${method}</span></div>
<div class="line total"><span>결제금액</span><strong>${figure(order.amount)}원</strong></div></div><a class="buy" href="/">더 둘러보기</a>`,
  );
}

const brokenOff = (title) =>
  shopPage(
    title,
    `<div class="panel done">${RAIN}<h1>${title}</h1><p class="lead">장바구니는 그대로예요.</p></div><a class="buy" href="/">상점으로</a>`,
  );

/** What the shop shows after the window: done, refused or cancelled. */
export function afterPage(result, query) {
  const order = unseal(query.get('order') ?? undefined);
  if (order === undefined || result === 'cancelled') return brokenOff('결제를 그만뒀어요');
  return result === 'success' ? donePage(order, '휴대폰 결제') : brokenOff('결제되지 않았어요');
}
