import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ack, Content, MessageName } from '../../../../src/contract/messages.ts';
import { createBrowser, type FakeBrowser, startWorker } from '../../fakes/browser.ts';
import { runs } from '../../fakes/runs.ts';
import { savedEntries } from '../../fakes/saved.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined); // failing storage is what these tests are about
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** One thing a person does, as the message that is sent for it. */
type Sent = {
  [Name in 'entry/log' | 'entry/edit' | 'entry/settle' | 'entry/delete']: {
    name: Name;
    content: Content<Name>;
  };
}['entry/log' | 'entry/edit' | 'entry/settle' | 'entry/delete'];

interface ModelEntry {
  month: string;
  amount: number;
  status: string;
}

/** The ledger as it should be: every command counts once, in the order of its first success. */
function createModel() {
  const entries = new Map<string, ModelEntry>();
  const done = new Set<string>();
  const at = (id: string, month: string) => (entries.get(id)?.month === month ? entries.get(id) : undefined);
  const may: Record<string, string[]> = {
    pending: ['confirmed', 'failed'],
    confirmed: ['cancelled', 'failed'],
    cancelled: ['confirmed'],
    failed: ['confirmed'],
  };
  const apply = ({ name, content }: Sent): boolean => {
    if (done.has(content.command)) return true;
    if (name === 'entry/log') {
      const { amount, day, status = 'confirmed', command } = content;
      entries.set(command, { month: day.slice(0, 7), amount, status });
      return true;
    }
    const entry = at(content.entry, content.month);
    if (entry === undefined) return false;
    if (name === 'entry/delete') return entries.delete(content.entry);
    if (name === 'entry/edit') {
      entry.amount = content.change.amount ?? entry.amount;
      entry.month = content.change.day?.slice(0, 7) ?? entry.month;
      return true;
    }
    if (entry.status !== content.status && !may[entry.status]?.includes(content.status)) return false;
    entry.status = content.status;
    return true;
  };
  return {
    entries,
    apply: (sent: Sent): boolean => {
      const isDone = apply(sent);
      if (isDone) done.add(sent.content.command);
      return isDone;
    },
  };
}

const days = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2026-11-22'];
const day = fc.constantFrom(...days);
const month = fc.constantFrom('2026-09', '2026-10', '2026-11');
const amount = fc.integer({ min: 1, max: 1_000_000 });
const entry = fc.integer({ min: 0, max: 5 }).map((n) => `log-command-${n}`);
const fresh = (prefix: string) => fc.integer({ min: 0, max: 9 }).map((n) => `${prefix}-command-${n}`);

const sent: fc.Arbitrary<Sent> = fc.oneof(
  fc
    .record({
      command: entry,
      day,
      amount,
      status: fc.constantFrom('pending' as const, 'confirmed' as const),
    })
    .map(
      (content): Sent => ({
        name: 'entry/log',
        content: { line: 'first-line', pool: 'phone', distinct: true, ...content },
      }),
    ),
  fc
    .record({
      command: fresh('edit'),
      entry,
      month,
      change: fc.record({ amount, day }, { requiredKeys: [] }),
    })
    .map((content): Sent => ({ name: 'entry/edit', content })),
  fc
    .record({
      command: fresh('settle'),
      entry,
      month,
      status: fc.constantFrom('confirmed' as const, 'failed' as const, 'cancelled' as const),
    })
    .map((content): Sent => ({ name: 'entry/settle', content })),
  fc
    .record({ command: fresh('delete'), entry, month })
    .map((content): Sent => ({ name: 'entry/delete', content })),
);

/** Ids are reused by the generator, as retries reuse them: the first content of an id is the command. */
function asCommands(all: readonly Sent[]): Sent[] {
  const first = new Map<string, Sent>();
  for (const one of all) if (!first.has(one.content.command)) first.set(one.content.command, one);
  return all.map((one) => first.get(one.content.command) ?? one);
}

type Worker = ReturnType<typeof startWorker>;
const deliver = (worker: Worker, { name, content }: Sent): Promise<Ack> =>
  worker.send(name as MessageName & Sent['name'], content as never) as Promise<Ack>;

function ledgerOf(browser: FakeBrowser): Map<string, ModelEntry> {
  const entries = savedEntries(browser.local.data);
  const found = new Map<string, ModelEntry>(
    entries.map(({ id, month, amount, status }) => [id, { month, amount, status }]),
  );
  expect(found.size, 'no entry stands in two places').toBe(entries.length);
  return found;
}

