import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../../src/contract/messages.ts';
import { day, type Month, month, monthOf } from '../../../../src/core/day.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { importContent, NO_IMPORT_CHOICES, planImport } from '../../../../src/exchange/plan.ts';
import type { GoodRow } from '../../../../src/exchange/tables/csv-import.ts';
import { createBrowser, startWorker } from '../../fakes/browser.ts';
import { freshCommand } from '../../fakes/page.ts';
import { runs } from '../../fakes/runs.ts';

type Import = Content<'entries/import'>;
type Row = Import['rows'][number];

const row = (place: number, change: Partial<Row> = {}): Row => ({
  row: place,
  line: 'first-line',
  pool: 'phone',
  kind: 'payment',
  status: 'confirmed',
  source: 'csv',
  amount: 10_000,
  day: '2026-11-10',
  merchant: '도서상점',
  ...change,
});
const order = (rows: readonly Row[], change: Partial<Import> = {}): Import => ({
  command: freshCommand(),
  batch: 'batch-0001',
  spoken: [],
  rows: [...rows],
  ...change,
});

function start() {
  const browser = createBrowser();
  const worker = startWorker(browser);
  const entries = async (months: string[] = ['2026-11']): Promise<readonly Entry[]> =>
    (await worker.send('entries/get', { months })).entries;
  return { browser, worker, entries };
}

