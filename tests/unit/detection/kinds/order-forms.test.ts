// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** Order forms of shop engines and of apps, and the sum each will charge. */
type Row = readonly [name: string, right: string, href: string, html: string];
const ROWS: Row[] = [];
const add = (...row: Row) => ROWS.push(row);

const SHOP = 'https://www.bomnal-mart.co.kr/order/form';
const yc = (on: number) =>
  `<title>주문서작성 - 솔숲상점</title><form name=forderform><table class=tbl><thead><tr><th>상품명</th><th>총수량</th><th>판매가</th><th>소계</th><th>포인트</th><th>배송비</th></tr></thead><tbody><tr><td>솔방울 화분</td><td>1</td><td>19,400</td><td>19,400</td><td>190</td><td>선불</td></tr></tbody></table><dl><dt>주문</dt><dd><strong>19,400 원</strong></dd><dt>쿠폰할인</dt><dd>0 원</dd><dt>총계</dt><dd>19,400 원</dd><dt>배송비</dt><dd>3,000 원</dd><dt>총금액</dt><dd>22,400 원</dd></dl><section><h2>결제정보</h2><table><tr><th>총 주문금액</th><td><span id=od_tot_price>22,400</span>원</td></tr><tr><th>추가배송비</th><td><span>0</span>원</td></tr></table></section><fieldset><legend>결제방법 선택</legend><input type=radio id=a name=od_settle_case value=무통장 ${on === 0 ? 'checked' : ''}><label for=a>무통장입금</label><input type=radio id=b name=od_settle_case value=휴대폰 ${on === 1 ? 'checked' : ''}><label for=b>휴대폰</label><input type=radio id=c name=od_settle_case value=신용카드 ${on === 2 ? 'checked' : ''}><label for=c>신용카드</label></fieldset><input type=button value="주문하기"></form>`;
add('youngcart', 'pay 22400', 'https://solsup.kr/shop/orderform.php', yc(1));
add('youngcart card', 'quiet', 'https://solsup.kr/shop/orderform.php', yc(2));
const c24 = (on: boolean) =>
  `<title>주문서 작성</title><div class=total><h3>결제 예정 금액</h3><table><thead><tr><th>총 주문 금액</th><th>총 할인 + 부가결제 금액</th><th>총 결제예정 금액</th></tr></thead><tbody><tr><td><strong>38,000</strong>원</td><td>-<strong>2,500</strong>원</td><td>=<strong>35,500</strong>원</td></tr></tbody></table></div><div class=method><span><input type=radio name=addr_paymethod id=p0 value=cash ${on ? '' : 'checked'}><label for=p0>무통장 입금</label></span><span><input type=radio name=addr_paymethod id=p1 value=card><label for=p1>카드 결제</label></span><span><input type=radio name=addr_paymethod id=p2 value=cell ${on ? 'checked' : ''}><label for=p2>휴대폰 결제</label></span></div><div><h4><strong>휴대폰 결제</strong> 최종결제 금액</h4><p><span>35,500</span>원</p><a href="#none">결제하기</a></div><div><dl><dt>총 적립예정금액</dt><dd>380원</dd></dl></div>`;
add('cafe24', 'pay 35500', 'https://m.seorae.kr/order/orderform.html', c24(true));
const godo = (on: boolean) =>
  `<title>주문서작성/결제</title><ul class=tot><li>합계 금액 <b>41,000원</b></li><li>배송비 <b>2,500원</b></li><li>최종 결제 금액 <strong id=totalSettlePrice>43,500</strong>원</li></ul><h4>결제수단 선택 / 결제</h4><dl><dt>일반결제</dt><dd><ul><li><input type=radio id=settleKind_gb name=settleKind value=gb ${on ? '' : 'checked'}><label for=settleKind_gb>무통장 입금</label></li><li><input type=radio id=settleKind_pc name=settleKind value=pc><label for=settleKind_pc>신용카드</label></li><li><input type=radio id=settleKind_ph name=settleKind value=ph ${on ? 'checked' : ''}><label for=settleKind_ph>휴대폰결제</label></li></ul></dd></dl><p>휴대폰결제는 월 최대 100만원까지 가능합니다.</p><button type=submit>결제하기</button>`;