describe('any sequence of commands, resent and repeated', () => {
  test('ends where the model ends, with writes that fail and workers that come and go', {
    tags: ['long'],
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ sent, fails: fc.nat({ max: 2 }), restart: fc.boolean() }), { maxLength: 30 }),
        async (steps) => {
          const browser = createBrowser();
          const model = createModel();
          let worker = startWorker(browser);
          const commands = asCommands(steps.map((step) => step.sent));
          for (const [index, command] of commands.entries()) {
            browser.local.faults.failingWrites = steps[index]?.fails ?? 0;
            if (steps[index]?.restart) worker = startWorker(browser);
            let ack = await deliver(worker, command);
            for (let tries = 0; !ack.ok && ack.reason === 'storage-failed' && tries < 4; tries += 1) {
              ack = await deliver(worker, command);
            }
            browser.local.faults.failingWrites = 0;
            expect(ack.ok).toBe(model.apply(command));
          }
          expect(ledgerOf(browser)).toEqual(model.entries);
        },
      ),
      runs(150),
    );
  });

  test('sent all at once, each once or several times, in any order: every log is there once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Array.from({ length: 60 }, (_, n) => n)),
        fc.array(fc.nat({ max: 59 }), { maxLength: 60 }),
        async (order, again) => {
          const browser = createBrowser();
          const worker = startWorker(browser);
          await Promise.all(
            [...order, ...again.filter((n) => order.includes(n))].map((n) =>
              worker.send('entry/log', {
                command: `log-command-${n}`,
                line: 'first-line',
                pool: 'phone',
                amount: n + 1,
                day: days[n % days.length] ?? '2026-11-22',
                distinct: true,
              }),
            ),
          );
          const total = [...ledgerOf(browser).values()].reduce((sum, found) => sum + found.amount, 0);
          expect(total).toBe(order.reduce((sum, n) => sum + n + 1, 0));
        },
      ),
      runs(30),
    );
  });
});

describe('a worker stopped at any storage call', () => {
  const story: Sent[] = [
    {
      name: 'entry/log',
      content: {
        command: 'log-command-0',
        line: 'first-line',
        pool: 'phone',
        amount: 10_000,
        day: '2026-11-22',
      },
    },
    {
      name: 'entry/log',
      content: {
        command: 'log-command-1',
        line: 'first-line',
        pool: 'phone',
        amount: 20_000,
        day: '2026-10-31',
      },
    },
    {
      name: 'entry/edit',
      content: {
        command: 'edit-command-0',
        entry: 'log-command-1',
        month: '2026-10',
        change: { day: '2026-11-01' },
      },
    },
    {
      name: 'entry/settle',
      content: { command: 'settle-command-0', entry: 'log-command-0', month: '2026-11', status: 'cancelled' },
    },
    {
      name: 'entry/delete',
      content: { command: 'delete-command-0', entry: 'log-command-1', month: '2026-11' },
    },
    {
      name: 'entry/log',
      content: {
        command: 'log-command-2',
        line: 'first-line',
        pool: 'phone',
        amount: 40_000,
        day: '2026-11-22',
      },
    },
  ];

  /** Plays the story; the `dies`-th storage call stops the worker before or after it took effect. */
  async function play(
    dies: number,
    phase: 'before' | 'after',
  ): Promise<{ browser: FakeBrowser; calls: number }> {
    const browser = createBrowser();
    let calls = 0;
    browser.local.faults.onCall = (_call, when) => {
      if (when !== phase) return;
      calls += 1;
      if (calls === dies) throw new Error('the worker was stopped');
    };
    let worker = startWorker(browser);
    for (const one of story) {
      let ack = await deliver(worker, one).catch(() => undefined);
      for (let tries = 0; ack?.ok !== true && tries < 5; tries += 1) {
        worker = startWorker(browser);
        ack = await deliver(worker, one).catch(() => undefined);
      }
      expect(ack?.ok).toBe(true);
    }
    return { browser, calls };
  }

  test.each(['before', 'after'] as const)(
    '%s the call: the retries end where the uninterrupted run ends',
    async (phase) => {
      const whole = await play(0, phase);
      expect(whole.calls).toBeGreaterThan(story.length);
      for (let dies = 1; dies <= whole.calls; dies += 1) {
        const cut = await play(dies, phase);
        expect(ledgerOf(cut.browser), `stopped at call ${dies}`).toEqual(ledgerOf(whole.browser));
      }
    },
  );
});
