// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StoreTrouble } from '../../../src/contract/store-trouble.ts';
import { loadLazyParts } from '../../../src/popup/lazy-parts.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { createPopupStore } from '../../../src/popup/store.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { loadAxe } from '../fakes/axe.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { sentence } from '../fakes/sentence.ts';
import { snapshot } from '../fakes/snapshot.ts';

/** As when the popup has stood open for a moment. */
beforeAll(loadLazyParts);

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement('div');
  document.body.replaceChildren(page);
});
afterEach(() => act(() => render(null, page)));

async function open(start: ReturnType<typeof snapshot>) {
  const background = fakeBackground(start);
  const openOptions = vi.fn();
  const no = async () => false;
  const ports = {
    openOptions,
    openHistory: vi.fn(),
    openCompare: vi.fn(),
    askKnownHosts: no,
    askShop: no,
    pause: async () => {},
    close: () => undefined,
  };
  const store = createPopupStore({ ...background.ports, ...ports, tabId: 7 });
  await store.getState().refresh();
  await act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <Popup store={store} hasTab={true} />
      </TranslateContext.Provider>,
      page,
    ),
  );
  return { background, openOptions };
}

const press = (words: string) =>
  act(async () => {
    const found = [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === words);
    if (found === undefined) throw new Error(`no button ${words}`);
    found.click();
    await new Promise((done) => setTimeout(done, 0));
  });

const text = () => page.textContent ?? '';

describe('what a newer version wrote in the popup', () => {
  test('settings whose switch is not to be read: said, and that pages show nothing', async () => {
    const trouble = { kind: 'newer', keys: ['settings'], hidesFigures: true } as const;
    await open(snapshot({ trouble }));
    expect(text()).not.toContain(sentence('storeLeavesPages'));
    await act(() => render(null, page));
    await open(snapshot({ trouble: { ...trouble, leavesPages: true } }));
    expect(text()).toContain(sentence('storeLeavesPages'));
  });

  test('mutes: said, and that pages show nothing; not as if the person had switched it off', async () => {
    const problems = [{ key: 'mutes', kind: 'newer' }] as const;
    await open(snapshot({ problems, quiet: { until: null, isUnknown: true } }));
    expect(text()).toContain(sentence('appProblem_newer_mutes', sentence('appKept_mutes')));
    expect(text()).not.toContain(sentence('uiQuiet_open'));
    expect(page.querySelector(`[aria-label="${sentence('popupQuiet')}"]`)).toBeNull();
  });
});

describe('a store in trouble in the popup', () => {
  test.each<StoreTrouble['kind']>(['unreadable', 'damaged', 'newer', 'lost'])(
    '%s: said, with why, what and where to go; no figure and no first day',
    async (kind) => {
      const trouble = { kind, keys: ['lines', 'ledger/2026-11'], hidesFigures: true };
      const { background, openOptions } = await open(snapshot({ trouble }));
      expect(text()).toContain(sentence('storeTitle'));
      expect(text()).toContain(sentence(`storeWhy_${kind}`));
      expect(text()).toContain('2026년 11월');
      expect(text()).not.toMatch(/\d원/);
      expect(page.querySelectorAll('input')).toHaveLength(0);
      await press(sentence('storeHow'));
      expect(openOptions).toHaveBeenCalledOnce();
      background.now = snapshot();
      await press(sentence('appRetry'));
      expect(text()).not.toContain(sentence('storeTitle'));
      expect(background.commands()).toEqual([]);
    },
  );

  test('a lost month of long ago leaves the figures and is said beside them', async () => {
    await open(snapshot({ trouble: { kind: 'lost', keys: ['ledger/2025-01'], hidesFigures: false } }));
    expect(text()).toContain(sentence('storeWhy_lost'));
    expect(text()).toContain('2025년 1월');
    expect(text()).toMatch(/\d원/);
  });

  test('a file that is due is one quiet line', async () => {
    const { openOptions } = await open(snapshot({ fileDue: true }));
    expect(text()).toContain(sentence('appFileDue'));
    await press(sentence('popupFileSave'));
    expect(openOptions).toHaveBeenCalledOnce();
  });

  test('reads well to a screen reader', async () => {
    await open(snapshot({ trouble: { kind: 'lost', keys: ['lines'], hidesFigures: true } }));
    const { violations } = await (await loadAxe()).run(page, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
