// The page the demo starts on: what to try, in Korean and English.
import { GATEWAYS } from './gateways.mjs';
import { GUIDE_CSS } from './guide-css.mjs';
import { htmlPage } from './html.mjs';
import { IDENTITY_HOST } from './identity.mjs';
import { GUIDE, SHOP } from './shop-host.mjs';

const both = (ko, en) => `<span lang="ko">${ko}</span><span lang="en">${en}</span>`;
const checkout = (query, ko, en, soft = '') =>
  `<a class="go${soft}" href="https://${SHOP}/checkout?method=phone&amp;${query}">${both(ko, en)}</a>`;

const STEPS = [
  [
    both('남은 한도를 알려 주기', 'Tell it your limit'),
    both(
      '옆 탭에 열린 첫 설정이나 도구 막대의 아이콘에서 한도 300,000원을 넣어 보세요. 한도를 몰라도 다음 단계는 할 수 있어요.',
      'Enter 300,000 as the limit, in the set-up in the next tab or through the icon in the toolbar. You can go on without one.',
    ),
    '',
  ],
  [
    both('휴대폰 결제로 사 보기', 'Buy something by phone billing'),
    both(
      '결제창이 열리면 오른쪽 위에 배너가 나와요. 이번 달 남은 금액과 이 결제 후 금액이 보여요.',
      'When the payment window opens, the banner in its corner says what is left this month, and after this payment.',
    ),
    `<a class="go" href="https://${SHOP}/">${both('상점 열기', 'Open the shop')}</a>${checkout('item=book', '전자책 12,300원', 'E-book, ₩12,300', ' soft')}${checkout('item=music', '정기결제 9,900원', 'Monthly, ₩9,900', ' soft')}`,
  ],
  [
    both('결제하고 팝업 보기', 'Pay, then look at the popup'),
    both(
      '인증번호는 비워 두어도 돼요. 결제가 끝나면 한 번만 기록되고, 새로고침해도 늘지 않아요. 도구 막대 아이콘의 숫자도 바뀌어요.',
      'No code is needed. The payment is logged once, however often you reload, and the figure on the toolbar icon changes.',
    ),
    '',
  ],
  [
    both('한도 넘기기', 'Go over the limit'),
    both(
      '한도 300,000원을 넣었다면 270,000원 상품에서 ‘한도보다 … 넘어요’가 나와요.',
      'With a limit of ₩300,000 and something spent, this one does not fit any more.',
    ),
    checkout('item=tablet', '태블릿 270,000원', 'Tablet, ₩270,000'),
  ],
  [
    both('밀린 요금 만들기', 'Have an unpaid bill'),
    both(
      '팝업의 ‘기록하기’에서 석 달 전 날짜로 금액을 적어 보세요. 그 달 요금이 밀린 것으로 나오고, 다음 결제창에서 먼저 알려 줘요. ‘냈어요’를 누르면 사라져요.',
      'In the popup log a payment dated three months ago: its bill is overdue now, and the next window says so first. Press “Paid” and it goes away.',
    ),
    '',
  ],
  [
    both('거절 만나기', 'Meet a refusal'),
    both(
      '거절된 결제는 기록되지 않아요. 왜 거절됐는지, 무엇부터 확인할지 알려 줘요.',
      'A refused payment is not counted. The banner says why, and what to check first.',
    ),
    `${checkout('item=coin&amp;outcome=limit', '한도 초과 (415)', 'Over the limit (415)')}${checkout('item=coin&amp;outcome=unpaid&amp;gateway=mobilians', '요금 미납', 'Unpaid bill', ' soft')}${checkout('item=coin&amp;outcome=blocked', '차단된 번호', 'Blocked number', ' soft')}`,
  ],
  [
    both('조용해야 할 때', 'When it must stay quiet'),
    both(
      '본인인증 창은 결제창과 아주 닮았지만 돈이 들지 않아요. 배너가 나오지 않아야 맞아요.',
      'An identity check looks almost the same, but charges nothing. No banner is the right answer.',
    ),
    `<a class="go soft" href="https://${IDENTITY_HOST}/Danal/WebAuth/Web/Start.php">${both('본인인증 창', 'Identity check')}</a>`,
  ],
  [
    both('다른 결제창들', 'The other windows'),
    both(
      '실제 주소 그대로, 이 컴퓨터에서만 열려요.',
      'Served under their real addresses, from this computer only.',
    ),
    `<div class="gates">${GATEWAYS.map((gateway) => `<a href="https://${gateway.host}${gateway.start}?demo">${gateway.company}</a>`).join('')}</div>`,
  ],
];

const ICON =
  '<svg viewBox="0 0 56 56" aria-hidden="true"><rect width="56" height="56" rx="14" fill="#0b6e4f"/><rect x="17" y="9" width="22" height="38" rx="5" fill="none" stroke="#fff" stroke-width="3"/><path d="M21 31a7 7 0 0 1 14 0" fill="none" stroke="#9fe3c8" stroke-width="3.4" stroke-linecap="round"/><path d="m28 31 3.5-4" stroke="#fff" stroke-width="2.4" stroke-linecap="round"/></svg>';

const SCRIPT = `
const root = document.documentElement;
document.getElementById('lang').addEventListener('click', () => {
  const next = root.dataset.lang === 'ko' ? 'en' : 'ko';
  root.dataset.lang = next;
  root.lang = next;
});
`;

export const guidePage = (query) => {
  const asked = query.get('lang');
  const lang = asked === 'en' ? 'en' : 'ko';
  const choose = asked === null ? "navigator.language.startsWith('ko') ? 'ko' : 'en'" : `'${lang}'`;
  return htmlPage({
    title: '소액결제 지킴이 · Carrier Billing Guard',
    lang,
    css: GUIDE_CSS,
    body: `<script>document.documentElement.dataset.lang = document.documentElement.lang = ${choose};</script>
<main class="wrap"><header class="hero">${ICON}<div><h1>${both('소액결제 지킴이 써 보기', 'Try Carrier Billing Guard')}</h1>
<p class="lead">${both('결제창에서 이번 달 남은 한도를 먼저 알려 주는 확장 프로그램이에요.', 'It says what is left of this month’s limit, inside the payment window, before you pay.')}</p></div>
<button class="lang" id="lang" type="button">${both('English', '한국어')}</button></header>
<p class="tip">${both(
      '여기 나오는 상점과 결제창은 모두 이 컴퓨터 안에만 있어요. 이 브라우저는 바깥과 이어져 있지 않고, 아무것도 청구되지 않아요. ',
      'The shop and the windows exist on this computer only. This browser reaches nothing outside, and nothing is charged.',
    )}</p>
<ol class="tour">${STEPS.map(([title, text, links]) => `<li><h2>${title}</h2><p>${text}</p>${links}</li>`).join('')}</ol>
<footer>${both('브라우저를 닫으면 연습이 끝나고, 적은 것도 모두 지워져요.', 'Close the browser to finish; everything you entered goes with it.')} · ${GUIDE}</footer></main>
<script>${SCRIPT}</script>`,
  });
};
