// From the amount being in the page to the banner on screen, with the whole extension in real windows of a gateway.
import { firstPage } from '../first-page.mjs';
import { launchChromium } from '../launch.mjs';
import { servePages } from '../page-server.mjs';

const ADDRESS = 'https://ui.teledit.com/Danal/Teledit/Web/Start.php';
const GIVE_UP_MS = 8_000;
const WARM_UPS = 2;

const AMOUNT =
  '<dl><dt>상품명</dt><dd>웹툰 코인 30개</dd><dt>결제금액</dt><dd><strong>8,900원</strong></dd></dl>';
const REST = `<p>통신사 선택</p><label><input type="radio" name="carrier" value="SKT" checked> SKT</label>
<label><input type="radio" name="carrier" value="KTF"> KT</label><label><input type="radio" name="carrier" value="LGT"> LG U+</label>
<input type="tel" name="phone" placeholder="휴대폰번호"><input type="tel" name="birth" placeholder="생년월일">
<label><input type="checkbox"> 통신과금서비스 이용약관</label>
<p>결제금액은 다음 달 휴대폰 요금에 합산되어 청구됩니다.</p><button>다음</button>`;

/** The page sees when a popover is hung into it (no more than that; it has none of its own), and waits for the frame that paints it. */
const WATCH = `<script>
globalThis.amountAt = 0; globalThis.bannerAt = 0;
new MutationObserver((records) => {
  const hung = records.flatMap((record) => [...record.addedNodes]).some((node) => node instanceof HTMLElement && node.popover !== null);
  if (bannerAt || !hung) return;
  requestAnimationFrame(() => setTimeout(() => { bannerAt ||= performance.now(); }));
}).observe(document.documentElement, { childList: true, subtree: true });
</script>`;
const NOW = '<script>amountAt = performance.now();</script>';
const LATER = `<script>addEventListener('load', () => setTimeout(() => {
  document.querySelector('main').insertAdjacentHTML('afterbegin', ${JSON.stringify(AMOUNT + REST)});
  amountAt = performance.now();
}, 1_500));</script>`;

const windowPage = (content, end) =>
  `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title>휴대폰 결제</title>${WATCH}</head><body><main>${content}</main>${end}</body></html>`;

/** The time that a code is valid for, as windows show it. */
const TICKING = `<p>남은 시간 <b id="left">180</b>초</p>
<script>setInterval(() => { const left = document.getElementById('left'); left.textContent = String(Number(left.textContent) - 1); }, 1_000);</script>`;

/**
 * `parsed`: the window comes with its amount. `added`: the step comes later, into a window that is being watched; `ticking`:
 * where a countdown has begun before.
 */
const CASES = {
  parsed: windowPage(AMOUNT + NOW + REST, ''),
  added: windowPage('', LATER),
  ticking: windowPage(TICKING, LATER),
};

async function once(page, address) {
  await page.goto(address, { waitUntil: 'load' });
  const shown = (since) => globalThis.amountAt > 0 && globalThis.bannerAt > since;
  await page.waitForFunction(shown, { timeout: GIVE_UP_MS, polling: 20 }, 0);
  return page.evaluate(() => globalThis.bannerAt - globalThis.amountAt);
}

/**
 * @param {string} extension the built extension
 * @param {{ program: string, repeats: number }} options
 * @returns {Promise<Record<'parsed' | 'added' | 'ticking', number[]>>} milliseconds
 */
export async function measureLatency(extension, { program, repeats }) {
  const cases = Object.entries(CASES).map(([file, html]) => ({ file, url: ADDRESS, html, csp: '' }));
  const server = await servePages(cases);
  const session = await launchChromium({ extension, demo: server, program });
  try {
    await firstPage(session);
    const page = await session.browser.newPage({ type: 'window' });
    const series = {};
    for (const { file: name, address } of server.pages) {
      series[name] = [];
      for (let turn = 0; turn < repeats + WARM_UPS; turn += 1) {
        const latency = await once(page, address);
        if (turn >= WARM_UPS) series[name].push(latency);
      }
    }
    return series;
  } finally {
    await session.close();
    await server.close();
  }
}
