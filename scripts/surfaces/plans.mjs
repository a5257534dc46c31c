// What is drawn: a state of tests/unit/fakes/snapshot.ts, a size, and what a person does first.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Width and height in CSS px; a last word stands for a phone's finger, for colours forced upon all, or for text of 200 %. */
const PHONE = [360, 780, 'touch'];
const FORCED = [390, 800, 'forced'];
/** As narrow as a page has to reflow: 1280 px at 400 %. */
const REFLOW = [320, 700];
const POPUP = [[360, 500], [360, 500, 'text'], PHONE, [390, 844, 'touch'], [320, 640, 'touch']];
const PAGE = [[1280, 900], [1280, 900, 'text'], [390, 800], PHONE, REFLOW];

/** Parts that are read once they are asked for take a moment to come. */
async function press(page, selector) {
  await page.waitForSelector(selector);
  await page.click(selector);
}
const click = (selector) => (page) => press(page, selector);

async function openForm(page) {
  await press(page, '.popup-foot .button');
  await page.waitForSelector('.entry-form');
}

async function logged(page, typed) {
  await openForm(page);
  await page.type('.entry-form input[type=text]', typed);
}

/** A carrier's history with everything in it that a person has to be told of. */
const HISTORY = `결제일시,이용업체명,구매상품,결제대행사,금액,상태
2026-11-21 12:00,도서상점,가을 소설,다날,"30,000원",결제완료
2026-11-20 19:30,아주 긴 이름을 가진 온라인 영화관과 게임 상점 모임,예매,KG모빌리언스,"9,000원",결제완료
2026-11-19 09:00,게임나라,캐시,페이레터,"5,000원",한도초과
2026-11-12 08:10,문화상점,캐시,다날,"1,000,000원",결제취소
2025-12-31 23:59,음악상점,이용권,다날,"8,900원",결제완료
어제,카페,커피,다날,"4,000원",결제완료
2026-11-02,카페,커피,다날,"4,000.5",결제완료
`;
const TEXT = `[Web발신]
[KG파이낸셜/SKT] 휴대폰 결제가 완료되었습니다.
- 요청 일시: 2026-11-22 09:05
- 요청 사이트: 달빛서점
- 요청 금액: 12,300원
문의 http://pay.example.top/a`;

/** A receipt that states the month, and a card's. */
const STATED = `[KG파이낸셜/SKT] 휴대폰 결제가 완료되었습니다.
- 요청 일시: 2026-11-22 09:05
- 요청 사이트: 달빛서점[1644-0000]
- 요청 금액: 12,300
■ [이번 달] 이용 내역 안내
- 이용 가능 금액: [500,000]원
- 누적 이용 금액: [231,300]원
- 잔여 이용 가능 금액: [268,700]원`;
const MONTH_ALONE = '[SKT] 휴대폰 결제 누적 이용 금액 안내\n한도 금액: 500,000원\n누적 이용 금액: 231,300원';
const CARD = '[나라카드]홍길동님\n11/20 10:00\n9,900원 일시불 승인\n동네책방';

async function chooseFile(page, content = HISTORY, name = 'history.csv', then = '.import-table') {
  const file = join(mkdtempSync(join(tmpdir(), 'cbg-history-')), name);
  writeFileSync(file, content);
  await (await page.$('#exchange input[type=file]')).uploadFile(file);
  await page.waitForSelector(then);
}

/** Dates that read as several days, and sums with a minus. */
const BOOK = `날짜,내용,금액
11/5/26,도서상점,"-3,300"
11/6/26,영화관,"-9,000"
`;
/** A payment that is there without its time, one that stands twice, and a line whose quotes do not pair. */
const DOUBTS = `결제일시,이용업체명,금액,승인번호,메모
2026-11-21 22:40,도서상점,"30,000원",00451236,
2026-11-20 19:30,영화관,"9,000원",00451240,
2026-11-20 19:30,영화관,"9,000원",451240,
2026-11-19 09:00,음악상점,"5,000원",00451250,"이용권" 한 달
`;
const OLD_WORKBOOK = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** As the clipboard does it. */
const paste = (selector, text) => (page) =>
  page.$eval(
    selector,
    (box, written) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', written);
      box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    },
    text,
  );

