import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../../scripts/banner.mjs';
import { setLimit, spend, startAfresh } from './acts.ts';
import { KINDS, openWorld, type World } from './harness.ts';

interface SyncState {
  readonly device: string;
  readonly toldAt?: string;
}

const stateOf = async (world: World) => (await world.stored('local'))['sync'] as SyncState;
const synced = (world: World): Promise<Record<string, unknown>> =>
  world.extensionPage.evaluate(() => chrome.storage.sync.get(null));

/** What the browser's account does between two computers: all that one wrote comes to the other, as it stands now. */
async function carry(from: World, to: World): Promise<void> {
  const { device } = await stateOf(from);
  const own = (items: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(items).filter(([key]) => key.includes(device)));
  const now = own(await synced(from));
  const gone = Object.keys(own(await synced(to))).filter((key) => !(key in now));
  await to.extensionPage.evaluate(
    async (items, keys) => {
      await chrome.storage.sync.set(items);
      await chrome.storage.sync.remove(keys);
    },
    now,
    gone,
  );
}

/** The worker is not about to write what it keeps of syncing: the test must not put an older state over a newer one. */
async function atRest(world: World): Promise<void> {
  let before = '';
  await until('at rest', async () => {
    const now = JSON.stringify(await stateOf(world));
    await new Promise((done) => setTimeout(done, 150));
    const isSame = now === before;
    before = now;
    return isSame;
  });
}

/** The minute between two steps of syncing has passed, and the alarm that ends it rings. */
async function ring(world: World): Promise<void> {
  await atRest(world);
  await world.extensionPage.evaluate(async () => {
    const { sync } = await chrome.storage.local.get('sync');
    const { toldAt: _then, ...rest } = sync as Record<string, unknown>;
    await chrome.storage.local.set({ sync: rest });
    await chrome.alarms.create('sync', { when: Date.now() });
  });
}

const known = async (world: World) => {
  const { entries, lines, settings } = await world.snapshot();
  const rows = entries.map(({ id, amount, status, at }) => [id, amount, status, at]);
  return JSON.stringify([rows.sort(), lines.map(({ line }) => line), settings.thresholds]);
};

describe.each(KINDS)('two computers of one person, in %s', (kind) => {
  let one: World;
  let other: World;
  beforeAll(async () => {
    [one, other] = await Promise.all([openWorld(kind), openWorld(kind)]);
    await startAfresh(one);
    await startAfresh(other);
  });
  afterAll(() => Promise.all([one?.close(), other?.close()]));

  /** Sync at its own pace, faster, until both know the same. */
  const meet = () =>
    until(
      'the same on both',
      async () => {
        await Promise.all([ring(one), ring(other)]);
        await new Promise((done) => setTimeout(done, 250));
        await carry(one, other);
        await carry(other, one);
        return (await known(one)) === (await known(other));
      },
      20_000,
    );
  const amounts = async (world: World) =>
    (await world.snapshot()).entries.map(({ amount }) => amount).sort((a, b) => a - b);
  const command = () => crypto.randomUUID();

  test('what each has comes to both; changes of both meet; nothing is lost or doubled', async () => {
    await setLimit(one, 400_000);
    for (const amount of [11_000, 12_000, 13_000]) await spend(one, amount);
    for (const world of [one, other]) await world.ask('sync/switch', { command: command(), on: true });
    await meet();
    expect(await amounts(other)).toEqual([11_000, 12_000, 13_000]);
    expect((await other.snapshot()).lines[0]?.line.limits.phone).toBe(400_000);

    const { entries, month } = await one.snapshot();
    const [first, second] = entries;
    await spend(other, 21_000);
    await spend(one, 22_000);
    const deleted = await one.ask('entry/delete', { command: command(), entry: first?.id ?? '', month });
    const cancelled = await other.ask('entry/settle', {
      command: command(),
      entry: second?.id ?? '',
      month,
      status: 'cancelled',
    });
    expect([deleted.ok, cancelled.ok]).toEqual([true, true]);
    await meet();
    const rest = [11_000, 12_000, 13_000, 21_000, 22_000].filter((amount) => amount !== first?.amount);
    expect(await amounts(one)).toEqual(rest);
    expect(await amounts(other)).toEqual(rest);
    for (const world of [one, other]) {
      const { entries: found } = await world.snapshot();
      expect(found.find(({ id }) => id === second?.id)?.status).toBe('cancelled');
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    }
  }, 60_000);

  test('switched off, the ledger stays as it is and nothing more is published or taken', async () => {
    const before = await amounts(one);
    await one.ask('sync/switch', { command: command(), on: false });
    await until('taken back', async () => {
      const { device } = await stateOf(one);
      return Object.keys(await synced(one)).every((key) => !key.includes(device));
    });
    expect(await amounts(one)).toEqual(before);
    await spend(other, 31_000);
    await ring(other);
    await until('told', async () => (await stateOf(other)).toldAt !== undefined);
    await carry(other, one);
    await new Promise((done) => setTimeout(done, 300));
    expect(await amounts(one)).toEqual(before);
    expect(await amounts(other)).toContain(31_000);
  }, 60_000);
});