describe('taking rows in', () => {
  test('rows of several months are written in one call, each under its month, with its batch', async () => {
    const { browser, worker, entries } = start();
    const writes: string[] = [];
    browser.local.faults.onCall = (call, phase) => {
      if (phase === 'before' && call === 'set') writes.push(call);
    };
    const ask = order([
      row(1),
      row(2, { day: '2025-02-28', amount: 5_000 }),
      row(3, { day: '2026-11-22', approval: 'A-100' }),
    ]);
    expect(await worker.send('entries/import', ask)).toEqual({ ok: true, id: ask.command, added: 3 });
    expect(writes).toEqual(['set']);
    expect(worker.writes()).toBe(1);
    expect(await entries(['2025-02'])).toMatchObject([
      { amount: 5_000, month: '2025-02', at: '2025-02-28T03:00:00.000Z' },
    ]);
    expect(await entries()).toMatchObject([
      {
        id: `${ask.command}-1`,
        batch: 'batch-0001',
        source: 'csv',
        commands: [ask.command],
        kind: 'payment',
      },
      { id: `${ask.command}-3`, approval: 'A-100', at: '2026-11-22T03:00:00.000Z' },
    ]);
  });

  test('a fee above its sum is no part of it, whoever sends it', async () => {
    const { worker, entries } = start();
    const rows = [row(1, { fee: 10_001 }), row(2, { fee: 10_000, merchant: '영화관' })];
    await worker.send('entries/import', order(rows));
    expect((await entries()).map(({ fee }) => fee)).toEqual([undefined, 10_000]);
  });

  test("a payment of the last minute of a month is found again in the next one's first, and the other way round", async () => {
    const { worker, entries } = start();
    const late = row(1, { day: '2026-10-31', at: '2026-10-31T14:59:00.000Z' });
    const early = row(1, { day: '2026-11-01', at: '2026-10-31T15:01:00.000Z' });
    await worker.send('entries/import', order([late]));
    expect(await worker.send('entries/import', order([early]))).toMatchObject({ ok: true, added: 0 });
    expect(await entries()).toEqual([]);
    const other = { ...early, amount: 7_000 };
    await worker.send('entries/import', order([other]));
    const again = order([{ ...late, amount: 7_000 }]);
    expect(await worker.send('entries/import', again)).toMatchObject({ ok: true, added: 0 });
    expect(await entries(['2026-10', '2026-11'])).toHaveLength(2);
  });

  test('a second send adds nothing and tells the same', async () => {
    const { worker, entries } = start();
    const ask = order([row(1), row(2, { amount: 20_000 })]);
    const first = await worker.send('entries/import', ask);
    expect(await worker.send('entries/import', ask)).toEqual(first);
    expect(await entries()).toHaveLength(2);
  });

  test('not even after what it added was deleted', async () => {
    const { worker, entries } = start();
    const ask = order([row(1)]);
    await worker.send('entries/import', ask);
    await worker.send('entry/delete', {
      command: freshCommand(),
      entry: `${ask.command}-1`,
      month: '2026-11',
    });
    expect(await worker.send('entries/import', ask)).toMatchObject({ ok: true, added: 0 });
    expect(await entries()).toEqual([]);
  });

  test('a hundred sends at once add each row once', async () => {
    const { worker, entries } = start();
    const ask = order([row(1), row(2)]);
    await Promise.all(Array.from({ length: 100 }, () => worker.send('entries/import', ask)));
    expect(await entries()).toHaveLength(2);
  });

  test('what came in between is found again inside the queue', async () => {
    const { worker, entries } = start();
    const rows = [row(1), row(2, { merchant: '영화관' })];
    await Promise.all([
      worker.send('entries/import', order(rows)),
      worker.send('entries/import', order(rows)),
    ]);
    expect(await entries()).toHaveLength(2);
  });

  test('two true equal payments stay two, and the one that is there covers one row only', async () => {
    const { worker, entries } = start();
    const log = {
      command: freshCommand(),
      line: 'first-line',
      pool: 'phone',
      amount: 10_000,
      day: '2026-11-10',
      merchant: '도서상점',
    } as const;
    await worker.send('entry/log', log);
    const ask = order([row(2)], { spoken: [log.command] });
    expect(await worker.send('entries/import', ask)).toMatchObject({ added: 1 });
    expect(await entries()).toHaveLength(2);
  });

  test('a row the person is sure of is taken in beside its like', async () => {
    const { worker, entries } = start();
    await worker.send('entries/import', order([row(1)]));
    expect(await worker.send('entries/import', order([row(1)]))).toMatchObject({ added: 0 });
    expect(await worker.send('entries/import', order([row(1, { sure: true })]))).toMatchObject({ added: 1 });
    expect(await entries()).toHaveLength(2);
  });

  test('a receipt answers the payment that waits for an answer', async () => {
    const { worker, entries } = start();
    const waiting = {
      command: freshCommand(),
      line: 'first-line',
      pool: 'phone',
      amount: 10_000,
      day: '2026-11-10',
      status: 'pending',
    } as const;
    await worker.send('entry/log', waiting);
    const ask = order([row(1, { confirms: waiting.command, approval: 'A-100', source: 'sms' })]);
    expect(await worker.send('entries/import', ask)).toMatchObject({ added: 1, entry: waiting.command });
    expect(await entries()).toMatchObject([
      { id: waiting.command, status: 'confirmed', approval: 'A-100', merchant: '도서상점', source: 'hand' },
    ]);
    expect(await worker.send('entries/import', ask)).toMatchObject({ added: 1 });
  });

  test('a cancellation names the payment it takes back, each once', async () => {
    const { worker, entries } = start();
    const back = (place: number, change: Partial<Row> = {}) =>
      row(place, { kind: 'cancellation', day: '2026-11-12', ...change });
    const ask = order([
      row(1, { approval: 'A-100' }),
      row(2, { day: '2026-11-11' }),
      back(3, { approval: 'A-100' }),
      back(4),
      back(5),
      back(6, { amount: 700 }),
    ]);
    await worker.send('entries/import', ask);
    const of = new Map((await entries()).map((entry) => [entry.id, entry.of]));
    expect(of.get(`${ask.command}-3`)).toBe(`${ask.command}-1`);
    expect(of.get(`${ask.command}-4`)).toBe(`${ask.command}-2`);
    expect(of.get(`${ask.command}-5`)).toBeUndefined();
    expect(of.get(`${ask.command}-6`)).toBeUndefined();
  });

  test.each<[string, Partial<Row>, string]>([
    ['a day to come', { day: '2026-11-23' }, 'invalid'],
    ['a time of another day', { at: '2026-11-11T15:00:00.000Z' }, 'invalid'],
    ['a line that is not there', { line: 'no-such-line' }, 'not-found'],
  ])('%s: nothing at all is written', async (_, change, reason) => {
    const { worker, entries } = start();
    expect(await worker.send('entries/import', order([row(1), row(2, change)]))).toEqual({
      ok: false,
      reason,
    });
    expect(await entries()).toEqual([]);
  });

  test('a failing or full storage writes nothing, and the same command does it later', async () => {
    const { browser, worker, entries } = start();
    const ask = order([row(1), row(2, { day: '2026-10-01' })]);
    browser.local.faults.failingWrites = 1;
    expect(await worker.send('entries/import', ask)).toEqual({ ok: false, reason: 'storage-failed' });
    expect(await entries(['2026-10', '2026-11'])).toEqual([]);
    expect(await worker.send('entries/import', ask)).toMatchObject({ added: 2 });
  });

  test('a month of a newer version is left alone, and so is every other month of the import', async () => {
    const { browser, worker, entries } = start();
    browser.local.data.set('ledger/2026-10', { version: 99, entries: [] });
    const ask = order([row(1), row(2, { day: '2026-10-01' })]);
    expect(await worker.send('entries/import', ask)).toEqual({ ok: false, reason: 'from-newer-version' });
    expect(await worker.send('entries/get', { months: ['2026-10', '2026-11'] })).toEqual({
      entries: [],
      unread: ['2026-10'],
    });
    expect(await entries()).toEqual([]);
  });
});

