// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HalfAmount, HalfAmountBox } from '../../../src/contract/half-typed.ts';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { instant, month } from '../../../src/core/day.ts';
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
let kept: HalfAmount | undefined;
let isFresh = true;
const box: HalfAmountBox = {
  keep: (typed) => {
    kept = typed;
  },
  last: () => (kept === undefined ? undefined : { typed: kept, isFresh }),
  clear: () => {
    kept = undefined;
  },
};

beforeEach(() => {
  kept = undefined;
  isFresh = true;
});

/** Opens the popup anew. A popup that closes takes its page away at once: nothing in it is told. */
async function open(shown: Snapshot) {
  page = document.createElement('div');
  document.body.replaceChildren(page);
  const background = fakeBackground(shown);
  const store = createPopupStore({
    ...background.ports,
    openOptions: vi.fn(),
    openHistory: vi.fn(),
    openCompare: vi.fn(),
    askKnownHosts: async () => true,
    askShop: async () => true,
    pause: async () => {},
    close: () => undefined,
    halfAmount: box,
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

const field = () => page.querySelector<HTMLInputElement>('.amount-form .field-amount');
const type = (text: string) =>
  act(() => {
    const input = field();
    if (input === null) throw new Error(`no amount is asked for in ${page.textContent}`);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (words: string) =>
  act(async () => {
    const found = [...page.querySelectorAll('button')].find(
      (each) => each.textContent?.trim() === words || (each.getAttribute('aria-label') ?? '').endsWith(words),
    );
    if (found === undefined) throw new Error(`no button ${words} in ${page.textContent}`);
    found.click();
    await new Promise((done) => setTimeout(done, 0));
  });
const send = () =>
  act(async () => {
    page.querySelector<HTMLFormElement>('.amount-form')?.requestSubmit();
    await new Promise((done) => setTimeout(done, 0));
  });

const state = (name: string): Snapshot => STATES[name] as Snapshot;
const claimed = snapshot({
  claims: [
    {
      id: 'claim-0001',
      host: 'ads.example',
      why: 'unread',
      amounts: [],
      at: instant('2026-11-22T05:00:00.000Z'),
    },
  ],
});
const MENU = '고치기·취소·삭제';
const ALL = t('popupAll', 5);

/** Each form of one amount, and the presses that lead to it. */
const FORMS: readonly [name: string, shown: Snapshot, ...ways: string[]][] = [
  ['the first limit', state('no-limit'), t('popupEnterLimit')],
  ['a part of a bill', state('unpaid'), '요금 더 보기', t('popupPaidPart')],
  ['the carrier’s figure', state('normal'), ALL, t('popupReconcile')],
  ['a prepayment', state('normal'), ALL, t('popupPrepay')],
  ['a part of a payment', state('normal'), MENU, t('popupCancelPart')],
  ['what was paid on a page that told no sum', claimed, t('popupDidPay')],
];

describe.each(FORMS)('%s', (_, shown, ...ways) => {
  const go = async () => {
    for (const way of ways) await press(way);
  };

  test('left a moment ago it stands open again as it was, and gone once it is sent', async () => {
    await open(shown);
    await go();
    await type('12,0');
    await open(shown);
    expect(field()?.value).toBe('12,0');
    await type('12,000');
    const background = await open(shown);
    expect(field()?.value).toBe('12,000');
    await send();
    expect(background.commands()).toHaveLength(1);
    expect(kept).toBeUndefined();
    await open(shown);
    expect(field()?.value ?? '').toBe('');
  });

  test('left longer ago it waits until it is opened', async () => {
    await open(shown);
    await go();
    await type('12,0');
    isFresh = false;
    await open(shown);
    expect(field()).toBeNull();
    await go();
    expect(field()?.value).toBe('12,0');
  });

  test('emptied, or shut again, it is forgotten', async () => {
    await open(shown);
    await go();
    await type('12,0');
    await type('');
    expect(kept).toBeUndefined();
    await type('9');
    await act(() => render(null, page));
    expect(kept).toBeUndefined();
  });
});

test('a figure of one pool is not left in the form of the other', async () => {
  await open(state('normal'));
  await press(ALL);
  await press(t('popupReconcile'));
  await act(() => page.querySelector<HTMLInputElement>('.month-tools input[value="content"]')?.click());
  await type('8,000');
  await open(state('normal'));
  expect(page.querySelector<HTMLInputElement>('.month-tools input[value="content"]')?.checked).toBe(true);
  const background = await open(state('normal'));
  await send();
  expect(background.commands().at(-1)?.content).toMatchObject({ pool: 'content', used: 8_000 });
});

test('the day beside a part of an earlier payment is kept with it', async () => {
  const [first, ...others] = snapshot().entries;
  if (first === undefined) throw new Error('no entry');
  const shown = snapshot({
    entries: [{ ...first, month: month('2026-10'), at: instant('2026-10-20T03:00:00.000Z') }, ...others],
  });
  await open(shown);
  await press(MENU);
  await press(t('popupCancelPart'));
  await type('9,000');
  await press(t('popupOtherDay'));
  await act(() => {
    const input = page.querySelector<HTMLInputElement>('.amount-form input[type="date"]');
    if (input === null) throw new Error('no day');
    input.value = '2026-10-28';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const background = await open(shown);
  expect(field()?.value).toBe('9,000');
  await send();
  expect(background.commands().at(-1)?.content).toMatchObject({ amount: 9_000, day: '2026-10-28' });
});

test('what belongs to another bill, line or payment stays out of a form', async () => {
  kept = { form: 'part line-0001 2026-09', text: '7,000' };
  await open(state('unpaid'));
  expect(field()).toBeNull();
  await press('요금 더 보기');
  await press(t('popupPaidPart'));
  expect(field()?.value).toBe('');
});
