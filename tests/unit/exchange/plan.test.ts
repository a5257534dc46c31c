import { describe, expect, test } from 'vitest';
import { day, instant, month } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { won } from '../../../src/core/won.ts';
import type { Draft } from '../../../src/exchange/drafts/draft.ts';
import { inOneGo } from '../../../src/exchange/drafts/steps.ts';
import {
  importContent,
  isTicked,
  NO_IMPORT_CHOICES,
  openQuestions,
  planImport,
} from '../../../src/exchange/plan.ts';
import type { GoodRow } from '../../../src/exchange/tables/csv-import.ts';

const row = (line: number, change: Partial<Draft> = {}): GoodRow => ({
  line,
  draft: {
    day: day('2026-11-10'),
    amount: won(10_000),
    kind: 'payment',
    status: 'confirmed',
    source: 'csv',
    merchant: '도서상점',
    ...change,
  },
});
const entry = (change: Partial<Entry> = {}): Entry => ({
  id: 'entry-0001',
  line: 'first-line',
  pool: 'phone',
  kind: 'payment',
  amount: won(10_000),
  at: instant('2026-11-10T01:00:00Z'),
  month: month('2026-11'),
  status: 'confirmed',
  source: 'page',
  merchant: '도서상점',
  commands: [],
  ...change,
});
const TO = { line: 'first-line', pool: 'phone', nicknames: new Map(), most: 100 } as const;
const plan = (rows: readonly GoodRow[], entries: readonly Entry[]) => inOneGo(planImport(rows, entries, TO));
const answered = (answer: 'same' | 'other') => ({ ...NO_IMPORT_CHOICES, answers: new Map([[0, answer]]) });

/** How a payment of unknown time is kept. */
const NOON = instant('2026-11-10T03:00:00Z');

describe('a doubt is a question', () => {
  const { merchant: _name, ...nameless } = entry();

  test('unanswered it stays out; the same stays out; another is taken in for sure', () => {
    const planned = plan([row(2)], [nameless]);
    expect(planned[0]).toMatchObject({ isTicked: false, why: 'same', question: { entry: nameless } });
    expect(openQuestions(planned, NO_IMPORT_CHOICES)).toEqual([0]);
    expect(importContent(planned, NO_IMPORT_CHOICES)).toEqual({ rows: [], spoken: ['entry-0001'] });
    expect(importContent(planned, answered('same')).rows).toEqual([]);
    expect(importContent(planned, answered('other'))).toMatchObject({
      rows: [{ row: 1, sure: true }],
      spoken: ['entry-0001'],
    });
  });

  test('it cannot be ticked, by itself or with all others', () => {
    const planned = plan([row(2)], [nameless]);
    expect(isTicked(planned, { ...NO_IMPORT_CHOICES, ticks: new Map([[0, true]]) }, 0)).toBe(false);
  });

  test('of an entry that waits: the same confirms it, another is a payment beside it', () => {
    const planned = plan([row(2)], [{ ...nameless, status: 'pending' }]);
    expect(importContent(planned, answered('same')).rows).toMatchObject([{ confirms: 'entry-0001' }]);
    const [other] = importContent(planned, answered('other')).rows;
    expect(other).toMatchObject({ sure: true });
    expect(other).not.toHaveProperty('confirms');
  });

  test('a row whose number stands above is set beside that row', () => {
    const rows = [row(2, { approval: '00451236' }), row(3, { approval: '451236' })];
    const planned = plan(rows, []);
    expect(planned.map(({ isTicked: on, question }) => [on, question])).toEqual([
      [true, undefined],
      [false, { row: rows[0] }],
    ]);
  });

  test.each<[why: string, there: Partial<Entry>, comes: Partial<Draft>, wanted: string]>([
    ['the same shop at the same minute', {}, { at: instant('2026-11-10T01:00:30Z') }, 'there'],
    [
      'the same shop minutes apart: one payment told twice, or bought again',
      {},
      { at: instant('2026-11-10T01:08:00Z') },
      'asked',
    ],
    [
      'the same number minutes apart',
      { approval: 'A-1000' },
      { approval: 'A-1000', at: instant('2026-11-10T01:08:00Z') },
      'there',
    ],
    ['the same shop, and the list has no times', {}, {}, 'there'],
    [
      'the same shop, typed in for that day without a time',
      { at: NOON, source: 'hand' },
      { at: instant('2026-11-10T09:00:00Z') },
      'asked',
    ],
    [
      'the same shop, taken in from a list without times',
      { at: NOON, source: 'csv' },
      { at: instant('2026-11-10T09:00:00Z') },
      'there',
    ],
    ['typed in without a time, and the list has none either', { at: NOON, source: 'hand' }, {}, 'there'],
    ['the same shop hours later', {}, { at: instant('2026-11-10T09:00:00Z') }, 'asked'],
    ['another shop', {}, { merchant: '영화관' }, 'new'],
    [
      'another shop within the minute: a company and its shop',
      {},
      { merchant: '영화관', at: instant('2026-11-10T01:01:00Z') },
      'asked',
    ],
    [
      'another shop some minutes later',
      {},
      { merchant: '영화관', at: instant('2026-11-10T01:03:00Z') },
      'new',
    ],
    [
      'another shop within the minute, and another number',
      { approval: 'A-1000' },
      { merchant: '영화관', approval: 'B-2000', at: instant('2026-11-10T01:00:00Z') },
      'new',
    ],
    [
      'another number at the same minute',
      { approval: 'A-1000' },
      { approval: 'B-2000', at: instant('2026-11-10T01:00:00Z') },
      'asked',
    ],
    ['another number, and the list has no times', { approval: 'A-1000' }, { approval: 'B-2000' }, 'new'],
  ])('%s', (_, there, comes, wanted) => {
    const [planned] = plan([row(2, comes)], [entry(there)]);
    const standing = planned?.question !== undefined ? 'asked' : planned?.why === undefined ? 'new' : 'there';
    expect(standing).toBe(wanted);
  });
});

