// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HalfTyped, HalfTypedBox } from '../../../src/contract/half-typed.ts';
import { type Day, day } from '../../../src/core/day.ts';
import type { MonthMatch } from '../../../src/core/month-match.ts';
import { won } from '../../../src/core/won.ts';
import { halfSmsOf, smsLeft } from '../../../src/popup/half-sms.ts';
import { loadLazyParts } from '../../../src/popup/lazy-parts.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { createPopupStore } from '../../../src/popup/store.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { sentence } from '../fakes/sentence.ts';
import { snapshot, TODAY } from '../fakes/snapshot.ts';

/** As when the popup has stood open for a moment. */
beforeAll(loadLazyParts);

const FACTS = { gateway: 'danal', approval: '00451236', compared: true };
const match: MonthMatch = { pool: 'phone', used: won(231_300), isDated: true };
const around = (today: Day, used: number, line = 'line-0001') => ({
  today,
  line,
  entries: [],
  month: { prepaymentRestores: false, limits: {}, used: { phone: won(used), content: won(0) } },
});

describe('what a text said, once the popup opens again', () => {
  const left = (isDated: boolean, then: ReturnType<typeof around>) =>
    smsLeft(halfSmsOf({ sms: FACTS, match: { ...match, isDated } }, around(TODAY, 50_000)), then);

  test('stands as it was, and is compared anew when it is written', () => {
    expect(left(true, around(TODAY, 50_000))).toEqual({ sms: { ...FACTS, compared: false }, match });
    expect(halfSmsOf({ match }, around(TODAY, 50_000))).toBeUndefined();
    expect(smsLeft(undefined, around(TODAY, 50_000))).toEqual({});
  });

  test.each([
    ['a payment was recorded since', true, around(TODAY, 62_300)],
    ['another line is shown', true, around(TODAY, 50_000, 'line-0002')],
    ['another month has begun', true, around(day('2026-12-01'), 50_000)],
    ['the text has no day, and it is another one', false, around(day('2026-11-23'), 50_000)],
  ])('is no offer to match the month any more where %s', (_, isDated, then) => {
    expect(left(isDated, then)).toEqual({ sms: { ...FACTS, compared: false } });
  });

  test('of a day in this month is still offered on the next day', () => {
    expect(left(true, around(day('2026-11-23'), 50_000)).match).toEqual(match);
  });
});

const RECEIPT = `[Web발신]
[KG파이낸셜/SKT] 휴대폰 결제가 완료되었습니다.
- 요청 일시: 2026-11-22 08:05
- 요청 사이트: 도서상점
- 요청 금액: 12,300원
- 한도 금액: 500,000원`;

describe('in the popup', () => {
  let page: HTMLElement;
  let kept: HalfTyped | undefined;
  const box: HalfTypedBox = {
    keep: (typed) => {
      kept = typed;
    },
    last: () => (kept === undefined ? undefined : { typed: kept, isFresh: true }),
    clear: () => {
      kept = undefined;
    },
  };
  beforeEach(() => {
    kept = undefined;
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
  const press = (name: string) =>
    act(async () => {
      const found = [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
      if (found === undefined) throw new Error(`no button ${name}`);
      found.click();
      await new Promise((done) => setTimeout(done, 0));
    });

  test('a text read before it was closed is logged with its gateway, and still offers its limit', async () => {
    await open();
    await press(sentence('popupLog'));
    await press(sentence('popupPasteSms'));
    await act(async () => {
      const area = page.querySelector('textarea');
      if (area === null) throw new Error('no box');
      area.value = RECEIPT;
      area.dispatchEvent(new Event('blur'));
      await vi.dynamicImportSettled();
    });
    expect(JSON.stringify(kept)).not.toContain('Web발신');
    const background = await open();
    expect(page.querySelector('.sms-notes')?.textContent).toBe(sentence('popupSmsRead'));
    expect(page.querySelector('.match-offer')?.textContent).toContain('500,000');
    await press(sentence('popupLogAndMatch'));
    const sent = background.commands().at(-1);
    expect(sent).toMatchObject({
      name: 'month/match',
      content: { limit: 500_000, row: { amount: 12_300, gateway: 'mobilians', merchant: '도서상점' } },
    });
    expect(JSON.stringify(sent)).not.toContain('sure');
    expect(kept).toBeUndefined();
  });
});