add('godo', 'pay 43500', 'https://gododmall.kr/order/order.php', godo(true));
add('godo bank', 'quiet', 'https://gododmall.kr/order/order.php', godo(false));
const woo = (on: boolean) =>
  `<title>결제 &#8211; 나무공방</title><h3>주문 내역</h3><table class=shop_table><thead><tr><th>상품</th><th>소계</th></tr></thead><tbody><tr><td>원목 도마 <strong>&times;&nbsp;1</strong></td><td><span><bdi>45,000<span>원</span></bdi></span></td></tr></tbody><tfoot><tr><th>소계</th><td>45,000원</td></tr><tr><th>배송</th><td>기본배송: 3,000원</td></tr><tr><th>총계</th><td><strong>48,000원</strong></td></tr></tfoot></table><ul class=wc_payment_methods><li><input id=pm1 type=radio name=payment_method value=iamport_card ${on ? '' : 'checked=checked'}><label for=pm1>신용카드</label><div style="${on ? 'display:none' : ''}"><p>카드로 결제합니다.</p></div></li><li><input id=pm2 type=radio name=payment_method value=iamport_phone ${on ? 'checked=checked' : ''}><label for=pm2>휴대폰 소액결제 <img src=x.png alt=""></label><div style="${on ? '' : 'display:none'}"><p>휴대폰 소액결제로 결제합니다.</p></div></li></ul><button type=submit>주문 확정</button>`;
add('woo', 'pay 48000', 'https://namu.kr/checkout/', woo(true));
add('woo card', 'quiet', 'https://namu.kr/checkout/', woo(false));
const hashed = (on: number, names = ['신용/체크카드', '휴대폰', '무통장입금', '토스페이']) =>
  `<title>주문하기</title><div id=app><div class="_1aB9"><span>총 결제금액</span><span>24,800</span></div><div class="_2cD">${names.map((n, i) => `<div class="_3eF ${i === on ? '_9zQ' : '_7yT'}"><span class="_4gH">${n}</span></div>`).join('')}</div><button class="_5iJ">24,800원 결제하기</button></div>`;
add('imweb hashed', 'pay 24800', SHOP, hashed(1));
add('imweb hashed card', 'quiet', SHOP, hashed(0));
add('imweb hashed none', 'quiet', SHOP, hashed(-1));
const ss = (on: number) =>
  `<title>주문/결제</title><h3>결제수단</h3><ul><li><label><input type=radio name=g>네이버페이머니</label></li><li><label><input type=radio name=g checked>일반결제</label></li></ul><ul class=sub>${['신용카드', '나중에결제', '휴대폰', '무통장입금(가상계좌)'].map((n, i) => `<li><label><input type=radio name=s ${i === on ? 'checked' : ''}>${n}</label></li>`).join('')}</ul><dl><dt>주문금액</dt><dd>27,000원</dd><dt>할인금액</dt><dd>-2,000원</dd><dt>배송비</dt><dd>3,000원</dd><dt>총 결제금액</dt><dd>28,000원</dd></dl><p>포인트 적립 최대 700원</p><button>결제하기</button>`;
add('smartstore', 'pay 28000', SHOP, ss(2));
add('smartstore card', 'quiet', SHOP, ss(0));
const aria = (on: number) =>
  `<title>결제</title><main><section aria-label="결제 금액"><div><p>상품 금액</p><p>14,900</p></div><div><p>배송비</p><p>무료</p></div><div><p>최종 결제 금액</p><p>14,900</p></div></section><div role=radiogroup aria-label="결제 수단">${['카드', '계좌이체', '휴대폰', '간편결제'].map((n, i) => `<div role=radio aria-checked=${i === on} tabindex=0><svg></svg><span>${n}</span></div>`).join('')}</div><button type=button>결제하기</button></main>`;