describe('two texts of one payment', () => {
  const text = (line: number, change: Partial<Draft> = {}) =>
    row(line, { source: 'sms', at: instant('2026-11-10T05:03:00Z'), ...change });
  const { merchant: _name, ...unnamed } = text(2).draft;
  const untimed = (line: number, change: Partial<Draft> = {}) => row(line, { source: 'sms', ...change });
  const { merchant: _shop, ...bare } = untimed(2).draft;

  test.each<[why: string, second: GoodRow, wanted: 'asked' | 'new']>([
    ['the same text again', text(3), 'asked'],
    ['without the shop', { line: 3, draft: unnamed }, 'asked'],
    ['a minute later', text(3, { at: instant('2026-11-10T05:04:00Z') }), 'asked'],
    ['one names the company, the other its shop', text(3, { merchant: '나라페이' }), 'asked'],
    ['an order number, an approval number', text(3, { approval: 'B-2000' }), 'asked'],
    ['two numbers, two shops', text(3, { merchant: '영화관', approval: 'B-2000' }), 'new'],
    ['some minutes later', text(3, { at: instant('2026-11-10T05:13:00Z') }), 'asked'],
    [
      'some minutes later, another shop',
      text(3, { at: instant('2026-11-10T05:06:00Z'), merchant: '영화관' }),
      'new',
    ],
    [
      'some minutes later, another number',
      text(3, { at: instant('2026-11-10T05:06:00Z'), approval: 'B-2000' }),
      'new',
    ],
    ['more than ten minutes later', text(3, { at: instant('2026-11-10T05:14:00Z') }), 'new'],
    ['without an hour', untimed(3), 'asked'],
    ['without an hour or the shop', { line: 3, draft: bare }, 'asked'],
    ['without an hour, another shop', untimed(3, { merchant: '영화관' }), 'new'],
    ['without an hour, another number', untimed(3, { approval: 'B-2000' }), 'new'],
    ['without an hour, another day', untimed(3, { day: day('2026-11-11') }), 'new'],
    ['another sum', text(3, { amount: won(9_900) }), 'new'],
    ['its cancellation', text(3, { kind: 'cancellation' }), 'new'],
  ])('pasted together: %s', (_, second, wanted) => {
    const first = text(2, { approval: 'A-1000' });
    const planned = plan([first, second], []);
    expect(planned.map(({ isTicked: on, why, question }) => [on, why, question])).toEqual([
      [true, undefined, undefined],
      wanted === 'new' ? [true, undefined, undefined] : [false, 'told-twice', { row: first }],
    ]);
    const said = (answer: 'same' | 'other') =>
      importContent(planned, { ...NO_IMPORT_CHOICES, answers: new Map([[1, answer]]) }).rows.length;
    if (wanted === 'asked') expect([said('same'), said('other')]).toEqual([1, 2]);
  });

  test('the same text three times without an hour: one is taken in, and the others are asked about', () => {
    const rows = [untimed(2), untimed(3), untimed(4)];
    expect(plan(rows, []).map(({ isTicked: on, question }) => [on, question])).toEqual([
      [true, undefined],
      [false, { row: rows[0] }],
      [false, { row: rows[0] }],
    ]);
  });

  test('across midnight, too, and each copy beside the first', () => {
    const rows = [
      text(2, { day: day('2026-11-10'), at: instant('2026-11-10T14:59:00Z') }),
      text(3, { day: day('2026-11-11'), at: instant('2026-11-10T15:00:00Z') }),
      text(4, { day: day('2026-11-10'), at: instant('2026-11-10T14:59:00Z') }),
    ];
    expect(plan(rows, []).map(({ question }) => question)).toEqual([
      undefined,
      { row: rows[0] },
      { row: rows[0] },
    ]);
  });

  test('where one of them is logged, the other is asked about beside it, not beside a later payment', () => {
    const at = instant('2026-11-10T05:03:00Z');
    const later = entry({ id: 'entry-0002', at: instant('2026-11-10T11:16:00Z') });
    const planned = plan([text(2), text(3)], [entry({ at }), later]);
    expect(planned.map(({ isTicked: on, of, question }) => [on, of, question])).toEqual([
      [false, 'entry-0001', undefined],
      [false, undefined, { row: text(2) }],
    ]);
  });

  test('where both were logged as two, neither is asked about again', () => {
    const at = instant('2026-11-10T05:03:00Z');
    const planned = plan([text(2), text(3)], [entry({ at }), entry({ id: 'entry-0002', at })]);
    expect(planned.map(({ of, question }) => [of, question])).toEqual([
      ['entry-0001', undefined],
      ['entry-0002', undefined],
    ]);
  });

  test('rows of a table are payments each, also at one minute', () => {
    const rows = [text(2), text(3), untimed(4), untimed(5)].map(({ line, draft }) =>
      row(line, { ...draft, source: 'csv' }),
    );
    expect(plan(rows, []).map(({ isTicked: on }) => on)).toEqual([true, true, true, true]);
  });
});

