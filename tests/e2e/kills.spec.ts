import '../unit/setup.ts';
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { savedEntries } from '../unit/fakes/saved.ts';
import { setLimit } from './acts.ts';
import { freshWorld } from './fresh-world.ts';
import { KINDS, type World } from './harness.ts';
import { deliver, type Sent, seeded, whileKilling } from './killing.ts';

/** Figures of one run are printed, so that a bad one can be played again. */
const SEED = Number(process.env['CBG_SEED'] ?? 20_261_126);
const OPERATIONS = 1_000;

interface Row {
  readonly month: string;
  readonly amount: number;
  readonly status: string;
  readonly merchant?: string | undefined;
}

/** One page's own share of the ledger, and what it should look like in the end. */
class Model {
  readonly rows = new Map<string, Row>();
  readonly bills = new Map<string, string>();
  thresholds: number[] | undefined;
  readonly #name: string;
  readonly #random: () => number;
  readonly #days: readonly string[];
  #count = 0;

  constructor(name: string, random: () => number, days: readonly string[]) {
    this.#name = name;
    this.#random = random;
    this.#days = days;
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#random() * from.length)] as T;
  }
  #command(): string {
    this.#count += 1;
    return `${this.#name}-${String(this.#count).padStart(6, '0')}`;
  }
  #amount = () => 1 + Math.floor(this.#random() * 1_000_000);

  /** The next thing this page does; the model has it already. */
  next(line: string, settings: Extract<Sent, { name: 'settings/save' }>['content']['settings']): Sent {
    const command = this.#command();
    const kind = this.#random();
    const id = this.#pick([...this.rows.keys()]);
    const row = this.rows.get(id);
    if (row === undefined || kind < 0.4) return this.#log(command, line);
    const where = { command, entry: id, month: row.month };
    if (kind < 0.6) return this.#edit(where, row);
    if (kind < 0.75) return this.#settle(where, row);
    if (kind < 0.85) {
      this.rows.delete(id);
      return { name: 'entry/delete', content: where };
    }
    if (kind < 0.95) return this.#payBill(command, line);
    this.thresholds = [50 + Math.floor(this.#random() * 49)];
    return {
      name: 'settings/save',
      content: { command, settings: { ...settings, thresholds: this.thresholds } },
    };
  }

  #log(command: string, line: string): Sent {
    const [amount, day] = [this.#amount(), this.#pick(this.#days)];
    const status = this.#random() < 0.5 ? 'pending' : 'confirmed';
    this.rows.set(command, { month: day.slice(0, 7), amount, status });
    return {
      name: 'entry/log',
      content: { command, line, pool: 'phone', amount, day, status, distinct: true },
    };
  }
  #edit(where: { command: string; entry: string; month: string }, row: Row): Sent {
    const [amount, day] = [this.#amount(), this.#pick(this.#days)];
    const merchant = `shop ${where.command}`;
    this.rows.set(where.entry, { ...row, amount, merchant, month: day.slice(0, 7) });
    return { name: 'entry/edit', content: { ...where, change: { amount, day, merchant } } };
  }
  #settle(where: { command: string; entry: string; month: string }, row: Row): Sent {
    const ways = {
      pending: ['confirmed', 'failed'],
      confirmed: ['cancelled'],
      cancelled: ['confirmed'],
      failed: ['confirmed'],
    };
    const status = this.#pick(ways[row.status as keyof typeof ways]) as 'confirmed' | 'failed' | 'cancelled';
    this.rows.set(where.entry, { ...row, status });
    return { name: 'entry/settle', content: { ...where, status } };
  }
  /** Each page speaks of bills of its own month, so that no order between pages matters. */
  #payBill(command: string, line: string): Sent {
    const month = `2019-0${1 + (this.#name.charCodeAt(0) % 3)}`;
    const paidOn = this.#pick(['2019-04-01', '2019-05-02', '2019-06-03']);
    this.bills.set(month, paidOn);
    return { name: 'bill/paid', content: { command, line, month, paidOn } };
  }
}

const rowsIn = (stored: Record<string, unknown>): [string, Row][] =>
  savedEntries(new Map(Object.entries(stored))).map(
    ({ id, month, amount, status, merchant }): [string, Row] => [
      id,
      { month, amount, status, ...(merchant && { merchant }) },
    ],
  );

const byId = (rows: Iterable<[string, Row]>) =>
  Object.fromEntries([...rows].sort(([a], [b]) => (a < b ? -1 : 1)));