add('aria no won', 'pay 14900', SHOP, aria(2));
add('aria no won card', 'quiet', SHOP, aria(0));
const fold = (on: number) =>
  `<title>주문</title><p>결제금액</p><p><b>52,000</b>원</p><div class=m>${['네이버페이', '카카오페이'].map((n) => `<button class="it">${n}</button>`).join('')}</div><details open><summary>다른 결제수단</summary><div class=m>${['신용카드', '휴대폰', '가상계좌', '실시간 계좌이체'].map((n, i) => `<button class="it${i === on ? ' it--on' : ''}">${n}</button>`).join('')}</div></details><button>52,000원 결제하기</button>`;
add('fold', 'pay 52000', SHOP, fold(1));
add('fold other', 'quiet', SHOP, fold(2));
const pts = (on: boolean) =>
  `<title>주문서</title><table><tr><th>상품금액</th><td>50,000원</td></tr><tr><th>쿠폰 할인</th><td>-3,000원</td></tr><tr><th>적립금 사용</th><td><input name=pt value=2000>원 사용 (보유 12,000P)</td></tr><tr><th>배송비</th><td>+2,500원</td></tr><tr><th>결제금액</th><td><strong>47,500원</strong></td></tr></table><select name=pay><option>결제수단 선택</option><option>신용카드</option><option ${on ? 'selected' : ''}>휴대폰 소액결제</option></select><p>(월 최대 100만원)</p><button>주문하기</button>`;
add('points', 'pay 47500', SHOP, pts(true));
add('points none', 'quiet', SHOP, pts(false));
add(
  'tailwind ring',
  'pay 13200',
  SHOP,
  `<title>결제</title><p>결제하실 금액 13,200원</p><div class="grid grid-cols-2 gap-2">${['카드', '휴대폰', '계좌', '토스페이'].map((n, i) => `<button type=button class="rounded-lg px-4 py-3 ${i === 1 ? 'ring-2 ring-indigo-500 text-indigo-600' : 'ring-1 ring-gray-200'}">${n}</button>`).join('')}</div><button>결제하기</button>`,
);
add(
  'aria-pressed',
  'pay 8000',
  SHOP,
  `<title>후원하기</title><p>후원금 8,000원</p><button aria-pressed=false>카드</button><button aria-pressed=true>휴대폰</button><button aria-pressed=false>계좌이체</button><button>후원하기</button>`,
);
add(
  'hidden radios label for',
  'pay 66000',
  SHOP,
  `<title>예매</title><style>.v{position:absolute;opacity:0;width:1px;height:1px}</style><p>총 결제금액 66,000원</p><p>티켓금액 64,000원</p><p>예매수수료 2,000원</p><div><input class=v type=radio name=m id=m1><label for=m1>신용카드</label><input class=v type=radio name=m id=m2 checked><label for=m2>휴대폰 결제</label><input class=v type=radio name=m id=m3><label for=m3>카카오페이</label></div><button>결제하기</button>`,
);
add(
  'remark radio',
  'pay 20000',
  SHOP,
  `<title>충전</title><label><input type=radio name=pr checked>20,000원</label><label><input type=radio name=pr>50,000원</label><label><input type=radio name=m>신용카드 (최대 200만원)</label><label><input type=radio name=m checked>휴대폰결제 (월 최대 100만원, 수수료 10%)</label><button>충전하기</button>`,
);
add(
  'game coins',
  'pay 11000',
  SHOP,
  `<title>다이아 충전</title><ul class=pk><li class=on><b>다이아 100개</b><span>11,000원</span></li><li><b>다이아 300개</b><span>33,000원</span></li></ul><ul class=pay><li>신용카드</li><li class=on>휴대폰</li><li>문화상품권</li></ul><p>결제금액 <em>11,000</em></p><a href="#">충전하기</a>`,
);
add(
  'movie tabs',
  'pay 30000',
  SHOP,
  `<title>예매 결제</title><div role=tablist><a role=tab aria-selected=false>신용카드</a><a role=tab aria-selected=true>휴대폰 결제</a><a role=tab aria-selected=false>간편결제</a></div><div role=tabpanel><p>휴대폰 결제는 다음 달 통신요금에 합산 청구됩니다. 월 한도는 최대 100만원입니다.</p></div><dl><dt>티켓 금액</dt><dd>30,000원</dd><dt>할인 금액</dt><dd>0원</dd><dt>최종 결제 금액</dt><dd>30,000원</dd></dl><button>결제하기</button>`,
);
add(
  'too large',
  'pay too-large',
  SHOP,
  `<title>주문</title><p>총 결제금액 1,280,000원</p><label><input type=radio name=m>신용카드</label><label><input type=radio name=m checked>휴대폰결제</label><p>휴대폰 결제는 월 최대 100만원</p><button>결제하기</button>`,
);
add(
  'fields only',
  'pay 9900',
  SHOP,
  `<title>결제</title><p>결제금액 9,900원</p><div class=tabs><a href="#">카드</a><a href="#">휴대폰</a><a href="#">계좌이체</a></div><div><label><input type=radio name=t>SKT</label><label><input type=radio name=t>KT</label><label><input type=radio name=t>LG U+</label><input type=tel placeholder="휴대폰 번호 (- 제외)"><input placeholder="생년월일"></div><button>결제하기</button>`,
);
add(
  'delivery plus',
  'pay 34000',
  SHOP,
  `<title>주문서</title><div>상품 합계</div><div>31,000원</div><div>배송비</div><div>+ 3,000원</div><div>결제 예정 금액</div><div>34,000원</div><p>100,000원 이상 구매 시 무료배송</p><label><input type=radio name=m checked>휴대폰결제</label><label><input type=radio name=m>카드결제</label><button>결제하기</button>`,
);

