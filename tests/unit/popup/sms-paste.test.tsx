// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instant } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { won } from '../../../src/core/won.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { readPastedSms } from '../../../src/popup/read-pasted-sms.ts';
import { createPopupStore } from '../../../src/popup/store.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { fakeBackground } from '../fakes/desk.ts';
import { entry, snapshot, TODAY } from '../fakes/snapshot.ts';

/** The receipt of 2026, with invented values. */
const RECEIPT = `[Web발신]
[KG파이낸셜/SKT] 휴대폰 결제가 완료되었습니다.
- 요청 일시: 2026-11-21 14:05
- 요청 사이트: 도서상점
- 요청 금액: 12,300원
- 결제 대행사: KG파이낸셜
- 잔여 이용 가능 금액: 387,454원`;

const paid = entry({
  id: 'entry-0007',
  amount: won(9_900),
  merchant: '달토끼',
  at: '2026-11-20T05:06:00.000Z' as Instant,
});
const TOLD =
  '[효성FMS/SKT] 휴대폰 결제가 취소되었습니다.\n- 취소 일시: 2026-11-21 10:00\n- 취소 금액: 9,900원\n- 요청 사이트: 달토끼';

const around = { today: TODAY, line: 'line-0001', entries: [] };

describe('a pasted text', () => {
  test('fills in what was paid, where and when', () => {
    const { fill, notes } = readPastedSms(RECEIPT, around);
    expect(fill).toMatchObject({ amount: 12_300, merchant: '도서상점', pool: 'phone', on: '2026-11-21' });
    expect(notes).toEqual(['popupSmsRead']);
  });

  test('of another month than the popup shows is left to be compared by who has that month', () => {
    const compared = (text: string) => readPastedSms(text, around).fill?.facts.compared;
    expect(compared(RECEIPT)).toBe(true);
    expect(compared(RECEIPT.replace('2026-11-21', '2026-10-31'))).toBe(false);
  });

  test('says when the same payment is there already', () => {
    const same = entry({
      amount: won(12_300),
      merchant: '도서상점',
      at: '2026-11-21T05:06:00.000Z' as Instant,
    });
    expect(readPastedSms(RECEIPT, { ...around, entries: [same] }).notes).toEqual(['popupSmsThere']);
    expect(readPastedSms(RECEIPT, { ...around, line: 'line-0002', entries: [same] }).notes).toEqual([
      'popupSmsRead',
    ]);
  });

  test.each([
    ['[효성FMS/SKT] 휴대폰 결제가 취소되었습니다.\n- 취소 금액: 9,900원', 'popupSmsCancelled'],
    ['안녕하세요, 내일 봐요', 'popupSmsNothing'],
  ])('%s fills in nothing', (text, note) => {
    const { fill, notes } = readPastedSms(text, around);
    expect(fill).toBeUndefined();
    expect(notes).toContain(note);
  });

  describe('of a cancellation', () => {
    const cancelled = (text: string, entries = [paid], change = {}) =>
      readPastedSms(text, { ...around, entries, ...change }).cancelled?.id;

    test('finds the payment that it takes back', () => {
      expect(readPastedSms(TOLD, { ...around, entries: [paid] })).toEqual({
        cancelled: paid,
        notes: ['popupSmsCancels'],
      });
    });

    test.each<[string, () => string | undefined]>([
      ['of another sum', () => cancelled(TOLD.replace('9,900', '4,900'))],
      ['of another shop', () => cancelled(TOLD.replace('달토끼', '도서상점'))],
      ['of another line', () => cancelled(TOLD, [paid], { line: 'line-0002' })],
      ['of another month', () => cancelled(TOLD.replace('2026-11-21', '2026-10-21'))],
      ['before the payment', () => cancelled(TOLD.replace('11-21', '11-19'))],
      ['cancelled before', () => cancelled(TOLD, [{ ...paid, status: 'cancelled' }])],
      ['that may be forged', () => cancelled(`${TOLD}\nhttps://bad.example/x`)],
    ])('takes back none %s', (_name, found) => {
      expect(found()).toBeUndefined();
    });
  });

  test('with a link in it is doubted', () => {
    expect(readPastedSms(`${RECEIPT}\nhttps://bad.example/x`, around).notes).toContain('popupSmsDoubt');
  });
});

describe('in the form', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.createElement('div');
    document.body.replaceChildren(page);
  });

  /** The form, open, after that text was put into it. */
  async function pasted(text: string, entries: readonly Entry[] = []) {
    const background = fakeBackground(snapshot({ entries }));
    const ports = { openOptions: vi.fn(), askKnownHosts: vi.fn(async () => true), pause: async () => {} };
    const store = createPopupStore({ ...background.ports, ...ports, tabId: 7 } as never);
    await store.getState().refresh();
    store.getState().show({ kind: 'log' });
    await act(() =>
      render(
        <TranslateContext.Provider value={KOREAN}>
          <Popup store={store} hasTab={true} />
        </TranslateContext.Provider>,
        page,
      ),
    );
    await act(() => page.querySelector<HTMLButtonElement>('.sms-open')?.click());
    const box = page.querySelector<HTMLTextAreaElement>('.sms-box');
    if (box === null) throw new Error('no box to paste into');
    await act(() => {
      box.value = text;
      box.dispatchEvent(new Event('blur'));
    });
    expect(box.value).toBe('');
    return background;
  }

  test('it fills the fields, is gone at once, and what is logged is what the form shows', async () => {
    const background = await pasted(RECEIPT);
    expect(page.innerHTML).not.toContain('387,454');
    const values = [...page.querySelectorAll('input')].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['12300', '도서상점', '2026-11-21']));
    await act(async () => {
      page.querySelector('form')?.requestSubmit();
      await new Promise((done) => setTimeout(done, 0));
    });
    const sent = background.commands().at(-1);
    expect(sent).toMatchObject({ name: expect.stringMatching(/^entr/) });
    expect(JSON.stringify(sent)).toContain('12300');
    expect(JSON.stringify(sent)).not.toContain('Web발신');
  });

  test('a cancellation shows its payment, and one press marks that', async () => {
    const background = await pasted(TOLD, [paid]);
    expect(page.querySelector('.sms-offer')?.textContent).toContain('달토끼');
    await act(async () => {
      page.querySelector<HTMLButtonElement>('.sms-offer button')?.click();
      await new Promise((done) => setTimeout(done, 0));
    });
    expect(background.commands().at(-1)).toMatchObject({
      name: 'entry/settle',
      content: { entry: paid.id, status: 'cancelled' },
    });
    expect(page.querySelector('.entry-form')).toBeNull();
  });
});
