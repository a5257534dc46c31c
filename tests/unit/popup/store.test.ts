import { describe, expect, test, vi } from 'vitest';
import { createPopupStore } from '../../../src/popup/store.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { entry, snapshot } from '../fakes/snapshot.ts';

function popup(tabId?: number) {
  const background = fakeBackground(snapshot());
  const askKnownHosts = vi.fn(async () => true);
  const openCompare = vi.fn();
  const store = createPopupStore({
    ...background.ports,
    ...(tabId !== undefined && { tabId }),
    openOptions: vi.fn(),
    openHistory: vi.fn(),
    openCompare,
    askKnownHosts,
    askShop: vi.fn(async () => true),
    pause: async () => {},
    close: () => undefined,
  });
  return { background, openCompare, askKnownHosts, store, state: () => store.getState() };
}

describe('"check this page"', () => {
  test.each([
    ['looked at', () => ({ injected: true }), 'nothing'],
    ['not let in', () => ({ injected: false }), 'blocked'],
    ['not answered', () => Promise.reject(new Error('gone')), 'blocked'],
  ])('%s it ends so', async (_what, reply, check) => {
    const { background, state } = popup(7);
    background.answer = reply;
    const looking = state().checkPage();
    expect(state().check).toBe('looking');
    await looking;
    expect(state().check).toBe(check);
    expect(background.commands()).toEqual([{ name: 'page/check', content: { tabId: 7 } }]);
  });

  test('a carrier’s usage page opens beside the log', async () => {
    const { background, openCompare, state } = popup(7);
    background.answer = () => ({ injected: true, usage: true });
    await state().checkPage();
    expect(openCompare.mock.calls).toEqual([[7]]);
  });

  test('pressed twice it looks once', async () => {
    const { background, state } = popup(7);
    background.answer = () => ({ injected: true });
    await Promise.all([state().checkPage(), state().checkPage()]);
    expect(background.commands()).toHaveLength(1);
  });

  test('without a tab it asks nothing', async () => {
    const { background, state } = popup();
    await state().checkPage();
    expect(background.asked).toEqual([]);
  });
});

describe('the popup store', () => {
  test('switching the line changes nothing else of the settings', async () => {
    const { background, state } = popup();
    const { settings } = snapshot();
    await state().switchLine(settings, 'line-0002');
    expect(background.commands()[0]?.content).toMatchObject({
      settings: { ...settings, activeLine: 'line-0002' },
    });
  });

  test('a form that could be sent in the second try is closed', async () => {
    const { background, state } = popup();
    state().show({ kind: 'edit', entry: entry() });
    background.refuse('storage-failed');
    await state().send(
      { name: 'entry/delete', content: { entry: 'entry-0001', month: '2026-11' } },
      { said: 'popupDeleted' },
    );
    await state().retry();
    expect(state().panel.kind).toBe('edit');
    background.obey();
    await state().retry();
    expect(state().panel.kind).toBe('home');
  });

  test('allowing the known hosts asks the browser first, then looks again', async () => {
    const { background, askKnownHosts, state } = popup();
    const allowing = state().allowKnownHosts();
    expect(askKnownHosts).toHaveBeenCalledOnce();
    await allowing;
    expect(background.asked.map(({ name }) => name)).toEqual(['snapshot/get']);
  });
});