const SUM = '<div><span>총 결제금액</span><strong>24,800원</strong></div>';
const PAY = '<button>결제하기</button>';
const FULL = ['신용카드', '계좌이체', '휴대폰 결제', '카카오페이'];
const SHORT = ['카드', '계좌이체', '휴대폰', '카카오페이'];
function pair(name: string, page: (chosen: number) => string) {
  add(name, 'pay 24800', SHOP, page(2));
  add(`${name}: another one`, 'quiet', SHOP, page(0));
}
pair(
  'svg check',
  (c) =>
    `<title>결제</title>${SUM}<div>${SHORT.map((n, i) => `<button>${i === c ? '<svg class="icon-check" width=12 height=12></svg>' : ''}<span>${n}</span></button>`).join('')}</div>${PAY}`,
);
pair(
  'shadcn',
  (c) =>
    `<title>결제</title>${SUM}<div role=radiogroup>${SHORT.map((n, i) => `<div class="flex items-center"><button type=button role=radio aria-checked=${i === c} data-state=${i === c ? 'checked' : 'unchecked'} value=m${i} id=r${i}></button><label for=r${i}>${n}</label></div>`).join('')}</div>${PAY}`,
);
pair(
  'mui',
  (c) =>
    `<title>결제</title>${SUM}<div role=radiogroup>${SHORT.map((n, i) => `<label class="MuiFormControlLabel-root"><span class="MuiRadio-root ${i === c ? 'Mui-checked' : ''}"><input type=radio name=g value=m${i} ${i === c ? 'checked' : ''} style="opacity:0"></span><span class="MuiTypography-root">${n}</span></label>`).join('')}</div>${PAY}`,
);
pair(
  'headless',
  (c) =>
    `<title>결제</title>${SUM}<div role=radiogroup>${FULL.map((n, i) => `<div role=radio aria-checked=${i === c} data-headlessui-state="${i === c ? 'checked' : ''}"><p>${n}</p><p>설명 ${i}</p></div>`).join('')}</div>${PAY}`,
);
pair(
  'bootstrap btn-check',
  (c) =>
    `<title>결제</title><style>.btn-check{position:absolute;clip:rect(0,0,0,0);pointer-events:none}</style>${SUM}<div class=btn-group>${SHORT.map((n, i) => `<input type=radio class=btn-check name=o id=o${i} ${i === c ? 'checked' : ''}><label class="btn btn-outline-primary" for=o${i}>${n}</label>`).join('')}</div>${PAY}`,
);
pair(
  'bootstrap3 active',
  (c) =>
    `<title>결제</title>${SUM}<div class=btn-group>${SHORT.map((n, i) => `<label class="btn btn-default ${i === c ? 'active' : ''}"><input type=radio name=o autocomplete=off style="display:none">${n}</label>`).join('')}</div>${PAY}`,
);
pair(
  'described cards',
  (c) =>
    `<title>결제</title>${SUM}<ul>${[
      ['신용·체크카드', '할부 가능'],
      ['계좌이체', '은행 점검 시간 제외'],
      ['휴대폰 결제', '다음 달 통신요금에 합산'],
      ['토스페이', '첫 결제 3천원'],
    ]
      .map(
        ([n, d], i) =>
          `<li class="pm_item ${i === c ? 'is-checked' : ''}"><a href="#"><strong>${n}</strong><em>${d}</em></a></li>`,
      )
      .join('')}</ul>${PAY}`,
);
pair(
  'table cells',
  (c) =>
    `<title>결제</title>${SUM}<table>${FULL.map((n, i) => `<tr><td><input type=radio name=z ${i === c ? 'checked' : ''}></td><td>${n}</td></tr>`).join('')}</table>${PAY}`,
);
pair(
  'image radios',
  (c) =>
    `<title>결제</title>${SUM}${SHORT.map((n, i) => `<label><input type=radio name=z ${i === c ? 'checked' : ''}><img src=${i}.png alt="${n}"></label>`).join('')}${PAY}`,
);
pair(
  'ion radios',
  (c) =>
    `<title>결제</title>${SUM}<ion-radio-group value=v${c}>${SHORT.map((n, i) => `<ion-item><ion-radio value=v${i} aria-checked=${i === c}>${n}</ion-radio></ion-item>`).join('')}</ion-radio-group>${PAY}`,
);
pair(
  'accordion heads',
  (c) =>
    `<title>결제</title>${SUM}${FULL.map((n, i) => `<section><h3><button aria-expanded=${i === c}>${n}</button></h3><div ${i === c ? '' : 'hidden'}>설명 ${i}</div></section>`).join('')}${PAY}`,
);
pair(
  'optgroup select',
  (c) =>
    `<title>결제</title>${SUM}<select name=pay><optgroup label=일반>${FULL.map((n, i) => `<option ${i === c ? 'selected' : ''}>${n}</option>`).join('')}</optgroup></select>${PAY}`,
);
pair(
  'button primary',
  (c) =>
    `<title>결제</title>${SUM}<div>${SHORT.map((n, i) => `<button class="btn ${i === c ? 'btn-dark' : 'btn-light'}">${n}</button>`).join('')}</div>${PAY}`,
);
pair(
  'fold closed by summary',
  (c) =>
    `<title>결제</title>${SUM}<div class=top>${['네이버페이', '토스페이'].map((n) => `<button class=b1>${n}</button>`).join('')}<button class=more aria-expanded=true>다른 결제 수단 더보기</button></div><div class=more-list>${FULL.map((n, i) => `<button class="b1 ${i === c ? 'b2' : ''}">${n}</button>`).join('')}</div>${PAY}`,
);
const LISTED = '<dl><dt>결제금액</dt><dd>17,600원</dd></dl>';
const PAYS = '<button>17,600원 결제하기</button>';
function own(name: string, page: (chosen: number) => string) {
  add(name, 'pay 17600', SHOP, page(1));
  add(`${name}: another one`, 'quiet', SHOP, page(0));
}
own(
  'two only radios',
  (c) =>
    `${LISTED}<label><input type=radio name=a ${c === 0 ? 'checked' : ''}>신용카드</label><label><input type=radio name=a ${c === 1 ? 'checked' : ''}>휴대폰</label>${PAYS}`,
);
own(
  'two only buttons active',
  (c) =>
    `${LISTED}<button class="${c === 0 ? 'active' : ''}">신용카드</button><button class="${c === 1 ? 'active' : ''}">휴대폰</button>${PAYS}`,
);
own(
  'data attrs',
  (c) =>
    `${LISTED}<ul>${['카드', '휴대폰', '무통장'].map((n, i) => `<li data-method=m${i} data-selected=${i === c}><i></i>${n}</li>`).join('')}</ul>${PAYS}`,
);
own(
  'summary line changed',
  (c) => `${LISTED}<div>결제수단 <b>${['신용카드', '휴대폰 결제'][c]}</b> <a href="#">변경</a></div>${PAYS}`,
);
own(
  'swiper',
  (c) =>
    `${LISTED}<div class="swiper-wrapper">${['카드', '휴대폰', '토스페이', '계좌이체'].map((n, i) => `<div class="swiper-slide ${i === c ? 'swiper-slide-active pay-selected' : ''}"><a href="#">${n}</a></div>`).join('')}</div>${PAYS}`,
);
own(
  'combobox',
  (c) => `${LISTED}<div role=combobox aria-expanded=false>${['신용카드', '휴대폰결제'][c]}</div>${PAYS}`,
);
own(
  'labels with tags',
  (c) =>
    `${LISTED}<ul>${['신용카드 <em>무이자</em>', '휴대폰 <em>간편</em>', '카카오페이 <em>첫결제</em>'].map((n, i) => `<li><label class="${i === c ? 'checked' : ''}"><input type=radio name=b ${i === c ? 'checked' : ''}>${n}</label></li>`).join('')}</ul>${PAYS}`,
);
own(
  'mobile naming',
  (c) =>
    `${LISTED}<select><option ${c === 0 ? 'selected' : ''}>신용/체크카드</option><option ${c === 1 ? 'selected' : ''}>모바일(휴대폰)결제</option><option>실시간 계좌이체</option></select>${PAYS}`,
);
own(
  'KG naming',
  (c) =>
    `${LISTED}<label><input type=radio name=a ${c === 0 ? 'checked' : ''}>신용카드 (KG이니시스)</label><label><input type=radio name=a ${c === 1 ? 'checked' : ''}>휴대폰 결제 (KG이니시스)</label>${PAYS}`,
);
own(
  'english',
  (c) =>
    `<dl><dt>Total</dt><dd>₩17,600</dd></dl><label><input type=radio name=a ${c === 0 ? 'checked' : ''}>Credit Card</label><label><input type=radio name=a ${c === 1 ? 'checked' : ''}>휴대폰 결제 (Mobile)</label><button>Place order</button>`,
);
own(
  'phone first w/ default',
  (c) =>
    `${LISTED}<ul class=pay-tab>${['신용카드', '휴대폰결제', '가상계좌'].map((n, i) => `<li class="${i === c ? 'tab-item tab-item--current' : 'tab-item'}" role=tab aria-selected=${i === c}>${n}</li>`).join('')}</ul>${PAYS}`,
);
own(
  'style attr',
  (c) =>
    `${LISTED}<div>${['카드', '휴대폰', '계좌이체'].map((n, i) => `<div style="border:1px solid ${i === c ? 'rgb(0,80,255)' : 'rgb(220,220,220)'};padding:8px"><span>${n}</span></div>`).join('')}</div>${PAYS}`,
);
own(
  'icons own class + hash',
  (c) =>
    `${LISTED}<div>${['카드', '휴대폰', '토스'].map((n, i) => `<button class="sc-a1 ${i === c ? 'jXkLmN' : 'pQrStU'} m-${i}"><i class="ico-${i}"></i><span class="sc-b2">${n}</span></button>`).join('')}</div>${PAYS}`,
);
own(
  'nested groups',
  (c) =>
    `${LISTED}<h3>간편결제</h3><label><input type=radio name=a>토스페이</label><label><input type=radio name=a>네이버페이</label><h3>일반결제</h3><label><input type=radio name=a ${c === 0 ? 'checked' : ''}>신용카드</label><label><input type=radio name=a ${c === 1 ? 'checked' : ''}>휴대폰</label>${PAYS}`,
);

