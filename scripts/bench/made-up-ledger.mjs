// A made-up ledger as the extension itself lays it on disk: packed by the extension's own code.
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The extension's own writer of months. */
async function packer() {
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  try {
    return (await vite.ssrLoadModule('/src/storage/items/pack.ts')).packMonth;
  } finally {
    await vite.close();
  }
}
const packMonth = await packer();

const SHOPS = [
  '달빛서점',
  '별빛게임즈',
  '왓치플러스',
  '구름클라우드',
  '하루웹툰',
  '푸른문구',
  '노을카페',
  '바람티켓',
];
const ITEMS = [
  '전자책 3권',
  '게임 캐시 충전',
  '월 이용권',
  '저장 공간 100GB',
  '웹툰 코인 50개',
  '공연 예매',
  '음원 듣기',
];
const GATEWAYS = ['danal', 'kg-mobilians', 'payletter', 'galaxia'];
const pick = (list, at) => list[at % list.length];

/** Three of four as a payment window leaves them, one as typed by hand: about what people have. */
function entry(month, at, n) {
  const id = randomUUID();
  const isPage = n % 4 !== 3;
  const shop = `${pick(SHOPS, n * 7)} ${n % 23}호점`;
  return {
    id,
    line: 'first-line',
    pool: n % 5 === 0 ? 'content' : 'phone',
    kind: 'payment',
    amount: 1_000 + ((n * 7_919) % 90) * 1_000,
    at,
    month,
    status: n % 17 === 0 ? 'cancelled' : 'confirmed',
    source: isPage ? 'page' : 'hand',
    merchant: shop,
    ...(isPage && { item: pick(ITEMS, n * 3), gateway: pick(GATEWAYS, n) }),
    ...(n % 17 === 0 && { cancelledAt: at }),
    commands: isPage ? [id, randomUUID()] : [id],
  };
}

/** Spread over the days of a month, noon in Seoul and later, so that all of them lie inside it. */
function packed(month, count, days = 28) {
  const entries = Array.from({ length: count }, (_, n) => {
    const day = String((n % days) + 1).padStart(2, '0');
    const time = new Date((3 * 3_600 + ((n * 613) % 36_000)) * 1_000 + ((n * 131) % 1_000))
      .toISOString()
      .slice(11);
    return entry(month, `${month}-${day}T${time}`, n);
  });
  return [`ledger/${month}`, { version: 2, ...packMonth(month, entries), aside: [], gone: [] }];
}

/** `count` entries, evenly over the months of the years before the one of `today`. */
export function monthsOfYears(today, count, years = 20) {
  const last = Number(today.slice(0, 4)) - 1;
  const months = Array.from({ length: years * 12 }, (_, at) => {
    const year = last - years + 1 + Math.floor(at / 12);
    return `${year}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
  const share = (at) =>
    Math.floor(((at + 1) * count) / months.length) - Math.floor((at * count) / months.length);
  return months
    .map((month, at) => [month, share(at)])
    .filter(([, own]) => own > 0)
    .map(([month, own]) => packed(month, own));
}

/** `count` entries of the month of `today`, none of a day that has not come. */
export const thisMonth = (today, count) => [
  packed(today.slice(0, 7), count, Math.max(1, Number(today.slice(8, 10)) - 1)),
];
