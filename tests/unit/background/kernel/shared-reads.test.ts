import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedReads } from '../../../../src/background/kernel/shared-reads.ts';
import { createBox } from '../../fakes/boxes.ts';
import { runs } from '../../fakes/runs.ts';

const turns = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await Promise.resolve();
};

test('what was read before is not missing because it is written while the rest is being read', async () => {
  const box = createBox(
    new Map<string, unknown>([
      ['ledger/2026-11', 'three entries'],
      ['marks', 'of three'],
    ]),
  );
  const saved = sharedReads(box);
  await saved.during(async () => {
    await saved.get(['ledger/2026-11']);
    box.faults.onCall = (call) => (call === 'get' ? turns(20) : turns(5));
    const reading = saved.get(['ledger/2026-11', 'marks']);
    await saved.set({ 'ledger/2026-11': 'four entries' });
    expect(await reading).toEqual({ 'ledger/2026-11': 'four entries', marks: 'of three' });
  });
});

test('whatever is read and written at the same time, nothing that stands there is missing, and at rest all is as stored', async () => {
  const pause = fc.nat(12);
  const acts = fc.array(
    fc.record({
      write: fc.boolean(),
      keys: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      wait: pause,
      slow: pause,
    }),
    { minLength: 2, maxLength: 14 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const box = createBox(
        new Map<string, unknown>([
          ['a', 0],
          ['b', 0],
          ['c', 0],
        ]),
      );
      const saved = sharedReads(box);
      let last = Promise.resolve();
      await saved.during(async () => {
        await Promise.all(
          all.map(async ({ write, keys, wait, slow }, index) => {
            await turns(wait * 3);
            box.faults.onCall = () => turns(slow);
            if (write) {
              last = last.then(() => saved.set(Object.fromEntries(keys.map((key) => [key, index + 1]))));
              await last;
              return;
            }
            const found = (await saved.get(keys)) as Record<string, number>;
            for (const key of keys) expect(found[key], `${key} is there`).toBeTypeOf('number');
          }),
        );
        // At rest, what is held is what is stored.
        expect(await saved.get(['a', 'b', 'c'])).toEqual(Object.fromEntries([...box.data]));
      });
    }),
    runs(300),
  );
});

test('what was written while nothing goes on is read again: between tasks nothing is remembered', async () => {
  const box = createBox();
  const saved = sharedReads(box);
  await saved.set({ marks: 'by us' });
  box.data.set('marks', 'by the browser, which brought an older profile back');
  expect(await saved.during(() => saved.get(['marks']))).toEqual(Object.fromEntries(box.data));
});