const sums = (name: string, right: string, html: string) =>
  add(
    name,
    right,
    SHOP,
    `<title>주문서</title>${html}<label><input type=radio name=z>신용카드</label><label><input type=radio name=z checked>휴대폰결제</label>${PAY}`,
  );
sums('won sign', 'pay 24800', '<p>Total</p><p>₩ 24,800</p>');
sums('KRW', 'pay 24800', '<dl><dt>결제 금액</dt><dd>24,800 KRW</dd></dl>');
sums(
  'pieces',
  'pay 24800',
  '<div><div>총 결제 금액</div><div><span>24,800</span><span>원</span></div></div>',
);
sums('vat', 'pay 24800', '<p>결제금액(VAT 포함) : 24,800원</p>');
sums(
  'operators',
  'pay 53000',
  '<table><tr><th>상품금액</th><th></th><th>배송비</th><th></th><th>결제예정금액</th></tr><tr><td>50,000원</td><td>+</td><td>3,000원</td><td>=</td><td>53,000원</td></tr></table>',
);
sums('included', 'pay 24800', '<p>결제금액 24,800원 <small>(배송비 3,000원 포함)</small></p>');
sums(
  'points',
  'pay 14800',
  '<ul><li>상품금액 24,800원</li><li>포인트 사용 -10,000P</li><li>결제금액 14,800원</li><li>적립예정 148P</li></ul>',
);
sums(
  'coupon select',
  'pay 21800',
  '<p>상품금액 24,800원</p><select><option>쿠폰 선택</option><option selected>3,000원 할인쿠폰</option></select><p>쿠폰할인 -3,000원</p><p>최종 결제금액 21,800원</p>',
);
sums(
  'deposit now',
  'pay 20000',
  '<p>총 금액 100,000원</p><p>지금 결제할 금액 20,000원</p><p>현장 결제 80,000원</p>',
);
sums(
  'deposit now 2',
  'pay 20000',
  '<p>객실요금 100,000원</p><p>예약금 20,000원 (지금 결제)</p><p>현장 결제 금액 80,000원</p><p>오늘 결제금액 20,000원</p>',
);
sums('free month', 'pay missing', '<p>월 9,900원</p><p>첫 달 무료</p><p>오늘 결제금액 0원</p>');
sums(
  'caps',
  'pay 24800',
  '<p>1회 최대 30만원</p><p>월 최대 100만원</p><p>결제 금액 24,800원</p><p>휴대폰 결제 수수료 없음</p>',
);
sums('strike', 'pay 19800', '<p>판매가 <del>24,800원</del> 19,800원</p><p>결제 금액 <b>19,800원</b></p>');
sums(
  'youngcart total',
  'pay 22400',
  '<ul><li><span>주문</span><strong>19,400</strong> 원</li><li><span>쿠폰할인</span><strong>0</strong> 원</li><li><span>배송비</span><strong>3,000</strong> 원</li><li><span>총계</span><strong>22,400</strong> 원</li><li><span>포인트</span><strong>190</strong> 점</li></ul><div>총 주문금액 <b>22,400</b>원</div>',
);
sums(
  'youngcart issue',
  'pay 22400',
  '<table><tr><td>상품금액</td><td>19,400</td></tr><tr><td>배송비</td><td>3,000</td></tr></table><p>총 주문금액 <b>22,400</b></p>',
);
sums(
  'total w/out delivery 2',
  'pay 22400',
  '<p>합계금액 19,400원</p><p>배송비 3,000원</p><p>총 주문금액 22,400원</p>',
);
sums(
  'settle w/ island',
  'pay 27400',
  '<p>상품합계 19,400원</p><p>배송비 3,000원</p><p>도서산간 추가배송비 5,000원</p><p>총합계금액 27,400원</p>',
);
sums(
  'delivery free over',
  'pay 19400',
  '<p>상품금액 19,400원</p><p>배송비 0원 (30,000원 이상 무료)</p><p>총 결제금액 19,400원</p>',
);
sums(
  'two shops',
  'pay 30000',
  '<h4>A상점</h4><p>상품금액 10,000원</p><p>배송비 2,000원</p><h4>B상점</h4><p>상품금액 15,000원</p><p>배송비 3,000원</p><p>총 결제예정금액 30,000원</p>',
);
sums('button only', 'pay 24800', '<p>컵 세트</p><button>24,800원 결제하기</button>');
sums(
  'gift card used',
  'pay 14800',
  '<p>주문금액 24,800원</p><p>상품권 사용 10,000원</p><p>남은 결제금액 14,800원</p>',
);
sums('tax free', 'pay 24800', '<p>과세금액 22,545원</p><p>부가세 2,255원</p><p>결제금액 24,800원</p>');
sums('installment hint', 'pay 24800', '<p>결제금액 24,800원</p><p>월 8,267원 (3개월 무이자)</p>');
sums(
  'option price',
  'pay 29800',
  '<select><option>옵션</option><option selected>대형 (+5,000원)</option></select><p>상품가격 24,800원</p><p>총 상품금액 29,800원</p><p>주문금액 29,800원</p>',
);
sums('over 1M', 'pay too-large', '<p>결제금액 1,480,000원</p>');
sums('over 1M man', 'pay too-large', '<p>결제금액 148만원</p>');
sums('exactly 1M', 'pay 1000000', '<p>결제금액 1,000,000원</p>');