describe.runIf(KINDS.includes('chromium'))('a worker that is stopped at any moment, in chromium', () => {
  let world: World;
  let line: string;
  let pages: Page[];
  freshWorld('chromium', {}, (opened) => {
    world = opened;
  });
  beforeAll(async () => {
    pages = [
      await world.session.openOwn('src/options/index.html'),
      await world.session.openOwn('src/options/index.html'),
      await world.session.openOwn('src/popup/index.html'),
    ];
  });
  beforeEach(async () => {
    line = await setLimit(world, 300_000);
  });

  const days = async () => {
    const { today, month } = await world.snapshot();
    return [today, `${month}-01`, '2020-02-29', '2020-03-01'];
  };

  test(`${OPERATIONS} operations from two tabs and a popup end where the model ends`, async () => {
    const random = seeded(SEED);
    const { settings } = await world.snapshot();
    const kept = { ...settings, thresholds: [...settings.thresholds] };
    const models = await Promise.all(
      ['a', 'b', 'c'].map(
        async (name) => new Model(`${name}-page`, seeded(SEED + name.charCodeAt(0)), await days()),
      ),
    );
    const shares = models.map((model, share) =>
      Array.from({ length: Math.floor((OPERATIONS + share) / models.length) }, () =>
        model.next(line, kept as never),
      ),
    );
    // One page alone speaks of settings: of two that do, the later wins, and which is later nobody can say before.
    const orders = shares.map((share, index) =>
      share.filter(({ name }) => name !== 'settings/save' || index === 0),
    );
    const spare = OPERATIONS - orders.flat().length;
    const [first] = models;
    for (let more = 0; more < spare; more += 1) orders[0]?.push(first?.next(line, kept as never) as Sent);
    expect(orders.flat()).toHaveLength(OPERATIONS);

    const results: Awaited<ReturnType<typeof deliver>>[] = [];
    const kills = await whileKilling(world, random, async (progress) => {
      const all = await Promise.all(pages.map((page, index) => deliver(page, orders[index] ?? [], progress)));
      results.push(...all);
    });
    const again = results.reduce((sum, result) => sum + result.again, 0);
    const worst = Math.max(...results.map((result) => result.worst));
    console.log(
      `seed ${SEED}: ${OPERATIONS} operations, ${kills} kills, ${again} sent again, longest ${Math.round(worst)} ms`,
    );

    expect(results.flatMap(({ refused }) => refused)).toEqual([]);
    expect(kills).toBeGreaterThan(20);
    const stored = await world.stored('local');
    const found = rowsIn(stored);
    expect(new Set(found.map(([id]) => id)).size, 'no entry stands in two months').toBe(found.length);
    expect(byId(found)).toEqual(byId(models.flatMap(({ rows }) => [...rows])));
    const marks = (stored['bills'] as { bills: { month: string; paidOn?: string }[] }).bills;
    expect(Object.fromEntries(marks.map(({ month, paidOn }) => [month, paidOn]))).toEqual(
      Object.fromEntries(models.flatMap(({ bills }) => [...bills])),
    );
    expect((await world.snapshot()).settings.thresholds).toEqual(first?.thresholds);
  }, 300_000);

  test('100 logs at the same moment from four pages are 100 entries, stopped or not', async () => {
    const { today } = await world.snapshot();
    const order = (n: number): Sent => ({
      name: 'entry/log',
      content: {
        command: `at-once-${String(n).padStart(4, '0')}`,
        line,
        pool: 'phone',
        amount: 1_000 + n,
        day: today,
      },
    });
    const quarter = (of: number) => Array.from({ length: 25 }, (_, n) => order(of * 25 + n));
    const four = [...pages, world.extensionPage];
    const sendAll = (progress = () => {}) =>
      Promise.all(four.flatMap((page, index) => quarter(index).map((one) => deliver(page, [one], progress))));
    await whileKilling(world, seeded(SEED), sendAll);
    // Sent again in full, as pages do that heard nothing.
    await sendAll();
    const { entries } = await world.snapshot();
    expect(entries).toHaveLength(100);
    expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(100 * 1_000 + (99 * 100) / 2);
  }, 120_000);

  test('a step taken back is taken back once', async () => {
    const random = seeded(SEED);
    const { today } = await world.snapshot();
    const command = (n: number, what: string) => `undo-${what}-${String(n).padStart(4, '0')}`;
    await whileKilling(world, random, async (progress) => {
      for (let n = 0; n < 10; n += 1) {
        const content = { line, pool: 'phone' as const, amount: 10_000 + n, day: today };
        const log: Sent = { name: 'entry/log', content: { command: command(n, 'log'), ...content } };
        await deliver(world.extensionPage, [log], progress);
        if (n % 2 === 0) continue;
        const back = { command: command(n, 'back'), step: await stepNow() };
        await deliver(world.extensionPage, [{ name: 'history/undo', content: back }], progress);
      }
    });
    const { entries } = await world.snapshot();
    expect(entries.map(({ amount }) => amount).sort()).toEqual([10_000, 10_002, 10_004, 10_006, 10_008]);
  }, 120_000);

  /** The last step as a page is told it, asked for until the worker lives long enough to answer. */
  async function stepNow(): Promise<string> {
    for (;;) {
      const snapshot = await world.snapshot().catch(() => undefined);
      const id = snapshot?.steps?.undo?.id;
      if (id !== undefined) return id;
    }
  }
});