describe('a file, from its rows to the ledger', () => {
  const drafts = fc.array(
    fc
      .record({
        day: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-10'),
        amount: fc.constantFrom(1_000, 2_000),
        merchant: fc.constantFrom('도서상점', '(주)도서상점', '영화관'),
        approval: fc.option(fc.constantFrom('A-101', 'A-102', 'A-103'), { nil: undefined }),
        kind: fc.constantFrom('payment', 'cancellation'),
      })
      .map(({ approval, ...rest }) => ({ ...rest, ...(approval && { approval }) })),
    { minLength: 1, maxLength: 10 },
  );

  test('taken in twice, the second time adds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (all) => {
        const { worker, entries } = start();
        const months = ['2026-10', '2026-11'];
        const rows = all.map((draft, index) => ({
          line: index + 2,
          draft: { ...draft, status: 'confirmed', source: 'csv' },
        })) as unknown as GoodRow[];
        const takeIn = async () => {
          const to = { line: 'first-line', pool: 'phone', nicknames: new Map(), most: 5_000 } as const;
          const content = importContent(
            inOneGo(planImport(rows, await entries(months), to)),
            NO_IMPORT_CHOICES,
          );
          if (content.rows.length === 0) return 0;
          const ack = await worker.send('entries/import', {
            ...content,
            command: freshCommand(),
            rows: content.rows.map((each) => ({ ...each })),
          });
          return ack.ok ? ack.added : -1;
        };
        const distinct = new Set(
          all.map((draft, index) =>
            draft.approval ? [draft.kind, draft.approval, draft.amount, draft.day].join(' ') : index,
          ),
        ).size;
        expect(await takeIn()).toBe(distinct);
        expect(await takeIn()).toBe(0);
        expect(await entries(months)).toHaveLength(distinct);
      }),
      runs(60),
    );
  });

  test('planned rows go to the line they name, and beyond the most the rest waits', () => {
    const draft = { day: day('2026-11-10'), kind: 'payment', status: 'confirmed', source: 'csv' } as const;
    const rows = [1, 2, 3].map((n) => ({
      line: n,
      draft: { ...draft, amount: n * 1_000, ...(n === 2 && { line: '업무폰' }) },
    }));
    const to = {
      line: 'first-line',
      pool: 'content',
      nicknames: new Map([['업무폰', 'line-0002']]),
      most: 2,
    } as const;
    const plan = inOneGo(planImport(rows as unknown as GoodRow[], [], to));
    expect(plan.map(({ lineId, pool, isTicked, why }) => [lineId, pool, isTicked, why])).toEqual([
      ['first-line', 'content', true, undefined],
      ['line-0002', 'content', true, undefined],
      ['first-line', 'content', false, 'too-many'],
    ]);
  });

  test('what failed is not ticked, and a ticked duplicate is sent as sure', async () => {
    const { worker, entries } = start();
    await worker.send('entries/import', order([row(1)]));
    const [there] = await entries();
    const draft = {
      day: day('2026-11-10'),
      kind: 'payment',
      source: 'csv',
      amount: 10_000,
      merchant: '도서상점',
    };
    const rows = [
      { line: 2, draft: { ...draft, status: 'confirmed' } },
      { line: 3, draft: { ...draft, status: 'failed' } },
    ] as unknown as GoodRow[];
    const to = { line: 'first-line', pool: 'phone', nicknames: new Map(), most: 10 } as const;
    const plan = inOneGo(planImport(rows, await entries(), to));
    expect(plan.map(({ why }) => why)).toEqual(['same', 'failed']);
    expect(importContent(plan, NO_IMPORT_CHOICES)).toEqual({ rows: [], spoken: [there?.id] });
    expect(importContent(plan, { ...NO_IMPORT_CHOICES, ticks: new Map([[0, true]]) }).rows).toMatchObject([
      { row: 1, sure: true },
    ]);
  });
});

test('months are asked for as months', async () => {
  const { worker } = start();
  const months: Month[] = [month('2026-11'), monthOf(day('2026-10-01'))];
  expect(await worker.send('entries/get', { months })).toEqual({ entries: [], unread: [] });
});
