import type { CheckoutSeen } from '../../../src/contract/checkout-seen.ts';
import type { BillView, LineView, PoolView, Snapshot } from '../../../src/contract/snapshot.ts';
import { type Day, type Instant, instant, type Month } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { LINE_DEFAULTS, type Line } from '../../../src/core/line.ts';
import type { Recurring } from '../../../src/core/recurring.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { Won } from '../../../src/core/won.ts';
import { THIS_MONTH } from './ledger.ts';
import { LONG_STEPS, STEPS } from './steps.ts';
import { TODAY } from './today.ts';

export { TODAY };

/** A complete invented state for views: no test computes with it. */
const won = (value: number) => value as Won;
const MONTH = '2026-11' as Month;

export const line = (change: Partial<Line> = {}): Line => ({
  id: 'line-0001',
  nickname: '내 폰',
  carrier: 'kt',
  limits: { phone: won(300_000), content: won(100_000) },
  dueDay: 21,
  ...LINE_DEFAULTS,
  ...change,
});

/** The first line, before anything was said of it. */
const untold = (): Line => {
  const { carrier: _none, ...rest } = line({ limits: {}, dueDay: 31 });
  return rest;
};

export const entry = (change: Partial<Entry> = {}): Entry => ({
  id: 'entry-0001',
  line: 'line-0001',
  pool: 'phone',
  kind: 'payment',
  amount: won(30_000),
  at: '2026-11-21T03:00:00.000Z' as Instant,
  month: MONTH,
  status: 'confirmed',
  source: 'hand',
  merchant: '도서상점',
  commands: [],
  ...change,
});

export const bill = (change: Partial<BillView> = {}): BillView => ({
  line: 'line-0001',
  month: '2026-10' as Month,
  amount: won(45_000),
  due: '2026-11-16' as Day,
  status: 'overdue',
  parts: [],
  rest: change.status === 'paid' ? won(0) : (change.amount ?? won(45_000)),
  daysLeft: -6,
  missed: 1,
  lateFee: won(1_350),
  holidaysKnown: true,
  ...change,
});

const phonePool = (used: number, limit?: number, change: Partial<PoolView> = {}): PoolView => {
  const plain = {
    pool: 'phone',
    used: won(used),
    expected: won(0),
    limits: [],
    cancellable: won(0),
  } as const;
  if (limit === undefined) return { ...plain, level: 'unknown-limit', ...change };
  const left = limit - used;
  return {
    ...plain,
    limits: [{ amount: won(limit), binding: 'carrier' }],
    limit: { amount: won(limit), binding: 'carrier' },
    left: won(Math.max(0, left)),
    ...(left < 0 && { over: won(-left) }),
    level: left < 0 ? 'over' : 'ok',
    ...change,
  };
};

const contentPool = (used: number, limit?: number): PoolView => ({
  ...phonePool(used, limit),
  pool: 'content',
});

export const lineView = (change: Partial<LineView> = {}): LineView => ({
  line: line(),
  pools: [phonePool(213_000, 300_000), contentPool(12_900, 100_000)],
  bills: [],
  recurring: [],
  caps: [],
  stated: [],
  ...change,
});

const seen = (change: Partial<CheckoutSeen> = {}): CheckoutSeen => ({
  rule: 'danal',
  gateway: 'danal',
  stage: 'pay',
  amount: won(30_000),
  amountDoubt: null,
  item: '모바일 상품권',
  merchant: '푸른서점',
  recurring: false,
  fee: null,
  cause: null,
  statedHeadroom: null,
  codeStep: false,
  lookalike: false,
  score: 90,
  reasons: [],
  url: 'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  at: instant('2026-11-22T03:00:00.000Z'),
  ...change,
});

const recurring = (change: Partial<Recurring> = {}): Recurring => ({
  id: 'recurring-0001',
  line: 'line-0001',
  pool: 'content',
  merchant: '왓치플러스',
  amount: won(13_500),
  day: 12,
  since: '2026-01' as Month,
  commands: [],
  ...change,
});

const NAMES = ['도서상점', '별빛게임즈', '왓치플러스', '구름클라우드', '하루웹툰'];
const AMOUNTS = [30_000, 55_000, 12_900, 79_000, 3_300];

const someEntries = (): Entry[] =>
  NAMES.map((merchant, index) =>
    entry({
      id: `entry-000${index + 1}`,
      merchant,
      amount: won(AMOUNTS[index] ?? 1_000),
      pool: index === 2 ? 'content' : 'phone',
      at: `2026-11-${String(21 - 3 * index).padStart(2, '0')}T03:00:00.000Z` as Instant,
    }),
  );