describe('a row that is in doubt itself, and may be a payment that is logged', () => {
  const { merchant: _name, ...unnamed } = row(2, { source: 'sms' }).draft;

  test.each(['no-day', 'card-like', 'doubtful', 'other-method', 'may-take-back'] as const)(
    'is asked about with both sides, and taken in as another: %s',
    (doubt) => {
      const planned = plan([{ line: 2, draft: unnamed, doubt }], [entry()]);
      expect(planned[0]).toMatchObject({ isTicked: false, why: 'same', doubt, question: { entry: entry() } });
      expect(openQuestions(planned, NO_IMPORT_CHOICES)).toEqual([0]);
      const ticked = { ...NO_IMPORT_CHOICES, ticks: new Map([[0, true]]) };
      expect(importContent(planned, ticked).rows).toEqual([]);
      expect(importContent(planned, answered('same')).rows).toEqual([]);
      expect(importContent(planned, answered('other'))).toMatchObject({
        rows: [{ row: 1, sure: true }],
        spoken: ['entry-0001'],
      });
    },
  );

  test('with nothing like it in the log, its doubt alone is said, and a tick takes it in', () => {
    const planned = plan([{ line: 2, draft: unnamed, doubt: 'no-day' }], [entry({ amount: won(9_000) })]);
    expect(planned[0]).toMatchObject({ isTicked: false, why: 'no-day' });
    expect(planned[0]).not.toHaveProperty('question');
    const ticked = { ...NO_IMPORT_CHOICES, ticks: new Map([[0, true]]) };
    expect(importContent(planned, ticked).rows).toHaveLength(1);
  });

  test('beside a row of its own file it is asked about, too', () => {
    const rows = [
      row(2, { approval: '00451236' }),
      { ...row(3, { approval: '451236' }), doubt: 'no-day' as const },
    ];
    expect(plan(rows, [])[1]).toMatchObject({ isTicked: false, why: 'in-file', question: { row: rows[0] } });
  });
});

test('a list that was taken in asks nothing when it comes again, however close its payments are', () => {
  const times = ['01:00:00', '01:03:20', '01:07:00', '03:00:00', '03:00:30'];
  const rows = times.map((time, at) => row(at + 2, { at: instant(`2026-11-10T${time}Z`) }));
  const there = rows.map(({ draft }, at) =>
    entry({ id: `entry-000${at}`, at: draft.at ?? NOON, source: 'csv' }),
  );
  const again = plan(rows, there).map(({ isTicked: on, question }) => [on, question]);
  expect(again).toEqual(times.map(() => [false, undefined]));
  // A spreadsheet that kept only the days, and one that dropped the seconds.
  for (const saved of [{}, { toMinute: true }]) {
    const bare = rows.map(({ line, draft: { at, ...draft } }) => ({
      line,
      draft:
        'toMinute' in saved && at !== undefined ? { ...draft, at: instant(`${at.slice(0, 16)}:00Z`) } : draft,
    }));
    expect(plan(bare, there).some(({ isTicked: on, question }) => on || question !== undefined)).toBe(false);
  }
});

describe('what is sent', () => {
  test('a fee above the amount is a slip and left out', () => {
    const rows = [row(2, { fee: won(10_001) }), row(3, { fee: won(10_000), merchant: '영화관' })];
    const sent = importContent(plan(rows, []), NO_IMPORT_CHOICES).rows;
    expect(sent.map((each) => ('fee' in each ? each.fee : undefined))).toEqual([undefined, 10_000]);
  });

  test('equal rows of one file are payments each', () => {
    const planned = plan([row(2), row(3), row(4)], []);
    expect(importContent(planned, NO_IMPORT_CHOICES).rows).toHaveLength(3);
  });
});
