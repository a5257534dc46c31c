// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { type Instant, instant } from '../../../src/core/day.ts';
import type { Mute } from '../../../src/core/mute.ts';
import { loadLazyParts } from '../../../src/popup/lazy-parts.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { createPopupStore } from '../../../src/popup/store.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { STATES, snapshot } from '../fakes/snapshot.ts';

/** As when the popup has stood open for a moment. */
beforeAll(loadLazyParts);

const { t } = KOREAN;
let page: HTMLElement;
beforeEach(() => {
  page = document.createElement('div');
  document.body.replaceChildren(page);
});

async function open(start: Snapshot, site?: string) {
  const background = fakeBackground(start);
  const ports = {
    openOptions: vi.fn(),
    openHistory: vi.fn(),
    openCompare: vi.fn(),
    askKnownHosts: vi.fn(async () => true),
    askShop: vi.fn(async () => true),
    pause: async () => {},
    close: () => undefined,
  };
  const store = createPopupStore({ ...background.ports, ...ports, tabId: 7 });
  await store.getState().refresh();
  await act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <Popup store={store} hasTab={true} site={site} />
      </TranslateContext.Provider>,
      page,
    ),
  );
  return background;
}

const buttons = () => [...page.querySelectorAll('button')];
const named = (name: string) =>
  buttons().find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').startsWith(name));
const press = (name: string) =>
  act(async () => {
    const found = named(name);
    if (found === undefined) throw new Error(`no button ${name} in ${page.textContent}`);
    found.click();
    await new Promise((done) => setTimeout(done, 0));
  });
const said = (background: Awaited<ReturnType<typeof open>>) =>
  background.commands().map(({ name, content: { command: _id, ...rest } }) => [name, rest]);

const UNTIL: Instant = instant('2026-11-22T06:20:00.000Z');
const muteOf = (host: string): Mute => ({
  id: 'mute-0001',
  scope: { kind: 'site', host },
  since: instant('2026-11-20T00:00:00.000Z'),
  until: null,
});

describe('switching off from the popup', () => {
  test('this site is the one whose payment is shown, else the one in the tab', async () => {
    const withPayment = await open(STATES['this-tab'] ?? snapshot(), 'shop.example');
    await press(t('popupQuiet'));
    await press(t('uiQuietFor_site'));
    expect(said(withPayment)).toEqual([['mute/begin', { choice: 'site', host: 'ui.teledit.com' }]]);
    const without = await open(snapshot(), 'shop.example');
    await press(t('popupQuiet'));
    await press(t('uiQuietFor_site'));
    expect(said(without)).toEqual([['mute/begin', { choice: 'site', host: 'shop.example' }]]);
  });

  test('where no site is known, none is offered', async () => {
    await open(snapshot());
    await press(t('popupQuiet'));
    expect(named(t('uiQuietFor_site'))).toBeUndefined();
    expect(named(t('uiQuietFor_quarter'))).toBeDefined();
  });

  test('one press takes it back: a span by its id, the switch as a whole', async () => {
    const background = await open(snapshot());
    await press(t('popupQuiet'));
    await press(t('uiQuietFor_hour'));
    const [begun] = background.commands();
    await press(t('appUndo'));
    expect(said(background).at(-1)).toEqual(['mute/end', { mute: begun?.content['command'] }]);
    await press(t('popupQuiet'));
    await press(t('uiQuietFor_always'));
    await press(t('appUndo'));
    expect(said(background).at(-1)).toEqual(['mute/end', {}]);
  });

  test('Escape closes the menu and gives the focus back', async () => {
    await open(snapshot());
    await press(t('popupQuiet'));
    expect(document.activeElement?.textContent).toBe(t('uiQuietFor_quarter'));
    await act(() => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    expect(named(t('uiQuietFor_quarter'))).toBeUndefined();
    expect(document.activeElement).toBe(named(t('popupQuiet')));
  });
});

describe('while off', () => {
  test.each([
    [UNTIL, 'uiQuiet_clock'],
    [instant('2026-11-22T15:00:00.000Z'), 'uiQuiet_midnight'],
    [null, 'uiQuiet_open'],
  ] as const)('until %s is said, and one click switches it on', async (until, key) => {
    const background = await open(snapshot({ quiet: { until } }));
    expect(page.textContent).toContain(t(key, '15:20'));
    expect(named(t('popupQuiet'))).toBeUndefined();
    expect(named(t('popupCheckPage'))).toBeUndefined();
    await press(t('appTurnOn'));
    expect(said(background)).toEqual([['mute/end', {}]]);
  });

  test('a site that is muted is named, and one click takes that back', async () => {
    const background = await open(snapshot({ mutes: [muteOf('shop.example')] }), 'shop.example');
    expect(page.textContent).toContain(t('popupQuietHere', 'shop.example'));
    await press(t('appTurnOn'));
    expect(said(background)).toEqual([['mute/end', { mute: 'mute-0001' }]]);
  });

  test('a mute of another site says nothing here', async () => {
    await open(snapshot({ mutes: [muteOf('other.example')] }), 'shop.example');
    expect(named(t('appTurnOn'))).toBeUndefined();
  });
});
