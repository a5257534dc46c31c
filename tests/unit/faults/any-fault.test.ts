import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Fault, FaultWorld } from './fault-world.ts';

/**
 * What a person and a gateway's windows do, in any order and while anything goes wrong: workers stopped at any call to
 * storage, storage that fails, is full or slow, messages that come twice or all at once, the extension loaded anew, tabs
 * closed in the middle of a payment, a clock and a zone that jump. `npm run test:faults` does 10,000 things and says what
 * went wrong and what was lost.
 */
const OPERATIONS = Number(process.env['CBG_OPERATIONS'] ?? 600);
const MOST_IN_A_RUN = 50;
/** Fewer than half of the most, on average: a run may be short, so that what fails can be made smaller. */
const RUNS = Math.ceil(OPERATIONS / 20);
const SEED = Number(process.env['CBG_SEED'] ?? 20_261_129);

const at = fc.integer({ min: 1, max: 16 });
const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'none' } as const) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('stopped before' as const), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('stopped after' as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('write error' as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read error' as const), at }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'quota' } as const) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('slow' as const), at }) },
);

const WHAT = [
  'log by hand',
  'log by hand',
  'edit',
  'settle',
  'delete',
  'open a window',
  'open a window',
  'press the last button',
  'press the last button',
  'success',
  'success',
  'failure',
  'say it again',
  'close the tab',
  'restart',
  'load anew',
  'jump of the clock',
  'jump of the zone',
  'all at once',
] as const;
type What = (typeof WHAT)[number];
interface Operation {
  readonly what: What;
  readonly which: number;
  readonly fault: Fault;
}
const operation: fc.Arbitrary<Operation> = fc.record({
  what: fc.constantFrom(...WHAT),
  which: fc.nat(99),
  fault,
});

const ZONES = ['Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'] as const;
/** Minutes: a clock that is put right, a night, a month, and back. */
const JUMPS = [7, -7, 90, 26 * 60, -26 * 60, 31 * 24 * 60, -31 * 24 * 60] as const;

let sums = 0;
/** Each payment has a sum of its own, so that it is known in the ledger. */
const freshSum = (): number => {
  sums += 1;
  return 1_000 + (sums % 90_000) * 10;
};

type Do = (world: FaultWorld, operation: Operation) => Promise<void> | void;

/** An open window in one of these steps, if there is any. */
const inStep = (world: FaultWorld, which: number, ...steps: string[]) => {
  const open = world.payments.filter(({ step, isClosed }) => !isClosed && steps.includes(step));
  return open[which % Math.max(1, open.length)];
};
const paying =
  (steps: readonly string[], act: (world: FaultWorld, payment: Paying, fault: Fault) => Promise<void>): Do =>
  async (world, { which, fault }) => {
    const payment = inStep(world, which, ...steps);
    if (payment !== undefined) await act(world, payment, fault);
  };
type Paying = FaultWorld['payments'][number];
const changing =
  (kind: 'edit' | 'settle' | 'delete'): Do =>
  (world, { fault, which }) =>
    world.change(fault, kind, which);
const ANY_STEP = ['shown', 'pressed', 'over'] as const;

async function allAtOnce(world: FaultWorld, { which }: Operation): Promise<void> {
  const none = { kind: 'none' } as const;
  const tasks = [
    () => world.log(none, freshSum()),
    ...world.payments.map((payment) => () => world.repeat(none, payment)),
    () => world.log(none, freshSum()),
    () => world.open(none, freshSum()),
  ];
  const turned = tasks.map((_, n) => tasks[(n + which) % tasks.length]);
  await Promise.all(turned.map((task) => task?.()));
}

const DO: Record<What, Do> = {
  'log by hand': (world, { fault }) => world.log(fault, freshSum()),
  edit: changing('edit'),
  settle: changing('settle'),
  delete: changing('delete'),
  'open a window': (world, { fault }) => world.open(fault, freshSum()),
  'press the last button': paying(['shown'], (world, payment, fault) => world.press(fault, payment)),
  success: paying(['pressed'], (world, payment, fault) => world.end(fault, payment, 'success')),
  failure: paying(['pressed'], (world, payment, fault) => world.end(fault, payment, 'failure')),
  'say it again': paying(ANY_STEP, (world, payment, fault) => world.repeat(fault, payment)),
  'close the tab': paying(ANY_STEP, (world, payment, fault) => world.close(fault, payment)),
  restart: (world) => world.restart(),
  'load anew': (world) => world.reload(),
  'jump of the clock': (world, { which }) => world.browser.pass(JUMPS[which % JUMPS.length] ?? 0),
  'jump of the zone': (_world, { which }) => {
    process.env['TZ'] = ZONES[which % ZONES.length] ?? 'UTC';
  },
  'all at once': allAtOnce,
};

const zone = process.env['TZ'];
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined); // failing storage is what this is about
});
afterEach(() => {
  vi.restoreAllMocks();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test(`${OPERATIONS.toLocaleString('en-US')} things done while anything goes wrong: nothing lost, nothing doubled`, {
  tags: ['long'],
  timeout: 900_000,
}, async () => {
  const unhandled: string[] = [];
  const onUnhandled = (reason: unknown) => {
    unhandled.push(String(reason));
  };
  process.on('unhandledRejection', onUnhandled);
  const tried: Record<string, number> = {};
  const struck: Record<string, number> = {};
  let done = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: MOST_IN_A_RUN }), async (all) => {
        const world = new FaultWorld();
        for (const one of all) {
          await DO[one.what](world, one);
          done += 1;
          tried[one.what] = (tried[one.what] ?? 0) + 1;
        }
        await world.restart();
        for (const [kind, count] of Object.entries(world.struck)) struck[kind] = (struck[kind] ?? 0) + count;
        const { lost, doubled, wrong } = world.differences();
        expect({ lost, doubled, wrong, errors: world.errors, unhandled }).toEqual({
          lost: [],
          doubled: [],
          wrong: [],
          errors: [],
          unhandled: [],
        });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  } finally {
    process.off('unhandledRejection', onUnhandled);
  }
  expect(done).toBeGreaterThanOrEqual(OPERATIONS);
  console.log(`seed ${SEED}: ${done} things done`, tried, 'faults that struck', struck);
});