/** A summary as a table: heads above, and below them sums with the signs of their reckoning. */
const reckoned = (...columns: readonly (readonly [head: string, sum: string])[]) =>
  `<table><tr>${columns.map(([head]) => `<th>${head}</th>`).join('')}</tr><tr>${columns.map(([, sum]) => `<td>${sum}</td>`).join('')}</tr></table>`;
sums(
  'a table that takes off, its sums with signs',
  'pay 60000',
  reckoned(['총 주문금액', '66,500원'], ['총 할인금액', '- 6,500원'], ['총 결제예정금액', '= 60,000원']),
);
sums(
  'the same with nothing taken off',
  'pay 66500',
  reckoned(['총 주문금액', '66,500원'], ['총 할인', '-0원'], ['결제예정금액', '=66,500원']),
);
sums(
  'a table that adds and takes off',
  'pay 61500',
  reckoned(
    ['총 상품금액', '<b>63,000</b>원'],
    ['총 배송비', '+3,500원'],
    ['총 할인금액', '-5,000원'],
    ['결제예정금액', '=61,500원'],
  ),
);
sums(
  'with a sum that no head names',
  'pay missing',
  `${reckoned(['총 주문금액', '66,500원'], ['총 할인금액', '- 6,500원']).replace('</tr></table>', '<td>= 60,000원</td></tr></table>')}`,
);

test('a sum above the most that can be billed is read and told, and is no amount', () => {
  const found = judge(
    '<p>결제금액 1,480,000원</p><label><input type=radio name=z>신용카드</label><label><input type=radio name=z checked>휴대폰결제</label><button>결제하기</button>',
  );
  expect(found).toMatchObject({ amount: null, amountDoubt: 'too-large', beyond: 1_480_000 });
});

test.each(ROWS)('%s', (_, right, href, html) => {
  expect(told(judge(html, href))).toBe(right);
});