export const snapshot = (change: Partial<Snapshot> = {}): Snapshot => ({
  today: TODAY,
  month: MONTH,
  settings: { ...DEFAULT_SETTINGS, notifications: false, setup: 'done', activeLine: 'line-0001' },
  lines: [lineView()],
  entries: someEntries(),
  questions: [],
  expected: [],
  lastCancelDay: '2026-11-30' as Day,
  years: [2026],
  access: { everySite: false, notifications: false, missingHosts: 0 },
  problems: [],
  sync: { on: false, left: [] },
  mutes: [],
  ...change,
});

const KNOWN: Readonly<Record<string, Snapshot>> = {
  normal: snapshot(),
  years: snapshot({ years: [2024, 2025, 2026], steps: {} }),
  first: snapshot({
    lines: [lineView({ line: untold(), pools: [phonePool(0), { ...phonePool(0), pool: 'content' }] })],
    entries: [],
    settings: { ...snapshot().settings, setup: 'new' },
  }),
  'no-limit': snapshot({
    lines: [lineView({ line: line({ limits: {} }), pools: [phonePool(213_000), contentPool(12_900)] })],
  }),
  near: snapshot({
    lines: [
      lineView({ pools: [phonePool(276_000, 300_000, { level: 'near' }), contentPool(12_900, 100_000)] }),
    ],
  }),
  over: snapshot({
    lines: [
      lineView({
        pools: [
          phonePool(312_000, 300_000, { limit: { amount: won(300_000), binding: 'budget' } }),
          contentPool(120_000, 100_000),
        ],
      }),
    ],
  }),
  short: snapshot({
    lines: [
      lineView({
        line: line({
          carrier: 'skt',
          dayLimit: won(100_000),
          paymentLimit: won(50_000),
          dueDay: 31,
          debitDay: 21,
        }),
        pools: [
          phonePool(213_000, 300_000, {
            short: [
              { binding: 'day', amount: won(100_000), used: won(70_000), left: won(30_000) },
              { binding: 'payment', amount: won(50_000), used: won(0), left: won(50_000) },
            ],
          }),
          contentPool(12_900, 100_000),
        ],
        bills: [
          bill({
            status: 'soon',
            debit: '2026-11-23' as Day,
            due: '2026-11-30' as Day,
            daysLeft: 8,
            missed: 0,
            lateFee: won(0),
          }),
        ],
      }),
    ],
  }),
  'mvno-new': snapshot({
    lines: [
      lineView({
        line: line({
          carrier: 'mvno-kt',
          newLine: { cap: won(40_000), blockedThrough: '2026-11-24' as Day },
          dueDay: 31,
          debitDay: 21,
        }),
      }),
    ],
  }),
  undo: snapshot({ steps: STEPS }),
  unpaid: snapshot({ lines: [lineView({ bills: [bill()] })] }),
  pace: snapshot({
    lines: [
      lineView({
        pools: [
          phonePool(213_000, 300_000, {
            expected: won(9_900),
            left: won(77_100),
            pace: { perDay: won(8_500), projected: won(300_300), runsOut: '2026-11-30' as Day },
          }),
          contentPool(12_900, 100_000),
        ],
      }),
    ],
    expected: [
      entry({
        id: 'recurring-0001-2026-11',
        kind: 'expected',
        status: 'pending',
        source: 'recurring',
        recurring: 'recurring-0001',
        amount: won(13_500),
        merchant: '왓치플러스',
        at: '2026-11-21T03:00:00.000Z' as Instant,
      }),
      entry({
        id: 'recurring-0002-2026-11',
        kind: 'expected',
        status: 'pending',
        source: 'recurring',
        recurring: 'recurring-0002',
        amount: won(9_900),
        merchant: '구름클라우드',
        at: '2026-11-28T03:00:00.000Z' as Instant,
      }),
    ],
  }),
  capped: snapshot({
    today: '2026-11-29' as Day,
    lines: [
      lineView({
        line: line({ newLine: { until: '2026-12-31' as Day, cap: won(40_000) }, unpaidCap: won(300_000) }),
        pools: [
          phonePool(33_000, 40_000, {
            level: 'near',
            limit: { amount: won(40_000), binding: 'new-line' },
            cancellable: won(33_000),
          }),
          contentPool(0),
        ],
        bills: [
          bill({
            status: 'partly-paid',
            rest: won(15_000),
            daysLeft: 2,
            due: '2026-12-01' as Day,
            lateFee: won(0),
          }),
        ],
        recurring: [
          { item: recurring({ until: '2027-03' as Month }), next: '2026-12-12' as Day },
          {
            item: recurring({
              id: 'recurring-0002',
              merchant: '무료 체험 음악',
              cancelBy: '2026-12-05' as Day,
            }),
          },
        ],
        caps: [
          {
            line: 'line-0001',
            kind: 'gateway',
            name: 'danal',
            amount: won(50_000),
            learntOn: '2026-11-12' as Day,
          },
          {
            line: 'line-0001',
            kind: 'merchant',
            name: '별빛게임즈',
            amount: won(30_000),
            learntOn: '2026-11-13' as Day,
          },
        ],
      }),
    ],
    settings: { ...snapshot().settings, lateFee: { permille: [30, 35] } },
    entries: [
      entry({ id: 'entry-0021', kind: 'adjustment', amount: won(-4_000), source: 'carrier', merchant: '' }),
      entry({ id: 'entry-0022', kind: 'cancellation', amount: won(5_000), of: 'entry-0023' }),
      entry({ id: 'entry-0023' }),
      entry({ id: 'entry-0024', kind: 'prepayment', amount: won(10_000), merchant: '' }),
    ],
  }),
  questions: snapshot({
    questions: [
      entry({
        id: 'entry-0009',
        status: 'pending',
        source: 'page',
        amount: won(9_900),
        merchant: '왓치플러스',
      }),
    ],
    entries: [
      entry({
        id: 'entry-0009',
        status: 'pending',
        source: 'page',
        amount: won(9_900),
        merchant: '왓치플러스',
      }),
      entry({ id: 'entry-0010', status: 'cancelled', merchant: '별빛게임즈' }),
      entry({ id: 'entry-0011', status: 'failed', merchant: '하루웹툰' }),
      ...someEntries().slice(0, 2),
    ],
  }),
  'this-tab': snapshot({
    tab: {
      seen: seen(),
      tabId: 1,
      source: 'gateway',
      amount: won(30_000),
      pool: 'phone',
      verdict: {
        state: 'ok',
        limit: { amount: won(300_000), binding: 'carrier' },
        used: won(213_000),
        amount: won(30_000),
        left: won(87_000),
        share: 81,
        after: won(57_000),
      },
    },
  }),
  'no-amount': snapshot({
    tab: {
      seen: seen({ amount: null, amountDoubt: 'several' }),
      tabId: 1,
      source: 'gateway',
      pool: 'phone',
      verdict: {
        state: 'unknown-amount',
        used: won(213_000),
        limit: { amount: won(300_000), binding: 'carrier' },
        left: won(87_000),
      },
    },
  }),
  'clock-behind': snapshot({ clockBehind: '2026-11-24T06:20:00.000Z' as Instant }),
  problems: snapshot({
    lines: [
      lineView({
        pools: [
          phonePool(0, undefined, { level: 'unknown-used' }),
          phonePool(0, undefined, { pool: 'content', level: 'unknown-used' }),
        ],
      }),
    ],
    problems: [
      { key: 'ledger/2026-11', kind: 'unreadable' },
      { key: 'bills', kind: 'newer' },
    ],
    access: { everySite: false, notifications: false, missingHosts: 3 },
  }),
  off: snapshot({ settings: { ...snapshot().settings, enabled: false }, quiet: { until: null } }),
  'several-lines': snapshot({
    lines: [
      lineView({ bills: [bill()] }),
      lineView({
        line: line({
          id: 'line-0002',
          nickname: '부모님 휴대폰 알뜰폰 둘째 회선',
          carrier: 'mvno-lgu',
          dueDay: 31,
        }),
        bills: [
          bill({ line: 'line-0002', status: 'soon', daysLeft: 2, due: '2026-11-24' as Day, lateFee: won(0) }),
        ],
      }),
    ],
  }),
  long: snapshot({
    steps: LONG_STEPS,
    lines: [
      lineView({
        line: line({ nickname: '아주아주긴이름의회선이에요스무자', carrier: 'mvno-skt' }),
        pools: [phonePool(0, 1_000_000), contentPool(1_000_000, 1_000_000)],
      }),
    ],
    entries: someEntries().map((each) => ({
      ...each,
      amount: won(1_000_000),
      merchant: 'Very Long Merchant Name Company Limited 주식회사 아주긴가맹점이름',
    })),
  }),
};

/** Every state that people meet, by name: the gallery draws each, the tests pick theirs. */
export const STATES: Readonly<Record<string, Snapshot>> = {
  ...KNOWN,
  'years-pace': {
    ...(KNOWN['pace'] as Snapshot),
    years: [2024, 2025, 2026],
    steps: {},
    // The month as the ledger of years has it, so that all of the page says the same.
    entries: THIS_MONTH,
    lines: [
      lineView({
        pools: [
          phonePool(86_100, 100_000, {
            level: 'near',
            expected: won(9_900),
            left: won(4_000),
            pace: { perDay: won(3_900), projected: won(117_400), runsOut: '2026-11-26' as Day },
          }),
          contentPool(13_500, 100_000),
        ],
      }),
    ],
  },
};
