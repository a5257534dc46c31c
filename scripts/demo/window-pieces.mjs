import { escapeHtml, figure, hidden, htmlPage } from './html.mjs';
import { seal } from './order.mjs';
import { WINDOW_CSS } from './window-css.mjs';

const period = (order) => (order.monthly ? '월 자동결제' : '결제일로부터 30일');

/** A label drawn as a picture, as some windows do; only its alternative text says what it is. */
const picture = (text) => {
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="70" height="20"><text x="0" y="15" font-size="14" fill="#6b7684" font-family="sans-serif">${text}</text></svg>`;
  return `<img alt="${text}" height="20" src="data:image/svg+xml,${encodeURIComponent(drawn)}">`;
};

const listBill = (rows) =>
  `<dl class="bill">${rows.map(([label, value, sum]) => `<div class="row ${sum}"><dt>${label}</dt><dd>${value}</dd></div>`).join('')}</dl>`;

const tableBill = (rows) =>
  `<table class="bill"><tbody>${rows.map(([label, value, sum]) => `<tr class="${sum}"><th scope="row">${label}</th><td>${value}</td></tr>`).join('')}</tbody></table>`;

const splitBill = (rows) =>
  `<div class="bill simple-pay-history">${rows.map(([label, value, sum]) => `<div class="row ${sum}"><span class="k">${label}</span><span class="v">${value}</span></div>`).join('')}</div>`;

/** Item, amount and period, marked up the way this gateway does it. */
function billOf(gateway, order) {
  const { labels, bill } = gateway;
  const sum = figure(order.amount);
  const amount = bill === 'split' ? `<strong>${sum}</strong> <span>원</span>` : `${sum}원`;
  const rows = [
    [labels.item, escapeHtml(order.item), ''],
    [labels.amount, amount, 'sum'],
    [labels.period, period(order), ''],
    ...(labels.shop ? [[labels.shop, escapeHtml(order.merchant), '']] : []),
  ];
  if (bill === 'list') return listBill(rows);
  if (bill === 'split') return splitBill(rows);
  if (bill === 'table') return tableBill(rows);
  return tableBill(rows.map(([label, value, kind]) => [picture(label), value, kind]));
}

const CARRIERS = [
  ['SKT', 'SKT'],
  ['KTF', 'KT'],
  ['LGT', 'LG U+'],
  ['MVNO', '알뜰폰'],
];

const carriers = () =>
  `<div class="field"><span class="cap">통신사 선택</span><div class="carriers" role="radiogroup" aria-label="통신사 선택">${CARRIERS.map(
    ([code, name], index) =>
      `<label><input type="radio" name="carrier" value="${code}" data-carrier="${code}"${index === 0 ? ' checked' : ''}><span>${name}</span></label>`,
  ).join('')}</div></div>`;

const TERMS = [
  '전체동의',
  '통신과금서비스 이용약관',
  '개인정보 수집 및 이용동의',
  '개인정보 제 3자 제공동의(이동통신사)',
];

const terms = () =>
  `<div class="terms">${TERMS.map((term, index) => `<label><input type="checkbox" name="agree0${index}" checked> ${term}</label>`).join('')}</div>`;

/** Who pays: carrier, number, birth date, terms. Nothing has to be filled in to go on. */
export const payerFields = ({ fields }) => `${carriers()}
<div class="field"><label for="${fields.phone}">휴대폰 번호</label><input type="tel" id="${fields.phone}" name="${fields.phone}" placeholder="- 없이 휴대폰번호 입력" autocomplete="off"></div>
<div class="field"><label for="${fields.birth}">법정생년월일/성별</label><div class="two"><input type="text" id="${fields.birth}" name="${fields.birth}" inputmode="numeric" placeholder="900101" autocomplete="off"> - <input type="password" id="${fields.sex}" name="${fields.sex}" maxlength="1" aria-label="성별" autocomplete="off"></div></div>
${terms()}`;

export const codeField = ({ fields, codeLabel }) =>
  `<div class="field"><label for="${fields.code}">${codeLabel} (문자로 받은 6자리)</label><input type="text" id="${fields.code}" name="${fields.code}" inputmode="numeric" maxlength="6" autocomplete="one-time-code"></div>`;

export const buttons = (buttonsHtml) => `<div class="acts">${buttonsHtml}</div>`;

const stepList = (gateway, now) =>
  `<ol class="steps">${gateway.steps.map((step, index) => `<li${index === now ? ' class="now" aria-current="step"' : ''}>${step}</li>`).join('')}</ol>`;

/** The window around a step. */
export const windowPage = (gateway, { title = gateway.title, body, step, head = '' }) =>
  htmlPage({
    title,
    head,
    css: `${WINDOW_CSS}:root{--brand:${gateway.color}}`,
    body: `<div class="pg"><header class="pg-head"><b>${gateway.company}</b><span>휴대폰 결제</span></header>
${stepList(gateway, step)}
${body}
<footer class="foot"><span>연습용 화면이에요. 아무것도 보내지 않아요.</span><span>${gateway.help && `고객센터 ${gateway.help}`}</span></footer></div>`,
  });

/** The form that carries an order to a step of this gateway. */
export const orderForm = (gateway, order, { action, inner, name = gateway.form }) =>
  `<form name="${name}" id="${name}" method="post" action="${action}">${hidden({
    ...gateway.request(order),
    [gateway.sealedField]: seal(order),
  })}${inner}</form>`;

export const bill = billOf;