/** What reads texts is loaded for the first of them. */
const isTextRead = () =>
  document.querySelector('.sms-notes')?.textContent !== '' ||
  document.querySelector('.sms-offer, .match-offer') !== null;

async function pasteText(page, text) {
  await pasteInForm(page);
  await paste('.sms-box', text)(page);
  await page.waitForFunction(isTextRead);
}

async function pasteInForm(page) {
  await openForm(page);
  await press(page, '.sms-open');
  await page.waitForSelector('.sms-box');
}

const popup = (states) => [
  ...states.map((state) => ({ name: state, state })),
  { name: 'form', act: (page) => logged(page, '1만2천') },
  {
    name: 'form-error',
    act: async (page) => {
      await logged(page, '12,00');
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'form-day',
    act: async (page) => {
      await openForm(page);
      await press(page, '.entry-form .other-day');
    },
  },
  { name: 'form-sms', act: pasteInForm },
  {
    name: 'form-sms-read',
    act: (page) => pasteText(page, TEXT),
  },
  ...[
    ['match', STATED],
    ['card', CARD],
    ['total', MONTH_ALONE],
  ].map(([name, text]) => ({
    name: `form-sms-${name}`,
    act: (page) => pasteText(page, text),
  })),
  { name: 'where', act: click('.limit-where') },
  { name: 'where-mvno', state: 'mvno-new', act: click('.limit-where') },
  { name: 'menu', act: click('.entry .icon-button') },
  {
    name: 'delete',
    act: async (page) => {
      await press(page, '.entry .icon-button');
      await press(page, '.entry-actions .button:last-of-type');
    },
  },
  {
    name: 'tools',
    state: 'capped',
    act: async (page) => {
      await press(page, '.recent-all');
      await press(page, '.month-tools .button');
    },
  },
  { name: 'bill-more', state: 'unpaid', act: click('.bill-more') },
  {
    name: 'part',
    state: 'unpaid',
    act: async (page) => {
      await press(page, '.bill-more');
      await press(page, '.bill-more-choices .button');
    },
  },
  { name: 'paid', state: 'unpaid', act: click('.bill-row .button') },
  { name: 'failed', state: 'unpaid', browser: { refuse: 'storage-failed' }, act: click('.bill-row .button') },
  { name: 'limit', state: 'first', act: click('.first-limit .button') },
  { name: 'blocked', browser: { blocked: true }, act: click('.popup-foot-buttons .button:last-child') },
];

const show = (page, selector) =>
  page.$eval(selector, (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
const toHeading = async (page) => {
  await page.waitForSelector('.keep-list');
  await show(page, '.keep-list');
};

const HOSTS = ['https://shop.example/*', 'https://a-very-long-name.of-a-shop.example/*'];

const RULE_SIZES = [...PAGE, [360, 780]];

/** The section of own rules, once it knows them. */
const ownRules = (name, act) => ({
  name,
  hash: '#rules',
  sizes: RULE_SIZES,
  isPart: '#rules',
  act: async (page) => {
    await page.waitForSelector('.rule-place');
    await act(page);
  },
});

const options = () => [
  ...[
    'lines',
    'limits',
    'guards',
    'bills',
    'look',
    'keys',
    'access',
    'rules',
    'power',
    'data',
    'sync',
    'privacy',
    'diagnostics',
    'about',
  ].map((section) => ({
    name: section,
    hash: `#${section}`,
    isFull: true,
  })),
  { name: 'menu', sizes: [[390, 844], PHONE, REFLOW], act: click('.settings-menu > summary') },
  { name: 'find', act: (page) => page.type('.find-input', 'ㅎㄷ') },
  { name: 'several', state: 'several-lines', isFull: true },
  { name: 'extra-hosts', hash: '#access', browser: { extraHosts: HOSTS } },
  { name: 'unpaid', state: 'unpaid', hash: '#bills' },
  { name: 'capped', state: 'capped', hash: '#limits', isFull: true },
  {
    name: 'recurring',
    state: 'capped',
    hash: '#recurring',
    act: click('#recurring .section-add'),
  },
  { name: 'problems', state: 'problems', hash: '#data' },
  { name: 'exchange', hash: '#exchange' },
  {
    name: 'exchange-file',
    hash: '#exchange',
    isPart: '#exchange',
    act: (page) => chooseFile(page),
  },
  {
    name: 'exchange-dates',
    hash: '#exchange',
    isPart: '#exchange',
    act: (page) => chooseFile(page, BOOK, 'book.csv', '.date-options'),
  },
  {
    name: 'exchange-same',
    hash: '#exchange',
    isPart: '#exchange',
    act: async (page) => {
      await chooseFile(page, DOUBTS, 'doubts.csv', '.same-question');
      await press(page, '.same-question .segmented-option');
    },
  },
  {
    name: 'exchange-fault',
    hash: '#exchange',
    isPart: '#exchange',
    act: (page) => chooseFile(page, OLD_WORKBOOK, 'history.xls', '[role=alert]'),
  },
  {
    name: 'exchange-columns',
    hash: '#exchange',
    isPart: '#exchange',
    act: async (page) => {
      await chooseFile(page);
      await press(page, '#exchange summary');
    },
  },
  {
    name: 'exchange-match',
    hash: '#exchange',
    isPart: '#exchange',
    act: async (page) => {
      await paste('#exchange textarea', MONTH_ALONE)(page);
      await page.waitForSelector('.match-offer');
    },
  },
  { name: 'exchange-text', hash: '#exchange', isPart: '#exchange', act: paste('#exchange textarea', TEXT) },
  { name: 'keeping', hash: '#data', act: toHeading },
  {
    name: 'keeping-copy',
    hash: '#data',
    act: async (page) => {
      await press(page, '.keep-item:last-child .button');
      await show(page, '.keep-question');
    },
  },
  {
    name: 'keeping-backup',
    hash: '#data',
    act: async (page) => {
      const field = await page.$('#data .backup-file');
      await field.uploadFile('package.json');
      await page.waitForSelector('.keep-question');
      await show(page, '.keep-question');
    },
  },
  ownRules('rules-form', async (page) => {
    await press(page, '#rules .section-add');
    await press(page, '#rules form .segmented-option:last-child');
    await page.type('#rules form input[type=text]', 'shop.example');
    await press(page, '#rules form .button-primary');
  }),
  ownRules('rules-tried', (page) => press(page, '#rules .card .row-wrap .button:last-child')),
  ownRules('rules-file', async (page) => {
    await (await page.$('#rules .backup-file')).uploadFile('package.json');
    await page.waitForSelector('.rule-found');
  }),
  { name: 'saved', act: click('.choice:nth-of-type(3)') },
  { name: 'failed', browser: { refuse: 'storage-failed' }, act: click('.choice:nth-of-type(3)') },
  { name: 'setup', state: 'first', hash: '#setup' },
  {
    name: 'setup-kt',
    state: 'first',
    hash: '#setup',
    isFull: true,
    act: (page) => page.select('.setup select', 'kt'),
  },
  {
    name: 'setup-mvno',
    state: 'first',
    hash: '#setup',
    isFull: true,
    act: (page) => page.select('.setup select', 'mvno-kt'),
  },
  {
    name: 'setup-lgu',
    state: 'first',
    hash: '#setup',
    isFull: true,
    act: (page) => page.select('.setup select', 'lgu'),
  },
  {
    name: 'lines-new',
    state: 'mvno-new',
    act: async (page) => {
      for (const fold of await page.$$('#lines .line-caps > summary')) await fold.click();
      await show(page, '#lines');
    },
    isPart: '#lines',
  },
  { name: 'setup-error', state: 'first', hash: '#setup', act: click('.setup-actions .button-primary') },
  { name: 'ready', state: 'first', hash: '#setup', act: click('.setup-actions .button:last-child') },
];

const TOPICS = [
  'what',
  'limit',
  'control',
  'stores',
  'failed',
  'auto',
  'fees',
  'unpaid',
  'overuse',
  'vouchers',
  'unknown',
  'minors',
];

/** Every page of the guide as a whole, and what a search finds or does not. */
const guide = () => [
  { name: 'all', isFull: true },
  ...TOPICS.map((topic) => ({ name: topic, hash: `#${topic}`, isFull: true })),
  { name: 'found', hash: `#?q=${encodeURIComponent('연체료')}` },
  { name: 'not-found', hash: `#?q=${encodeURIComponent('우주선')}` },
  { name: 'nowhere', hash: '#gone' },
];

/** A carrier's page as its reader hands it on, beside the entries of the state `normal`. */
const line = (text, isHeading) => ({ kind: 'line', parts: [text], ...(isHeading && { isHeading: true }) });
const usagePage = (rows) => ({
  isCut: false,
  nodes: [
    line('소액결제 이용내역', true),
    line('이용한도 300,000원'),
    line('잔여한도 75,700원'),
    {
      kind: 'table',
      rows: [['결제일시', '이용업체명', '구매상품', '결제대행사', '금액', '상태'], ...rows].map((row) =>
        row.map((text) => ({ text, columns: 1, rows: 1 })),
      ),
    },
  ],
});
const USAGE = usagePage([
  ['2026.11.22 09:05', '문화캐시샵', '상품권', '다날', '49,500원', '결제완료'],
  ['2026.11.21 12:00', '도서상점', '가을 소설', 'KG모빌리언스', '30,000원', '결제완료'],
  ['2026.11.19 21:13', '별빛게임즈', '캐시 충전', '페이레터', '55,000원', '결제취소'],
  ['2026.11.15 10:00', '왓치플러스', '정기 결제', '다날', '12,900원', '결제완료'],
  [
    '2026.11.12 23:40',
    '아주 긴 이름을 가진 온라인 영화관과 게임 상점 모임',
    '이용권',
    '갤럭시아머니트리',
    '79,000원',
    '결제완료',
  ],
  ['2026.11.03 08:10', '게임나라', '캐시', '다날', '33,000원', '결제완료'],
  ['어제', '카페', '커피', '다날', '4,000원', '결제완료'],
]);
/** A list with a fee beside each sum, of which nothing says whether it is inside. */
const FEES = {
  isCut: false,
  nodes: [
    line('소액결제 이용내역', true),
    {
      kind: 'table',
      rows: [
        ['결제일시', '이용업체명', '금액', '수수료'],
        ['2026.11.21 12:00', '도서상점', '30,000원', '1,500원'],
        ['2026.11.03 08:10', '게임나라', '33,000원', '1,650원'],
      ].map((row) => row.map((text) => ({ text, columns: 1, rows: 1 }))),
    },
  ],
};

const compared = (name, more = {}) => ({
  name,
  hash: '#tab=7',
  browser: { usage: USAGE },
  isFull: true,
  ...more,
});
const untilRead = (page) => page.waitForSelector('.compare-confirm');

const compare = () => [
  compared('read', { act: untilRead }),
  compared('unknown-charge', {
    act: async (page) => {
      await untilRead(page);
      const pressAll = (selector) =>
        page.$$eval(selector, (all) => {
          for (const each of all) each.click();
        });
      await pressAll('.compare-answer:last-of-type input');
      await pressAll('.compare-table .segmented-option:last-child input, .compare-figures .tick');
    },
  }),
  compared('other-page', {
    browser: { usage: { isCut: false, nodes: [line('주문 내역')] } },
    act: (page) => page.waitForSelector('.notice'),
  }),
  compared('fees', { browser: { usage: FEES }, act: (page) => page.waitForSelector('.fee-choice') }),
  compared('blocked', { browser: {}, act: (page) => page.waitForSelector('.notice') }),
  { name: 'start', hash: '' },
];

const history = () => [
  { name: 'month' },
  { name: 'lines', state: 'several-lines' },
  { name: 'every', hash: '#all' },
  { name: 'filtered', hash: '#all?shop=%EB%8F%84%EC%84%9C&pool=phone&least=10000' },
  { name: 'open', act: click('.ledger-row') },
  {
    name: 'edit',
    act: async (page) => {
      await press(page, '.ledger-item:nth-child(2) .ledger-row');
      await press(page, '.entry-actions .button');
    },
  },
  {
    name: 'cancel-day',
    hash: '#2026-10',
    act: async (page) => {
      await press(page, '.ledger-row');
      await press(page, '.entry-actions .button:nth-of-type(2)');
      await press(page, '.amount-form .other-day');
    },
  },
  { name: 'last-step', state: 'undo' },
  { name: 'panel', hash: '#all', act: click('.filter-open') },
  { name: 'none', hash: '#2026-11?shop=%EC%97%86%EB%8A%94%EA%B3%B3' },
  { name: 'long-search', hash: `#all?shop=${encodeURIComponent('가'.repeat(80))}` },
  { name: 'empty', hash: '#2025-01', browser: { empty: true } },
  { name: 'broken', hash: '#2026-13?shop=' },
  { name: 'pictures', state: 'years-pace', hash: '#2026-11?show=pictures', isFull: true },
  {
    name: 'pictures-table',
    state: 'years-pace',
    hash: '#2026-11?show=pictures',
    isFull: true,
    act: click('.picture-actions .button'),
  },
  { name: 'sheet', state: 'several-lines', hash: '#2026-11?show=sheet', isFull: true },
  {
    name: 'sheet-masked',
    state: 'capped',
    hash: '#2026-10?show=sheet',
    isFull: true,
    act: async (page) => {
      for (const box of await page.$$('.sheet-choice input')) await box.click();
    },
  },
  { name: 'pictures-none', state: 'first', hash: '#2025-01?show=pictures', browser: { empty: true } },
];

/** What is chosen of looks, on each surface. */
const CHOSEN = {
  large: { largeText: true },
  hidden: { masked: true },
};
const looks = (surface, plan) =>
  Object.entries(CHOSEN).map(([name, settings]) => ({
    ...plan,
    surface,
    name: `${name}${plan.name ?? ''}`,
    settings,
  }));

/** Where colour says most, with none of our own. */
const forced = () =>
  [
    ...['normal', 'over', 'unpaid', 'questions'].map((state) => ({ surface: 'popup', name: state, state })),
    { surface: 'popup', name: 'form', act: openForm },
    { surface: 'history', name: 'month', state: 'years' },
    {
      surface: 'history',
      name: 'pictures',
      state: 'years-pace',
      hash: '#2026-11?show=pictures',
      isFull: true,
    },
    { surface: 'options', name: 'lines', hash: '#lines', isFull: true },
    { surface: 'options', name: 'look', hash: '#look' },
    { surface: 'guide', name: 'unknown', hash: '#unknown' },
    { surface: 'compare', ...compared('read', { act: untilRead }) },
  ].map((plan) => ({ state: 'normal', sizes: [FORCED], ...plan }));

/** Every picture of all surfaces. */
export const plans = (states) => [
  ...popup(states).map((plan) => ({ surface: 'popup', state: 'normal', sizes: POPUP, ...plan })),
  ...history().map((plan) => ({ surface: 'history', state: 'years', sizes: PAGE, ...plan })),
  ...guide().map((plan) => ({ surface: 'guide', state: 'normal', sizes: PAGE, ...plan })),
  ...compare().map((plan) => ({ surface: 'compare', state: 'normal', sizes: PAGE, ...plan })),
  ...options().map((plan) => ({ surface: 'options', state: 'normal', sizes: PAGE, ...plan })),
  ...forced(),
  ...looks('popup', { state: 'unpaid', sizes: [[432, 600]] }),
  ...looks('history', { state: 'years', sizes: PAGE }),
  ...looks('history', {
    name: '-pictures',
    state: 'years-pace',
    sizes: PAGE,
    hash: '#2026-11?show=pictures',
    isFull: true,
  }),
  ...looks('history', {
    name: '-sheet',
    state: 'several-lines',
    sizes: PAGE,
    hash: '#2026-11?show=sheet',
    isFull: true,
  }),
  ...looks('compare', {
    ...compared('-read', { act: untilRead }),
    state: 'normal',
    sizes: PAGE,
  }),
  ...['vouchers', 'unpaid', 'unknown'].flatMap((topic) =>
    looks('guide', { name: `-${topic}`, state: 'normal', sizes: PAGE, hash: `#${topic}`, isFull: true }),
  ),
  ...looks('options', { state: 'several-lines', sizes: PAGE, hash: '#lines', isFull: true }),
];
