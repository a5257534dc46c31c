// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { STATES, snapshot } from '../fakes/snapshot.ts';

const { t } = KOREAN;

/** The popup as a browser opens it: nothing of what comes late has been read. */
let page: HTMLElement;
let unmount = () => {};

beforeEach(() => {
  vi.resetModules();
  page = document.createElement('div');
  document.body.replaceChildren(page);
});
afterEach(() => unmount());

async function open(start: Snapshot, panel?: 'log') {
  const { createPopupStore } = await import('../../../src/popup/store.ts');
  const { loadFirstParts } = await import('../../../src/popup/first-parts.ts');
  const { Popup } = await import('../../../src/popup/popup.tsx');
  const { TranslateContext } = await import('../../../src/ui/translate-context.ts');
  const ports = {
    openOptions: vi.fn(),
    openHistory: vi.fn(),
    openCompare: vi.fn(),
    askKnownHosts: async () => true,
    askShop: async () => true,
    close: () => undefined,
    pause: async () => {},
  };
  const store = createPopupStore({ ...fakeBackground(start).ports, ...ports, tabId: 7 });
  await store.getState().refresh();
  if (panel === 'log') store.getState().show({ kind: 'log' });
  await loadFirstParts(store.getState(), undefined);
  unmount = () => void act(() => render(null, page));
  // Not awaited: what is there in the same turn was there at once.
  void act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <Popup store={store} hasTab={true} />
      </TranslateContext.Provider>,
      page,
    ),
  );
}
const press = (name: string) => {
  const found = [...page.querySelectorAll('button')].find(
    (button) => (button.getAttribute('aria-label') ?? button.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  void act(() => found.click());
};
const text = () => page.textContent ?? '';

describe('the first view', () => {
  /** What stands there in the first frame, without a moment in which it is missing. */
  const firsts: [state: string, words: string][] = [
    ['questions', t('popupDidPay')],
    ['unpaid', t('popupPaid')],
    ['this-tab', t('popupThisTab')],
    ['problems', t('popupDetails')],
    ['first', t('popupEnterLimit')],
    ['off', t('appTurnOn')],
  ];
  test.each(firsts)('%s is whole at once', async (state, words) => {
    const start = STATES[state];
    if (start === undefined) throw new Error(`no state ${state}`);
    await open(start);
    expect(text()).toContain(words);
  });

  test('the form that is to stand open stands open at once', async () => {
    await open(snapshot(), 'log');
    expect(page.querySelector('.entry-form')).not.toBeNull();
  });
});

describe('pressed before its code was read', () => {
  test('the form comes, with the focus in it', async () => {
    await open(snapshot());
    press(t('popupLog'));
    await vi.waitFor(() => expect(page.querySelector('.entry-form')).not.toBeNull());
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
  });

  test('the actions of an entry come beneath it', async () => {
    await open(snapshot());
    void act(() => page.querySelector<HTMLElement>('.entry .icon-button')?.click());
    await vi.waitFor(() => expect(page.querySelector('.entry-actions')).not.toBeNull());
  });
});

test('a file that could not be read is asked for again by the next press', async () => {
  const { lazyPart } = await import('../../../src/popup/lazy.tsx');
  const read = vi
    .fn<() => Promise<() => null>>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValueOnce(() => null);
  const part = lazyPart(read);
  await expect(part.load()).rejects.toThrow('gone');
  await part.load();
  await part.load();
  expect(read).toHaveBeenCalledTimes(2);
});
