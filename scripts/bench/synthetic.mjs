// Pages of our own making: ordinary content of any size, and one that never stands still.

const WORDS = {
  en: 'The quick brown fox jumps over the lazy dog while the river runs quietly through the old town',
  ko: '강가의 오래된 마을에는 조용한 골목과 작은 가게가 늘어서 있고 아침마다 시장이 열린다',
};

/** An ordinary, long page: navigation, headings, paragraphs with links, no form. `count` elements in its body. */
export function articlePage(language, count) {
  const words = WORDS[language];
  const block = (index) =>
    `<section><h2>${words.slice(0, 20)} ${index}</h2><p>${words} <a href="#${index}">${words.slice(0, 12)}</a> ${words}</p></section>`;
  const blocks = Array.from({ length: Math.ceil(count / 4) }, (_, index) => block(index));
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${words.slice(0, 24)}</title><style>section { content-visibility: auto; contain-intrinsic-size: 0 80px }</style><body>${blocks.join('\n')}</body></html>`;
}

/**
 * Adds and removes a node 1,000 times a second for ten seconds, in batches of five every 5 ms (timers do no better).
 * Says so in its title when it is through, with the number of changes it made.
 */
const CHURN = `
const list = document.querySelector('ul');
let done = 0;
const start = performance.now();
const step = () => {
  const due = Math.min(10_000, performance.now() - start);
  for (; done < due; done += 1) {
    if (list.childElementCount >= 50) list.firstElementChild.remove();
    else list.append(Object.assign(document.createElement('li'), { textContent: WORDS + done }));
  }
  if (due < 10_000) setTimeout(step, 5);
  else document.title = 'done ' + done;
};
addEventListener('load', () => setTimeout(step, 100));`;

/** @param {string} [extra] more of the page: what makes it a candidate for stage 2 */
export const churningPage = (extra = '') =>
  `<!doctype html><html lang="ko"><meta charset="utf-8"><title>시세</title><body><h1>${WORDS.ko}</h1>${extra}<ul></ul>` +
  `<script>const WORDS = ${JSON.stringify(WORDS.ko.slice(0, 20))};${CHURN}</script></body></html>`;

/** A shop's checkout that lists phone billing without it being chosen: stage 2 is there, and has nothing to say. */
export const LISTED = `<form action="/order" method="post"><p>결제수단</p>
<label><input type="radio" name="method" value="card" checked> 신용카드</label>
<label><input type="radio" name="method" value="bank"> 계좌이체</label>
<label><input type="radio" name="method" value="phone"> 휴대폰 결제</label>
<p>총 결제금액 <strong>8,900원</strong></p><button type="submit">결제하기</button></form>`;
