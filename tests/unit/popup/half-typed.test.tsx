// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { HalfTyped, HalfTypedBox } from '../../../src/contract/half-typed.ts';
import { loadLazyParts } from '../../../src/popup/lazy-parts.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { createPopupStore } from '../../../src/popup/store.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { snapshot } from '../fakes/snapshot.ts';

/** As when the popup has stood open for a moment. */
beforeAll(loadLazyParts);

const { t } = KOREAN;
let page: HTMLElement;
let kept: HalfTyped | undefined;
let isFresh = true;
let edited: HalfTyped | undefined;
const box: HalfTypedBox = {
  keep: (typed) => {
    kept = typed;
  },
  last: () => (kept === undefined ? undefined : { typed: kept, isFresh }),
  clear: () => {
    kept = undefined;
  },
};
const editedBox: HalfTypedBox = {
  keep: (typed) => {
    edited = typed;
  },
  last: () => (edited === undefined ? undefined : { typed: edited, isFresh }),
  clear: () => {
    edited = undefined;
  },
};

beforeEach(() => {
  kept = undefined;
  edited = undefined;
  isFresh = true;
  page = document.createElement('div');
  document.body.replaceChildren(page);
});
afterEach(() => act(() => render(null, page)));

/** Opens the popup, as the person does again and again. */
async function open() {
  await act(() => render(null, page));
  const background = fakeBackground(snapshot());
  const store = createPopupStore({
    ...background.ports,
    openOptions: vi.fn(),
    openHistory: vi.fn(),
    openCompare: vi.fn(),
    askKnownHosts: async () => true,
    askShop: async () => true,
    pause: async () => {},
    close: () => undefined,
    halfTyped: box,
    halfEdited: editedBox,
    tabId: 7,
  });
  await store.getState().refresh();
  store.getState().reopen();
  await act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <Popup store={store} hasTab={true} />
      </TranslateContext.Provider>,
      page,
    ),
  );
  return background;
}
const inputs = () => [...page.querySelectorAll<HTMLInputElement>('.entry-form input')];
const [AMOUNT, SHOP] = [0, 1];
const field = (which: number): HTMLInputElement => {
  const found = inputs().filter(({ type }) => type !== 'radio' && type !== 'date')[which];
  if (found === undefined) throw new Error(`no field ${which} in ${page.innerHTML}`);
  return found;
};
const type = (which: number, text: string) =>
  act(() => {
    const input = field(which);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (name: string) =>
  act(async () => {
    const found = [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
    if (found === undefined) throw new Error(`no button ${name}`);
    found.click();
    await new Promise((done) => setTimeout(done, 0));
  });
const pool = () => page.querySelector<HTMLElement>('.segmented input:checked + *')?.textContent;

test('a form left a moment ago stands open again as it was', async () => {
  await open();
  await press(t('popupLog'));
  await type(AMOUNT, '12,0');
  await type(SHOP, '도서상점');
  await open();
  expect(field(AMOUNT).value).toBe('12,0');
  expect(field(SHOP).value).toBe('도서상점');
});

test('a correction left a moment ago stands open again, of that entry alone, and costs no new payment', async () => {
  await open();
  await press(t('popupLog'));
  await type(AMOUNT, '12,0');
  await open();
  await press(t('appClose'));
  const edit = async (which: number) => {
    await act(() => page.querySelectorAll<HTMLElement>('.entry .icon-button')[which]?.click());
    await press(t('popupEdit'));
  };
  await edit(0);
  await type(AMOUNT, '31000');
  await type(SHOP, '다른 서점');
  await open();
  expect([field(AMOUNT).value, field(SHOP).value]).toEqual(['31000', '다른 서점']);
  isFresh = false;
  await open();
  await edit(1);
  expect(field(AMOUNT).value).toBe('55000');
  await open();
  await edit(0);
  expect(field(AMOUNT).value).toBe('31000');
  await press(t('appSave'));
  expect([kept, edited]).toEqual([undefined, undefined]);
});

test('left longer ago it waits until the form is opened; closed or sent, it is gone', async () => {
  await open();
  await press(t('popupLog'));
  await type(AMOUNT, '12000');
  isFresh = false;
  await open();
  expect(page.querySelector('.entry-form')).toBeNull();
  await press(t('popupLog'));
  expect(field(AMOUNT).value).toBe('12000');
  await press(t('appClose'));
  expect(kept).toBeUndefined();

  await press(t('popupLog'));
  await type(AMOUNT, '5000');
  const background = await open();
  await press(t('popupLog'));
  await press(t('popupLog'));
  expect(background.commands().map(({ name }) => name)).toContain('entry/log');
  expect(kept).toBeUndefined();
});

test('a service that carriers bill themselves stands for its pool, until the person says otherwise', async () => {
  await open();
  await press(t('popupLog'));
  expect(pool()).toBe(t('popupPool_phone'));
  await type(SHOP, '넷플릭스');
  expect(pool()).toBe(t('popupPool_content'));
  await type(SHOP, '도서상점');
  expect(pool()).toBe(t('popupPool_phone'));
  await type(SHOP, '넷플릭스');
  await act(() => page.querySelector<HTMLInputElement>('.entry-form input[value="phone"]')?.click());
  expect(pool()).toBe(t('popupPool_phone'));
  await type(SHOP, '넷플릭스 프리미엄');
  expect(pool()).toBe(t('popupPool_phone'));
});
