import { describe, expect, test, vi } from 'vitest';
import type { Won } from '../../../src/core/won.ts';
import { createOptionsStore, shownLines, shownSettings } from '../../../src/options/state/store.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { NO_SHORTCUTS, NO_SPARE_FILE, SEEN } from '../fakes/safekeeping.ts';
import { line, snapshot } from '../fakes/snapshot.ts';

async function options(access: Partial<Parameters<typeof createOptionsStore>[0]['access']> = {}) {
  const background = fakeBackground(snapshot());
  const calls: string[] = [];
  const yes = (what: string) => async () => {
    calls.push(what);
    return true;
  };
  const store = createOptionsStore(
    {
      ...background.ports,
      version: '0.1.0',
      spareFile: NO_SPARE_FILE,
      shortcuts: NO_SHORTCUTS,
      access: {
        seen: async () => SEEN,
        askEverySite: yes('ask every site'),
        dropEverySite: yes('drop every site'),
        dropHost: async (host) => yes(`drop ${host}`)(),
        askHosts: async (hosts) => yes(`ask ${hosts}`)(),
        askNotifications: yes('ask notifications'),
        ...access,
      },
    },
    'settings',
  );
  await store.getState().refreshAccess();
  return { background, calls, state: () => store.getState() };
}

type Opened = Awaited<ReturnType<typeof options>>;

const saved = (background: ReturnType<typeof fakeBackground>) =>
  background.commands().map(({ content }) => content);

describe('settings', () => {
  test('two quick changes are both kept, though the first is not acknowledged yet', async () => {
    const { background, state } = await options();
    await Promise.all([state().changeSettings({ badge: false }), state().changeSettings({ enabled: false })]);
    expect(saved(background).at(-1)).toMatchObject({ settings: { badge: false, enabled: false } });
  });

  test('a change shows at once, and the saved value once it is acknowledged', async () => {
    const { background, state } = await options();
    const saving = state().changeSettings({ badge: false });
    expect(shownSettings(state())?.badge).toBe(false);
    background.now = snapshot({ settings: { ...snapshot().settings, badge: false, setup: 'skipped' } });
    await saving;
    expect(shownSettings(state())?.setup).toBe('skipped');
  });

  test('what could not be saved is given up when its message is closed', async () => {
    const { background, state } = await options();
    background.refuse('storage-failed');
    expect(await state().changeSettings({ badge: false })).toBe(false);
    expect(shownSettings(state())?.badge).toBe(false);
    state().dismiss();
    expect(shownSettings(state())?.badge).toBe(true);
    expect(state().outcome).toBeUndefined();
  });

  test('nothing is saved over settings that were never seen', async () => {
    const { background, state } = await options();
    const blank = createOptionsStore(
      {
        ...background.ports,
        version: '',
        access: {} as never,
        spareFile: NO_SPARE_FILE,
        shortcuts: NO_SHORTCUTS,
      },
      'settings',
    );
    expect(await blank.getState().changeSettings({ badge: false })).toBe(false);
    expect(background.commands()).toEqual([]);
    expect(state().outcome).toBeUndefined();
  });
});

describe('lines', () => {
  test('two quick changes of one line are both kept', async () => {
    const { background, state } = await options();
    const first = state().saveLine({ ...line(), nickname: '가족 폰' });
    const [shown] = shownLines(state());
    expect(shown?.nickname).toBe('가족 폰');
    if (shown === undefined) return;
    const second = state().saveLine({ ...shown, limits: { phone: 500_000 as Won } });
    await Promise.all([first, second]);
    expect(saved(background).at(-1)).toMatchObject({
      line: { nickname: '가족 폰', limits: { phone: 500_000 } },
    });
  });

  test('a new line shows below the others while it is being saved', async () => {
    const { state } = await options();
    const saving = state().saveLine(line({ id: 'line-0002' }));
    expect(shownLines(state()).map(({ id }) => id)).toEqual(['line-0001', 'line-0002']);
    await saving;
  });
});

describe('access', () => {
  test.each([
    ['every site is asked for', (s: Opened) => s.state().allow('everySite'), 'ask every site'],
    ['every site is given back', (s: Opened) => s.state().forbid({ everySite: true }), 'drop every site'],
    [
      'one host is given back',
      (s: Opened) => s.state().forbid({ host: 'https://shop.example/*' }),
      'drop https://shop.example/*',
    ],
    [
      'hosts are asked for',
      (s: Opened) => s.state().allow(['https://a.example/*', 'https://b.example/*']),
      'ask https://a.example/*,https://b.example/*',
    ],
  ] as const)('%s in the same turn as the click, then read again', async (_what, press, call) => {
    const all = await options();
    const asked = all.background.asked.length;
    const pressing = press(all);
    expect(all.calls).toEqual([call]);
    await pressing;
    expect(all.background.asked.slice(asked).map(({ name }) => name)).toEqual(['snapshot/get']);
    expect(all.state().seenAccess).toEqual(SEEN);
  });

  test('notifications are switched on only when the browser agrees', async () => {
    const askNotifications = vi.fn(async () => false);
    const { background, state } = await options({ askNotifications });
    await state().switchNotifications(true);
    expect(state().isNotificationsRefused).toBe(true);
    expect(background.commands()).toEqual([]);
    askNotifications.mockResolvedValue(true);
    await state().switchNotifications(true);
    expect(state().isNotificationsRefused).toBe(false);
    expect(saved(background)).toMatchObject([{ settings: { notifications: true } }]);
  });

  test('switching notifications off asks the browser nothing', async () => {
    const { calls, background, state } = await options();
    await state().switchNotifications(false);
    expect(calls).toEqual([]);
    expect(saved(background)).toMatchObject([{ settings: { notifications: false } }]);
  });
});
