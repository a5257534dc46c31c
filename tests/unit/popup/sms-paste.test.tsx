// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instant } from '../../../src/core/day.ts';
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

const around = { today: TODAY, line: 'line-0001', entries: [] };

describe('a pasted text', () => {
  test('fills in what was paid, where and when', () => {
    const { fill, notes } = readPastedSms(RECEIPT, around);
    expect(fill).toMatchObject({ amount: 12_300, merchant: '도서상점', pool: 'phone', on: '2026-11-21' });
    expect(notes).toEqual(['popupSmsRead']);
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

  test('it fills the fields, is gone at once, and what is logged is what the form shows', async () => {
    const background = fakeBackground(snapshot());
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
      box.value = RECEIPT;
      box.dispatchEvent(new Event('blur'));
    });
    expect(box.value).toBe('');
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
});
