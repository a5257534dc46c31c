import { stepPath } from './gateways.mjs';
import { escapeHtml, figure, hidden } from './html.mjs';
import { seal } from './order.mjs';
import { OUTCOMES } from './outcomes.mjs';
import { SHOP } from './shop-host.mjs';
import { bill, buttons, codeField, orderForm, payerFields, windowPage } from './window-pieces.mjs';

const CHECK =
  '<svg viewBox="0 0 56 56" aria-hidden="true"><circle cx="28" cy="28" r="28" fill="#0b6e4f"/><path d="m17 29 8 8 15-17" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/></svg>';
const CROSS =
  '<svg viewBox="0 0 56 56" aria-hidden="true"><circle cx="28" cy="28" r="28" fill="#c4242b"/><path d="m19 19 18 18m0-18L19 37" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round"/></svg>';

const cancelButton = (gateway) =>
  `<button type="submit" formaction="${stepPath(gateway, 'cancel')}" id="cancel">${gateway.buttons.cancel}</button>`;

/** Step 1 of a window whose steps are pages. */
const payerPage = (gateway, order) =>
  windowPage(gateway, {
    step: 0,
    body: orderForm(gateway, order, {
      action: stepPath(gateway, 'code'),
      inner: `<div class="pg-main">${bill(gateway, order)}${payerFields(gateway)}<p class="note">${gateway.note}</p></div>
${buttons(`${cancelButton(gateway)}<button class="go" id="next">${gateway.buttons.next}</button>`)}`,
    }),
  });

/** Step 2: the code that came by SMS; its button is the last one before the money moves. */
export const codePage = (gateway, order) =>
  windowPage(gateway, {
    step: 1,
    body: orderForm(gateway, order, {
      action: stepPath(gateway, 'pay'),
      inner: `<div class="pg-main">${bill(gateway, order)}${codeField(gateway)}<p class="note">입력하신 휴대폰 번호로 ${gateway.codeLabel}가 전송되었습니다. ${gateway.note}</p></div>
${buttons(`${cancelButton(gateway)}<button class="go" id="pay">${gateway.buttons.pay}</button>`)}`,
    }),
  });

const LAYER_SCRIPT = `
const step = (now) => document.querySelectorAll('.steps li').forEach((li, i) => { li.className = i === now ? 'now' : ''; });
document.getElementById('next').addEventListener('click', () => {
  document.getElementById('payer').remove();
  document.getElementById('layer').append(document.getElementById('code-layer').content.cloneNode(true));
  step(1);
});
`;

/** Both steps in one document: the code layer is put in when the person goes on. */
const layeredPage = (gateway, order) =>
  windowPage(gateway, {
    step: 0,
    body: `${orderForm(gateway, order, {
      action: stepPath(gateway, 'pay'),
      inner: `<div class="pg-main">${bill(gateway, order)}<div id="layer"></div></div><div id="payer"><div class="pg-main">${payerFields(gateway)}<p class="note">${gateway.note}</p></div>
${buttons(`${cancelButton(gateway)}<button type="button" class="go" id="next">${gateway.buttons.next}</button>`)}</div>`,
    })}
<template id="code-layer"><div>${codeField(gateway)}<p class="note">${gateway.note}</p>${buttons(`${cancelButton(gateway)}<button class="go" id="pay">${gateway.buttons.pay}</button>`)}</div></template>
<script>${LAYER_SCRIPT}</script>`,
  });

export const firstPage = (gateway, order) =>
  gateway.flow === 'layers' ? layeredPage(gateway, order) : payerPage(gateway, order);

const backToShop = (order, result) =>
  `<form method="post" action="https://${order.home ?? SHOP}/pay/return">${hidden({ order: seal(order), result })}
${buttons('<button class="go" id="close">확인</button>')}</form>`;

const successPage = (gateway, order) =>
  windowPage(gateway, {
    step: gateway.steps.length - 1,
    body: `<div class="pg-main"><div class="result">${CHECK}<h1>${gateway.done.title}</h1><p>${gateway.done.text}</p></div>${bill(gateway, order)}</div>
${backToShop(order, 'success')}`,
  });

const refusedPage = (gateway, order, { code, text, advice }) =>
  windowPage(gateway, {
    title: `${gateway.title} - 결제 실패`,
    step: gateway.steps.length - 1,
    body: `<div class="pg-main"><div class="result">${CROSS}<h1>결제에 실패하였습니다.</h1></div>
<dl class="refuse"><dt>에러 내용(코드)</dt><dd>${text} (${code})</dd><dt>처리방법</dt><dd>${advice}</dd></dl>
<p class="note">결제 시도 금액 ${figure(order.amount)}원 · ${escapeHtml(order.item)}</p></div>
${backToShop(order, 'failure')}`,
  });

/** How the payment ended. */
export const resultPage = (gateway, order) =>
  order.outcome === 'success'
    ? successPage(gateway, order)
    : refusedPage(gateway, order, OUTCOMES[order.outcome] ?? OUTCOMES.blocked);

export const cancelledPage = (gateway, order) =>
  windowPage(gateway, {
    title: `${gateway.title} - 결제 취소`,
    step: 0,
    body: `<div class="pg-main"><div class="result">${CROSS}<h1>결제를 취소하셨습니다.</h1><p>요금은 청구되지 않습니다.</p></div></div>
${backToShop(order, 'cancelled')}`,
  });
