// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instant } from '../../../src/core/day.ts';
import type { Entry } from '../../../src/core/entry.ts';
import { won } from '../../../src/core/won.ts';
import { LONGEST_MESSAGE } from '../../../src/exchange/texts/sms.ts';
import { loadLazyParts } from '../../../src/popup/lazy-parts.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { olderMonths, readPastedSms } from '../../../src/popup/read-pasted-sms.ts';
import { createPopupStore } from '../../../src/popup/store.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { sentence } from '../fakes/sentence.ts';
import { entry, snapshot, TODAY } from '../fakes/snapshot.ts';

/** As when the popup has stood open for a moment. */
beforeAll(loadLazyParts);

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

const used = (phone: number) => ({
  limits: {},
  used: { phone: won(phone), content: won(0) },
  prepaymentRestores: false,
});
const KNOWN = used(50_000);
const around = { today: TODAY, line: 'line-0001', entries: [] };

describe('a pasted text', () => {
  test('fills in what was paid, where and when', () => {
    const { fill, notes } = readPastedSms(RECEIPT, around);
    expect(fill).toMatchObject({ amount: 12_300, merchant: '도서상점', pool: 'phone', on: '2026-11-21' });
    expect(notes).toEqual(['popupSmsRead']);
  });

  test('that is longer than any message is not read, and that is said, with how long is too long', () => {
    const read = readPastedSms(`${RECEIPT}\n${'안내 '.repeat(2_000)}`, { ...around, month: KNOWN });
    expect(read).toEqual({ notes: ['popupSmsTooLong'] });
    for (const key of ['popupSmsTooLong', 'exchangeBadLongMessage'] as const)
      expect(sentence(key)).toContain(LONGEST_MESSAGE.toLocaleString('en'));
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
      at: '2026-11-21T05:05:30.000Z' as Instant,
    });
    const read = readPastedSms(RECEIPT, { ...around, entries: [same] });
    expect([read.notes, read.resembles]).toEqual([['popupSmsThere'], undefined]);
    expect(readPastedSms(RECEIPT, { ...around, line: 'line-0002', entries: [same] }).notes).toEqual([
      'popupSmsRead',
    ]);
  });

  describe('of what may be recorded already', () => {
    const NAMELESS = '[다날/SKT] 휴대폰결제 10,000원 결제완료\n결제일시: 11/21 20:16';
    const NO_DAY = '[다날] 휴대폰 소액결제 10,000원 결제완료';
    const there = (at: string) =>
      entry({ id: 'entry-0031', amount: won(10_000), merchant: '도서상점', at: at as Instant });

    test.each<[why: string, text: string, at: string, note: string]>([
      ['hours apart, without a shop', NAMELESS, '2026-11-21T01:00:00.000Z', 'popupSmsRead'],
      ['without a day, and one of today', NO_DAY, `${TODAY}T01:00:00.000Z`, 'popupSmsNoDay'],
      ['some minutes apart', NAMELESS, '2026-11-21T11:12:00.000Z', 'popupSmsRead'],
    ])('names the record and leaves it to the person: %s', (_, text, at, note) => {
      const read = readPastedSms(text, { ...around, entries: [there(at)] });
      expect(read.notes).toEqual([note]);
      expect(read.resembles?.id).toBe('entry-0031');
      expect(read.fill).toMatchObject({ amount: 10_000, facts: { compared: true } });
    });

    test.each<[why: string, change: object]>([
      ['another sum', { amount: won(9_000) }],
      ['another line', { line: 'line-0002' }],
      ['one that failed', { status: 'failed' }],
    ])('but not %s', (_, change) => {
      const read = readPastedSms(NAMELESS, {
        ...around,
        entries: [{ ...there('2026-11-21T01:00:00.000Z'), ...change }],
      });
      expect([read.notes, read.resembles]).toEqual([['popupSmsRead'], undefined]);
    });

    test('of an earlier month, once its entries are known; until then the background compares', () => {
      const text = NAMELESS.replace('11/21', '10/30');
      const first = readPastedSms(text, around);
      expect([first.resembles, first.fill?.facts.compared]).toEqual([undefined, false]);
      expect(olderMonths(first, TODAY)).toEqual(['2026-10']);
      const old = there('2026-10-30T01:00:00.000Z');
      const read = readPastedSms(text, around, [old]);
      expect([read.resembles, read.fill?.facts.compared]).toEqual([old, true]);
      expect(olderMonths(read, TODAY)).toEqual([]);
      const same = { ...old, at: '2026-10-30T11:16:00.000Z' as Instant };
      expect(readPastedSms(text, around, [same]).notes).toEqual(['popupSmsThere']);
      expect(readPastedSms(text, around, []).notes).toEqual(['popupSmsRead']);
    });

    test('of a text that may be forged, too, and only once the person says that it is a carrier’s', () => {
      const text = `${NAMELESS}\nhttps://bad.example/x`;
      const read = readPastedSms(text, { ...around, entries: [there('2026-11-21T01:00:00.000Z')] });
      expect([read.fill, read.notes, read.resembles?.id]).toEqual([
        undefined,
        ['popupSmsDoubt'],
        'entry-0031',
      ]);
    });

    test('a use that may be older than that record is not offered, for it may be another payment', () => {
      const text = `${RECEIPT}\n- 이용 가능 금액: [500,000]원\n- 누적 이용 금액: [112,546]원`;
      const near = entry({
        amount: won(12_300),
        merchant: '도서상점',
        at: '2026-11-21T05:10:00.000Z' as Instant,
      });
      const read = readPastedSms(text, { ...around, entries: [near], month: used(12_300) });
      expect(read.resembles).toEqual(near);
      expect(read.match).toEqual({ pool: 'phone', limit: 500_000, isDated: true });
      expect(read.fill?.match).toBeUndefined();
    });
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

  test.each([
    [`${RECEIPT}\nhttps://bad.example/x`, 'popupSmsDoubt'],
    ['[나라카드]홍길동님\n11/20 10:00\n9,900원 일시불 승인\n동네책방', 'popupSmsCard'],
    ['[달빛 멤버십] 이용료 4,900원 결제', 'popupSmsOther'],
  ])('that may be no carrier’s, or forged, fills in nothing before the person says so: %s', (text, note) => {
    const { fill, asked, match, notes } = readPastedSms(text, { ...around, month: KNOWN });
    expect([fill, match, notes]).toEqual([undefined, undefined, [note]]);
    expect(asked?.amount).toBeGreaterThan(0);
  });

  test.each([
    ['[나라카드]홍길동님 12월 결제금액 384,620원(11/20 기준) 결제일 12/05', 'popupSmsCard'],
    ['[KT] 휴대폰 소액결제 차단이 해제되었습니다.', 'popupSmsNotice'],
    ['[다날/KT] 휴대폰 결제가 한도초과로 거절되었습니다. 요청 금액: 50,000원', 'popupSmsRefused'],
    ['[KT] 11월 휴대폰 요금 청구 안내 45,000원 납부기한 11/25', 'popupSmsBill'],
    ['[다날/SKT] 휴대폰 결제 2건 합계 12,000원이 결제되었습니다.', 'popupSmsSeveral'],
    ['[SKT] 소액결제 취소 2건 합계 9,800원 취소완료', 'popupSmsSeveral'],
  ])('of what is no payment says what it is: %s', (text, note) => {
    const { fill, asked, notes } = readPastedSms(text, around);
    expect([fill, asked]).toEqual([undefined, undefined]);
    expect(['popupSmsCard', 'popupSmsBill'].includes(note) ? ['popupSmsBill'] : [note]).toEqual(notes);
  });

  describe('of a part that was taken back', () => {
    const told = (amount: string) =>
      `[다날/SKT] 휴대폰 결제가 부분취소되었습니다. 취소금액: ${amount}원 사이트: 달토끼 11/21`;
    const part = (text: string, entries: readonly Entry[]) =>
      readPastedSms(text, { ...around, entries }).part;

    test('names the one payment it can be of', () => {
      expect(part(told('4,000'), [paid])).toEqual({ entry: paid, amount: 4_000, on: '2026-11-21' });
    });

    test.each<[string, string, readonly Entry[]]>([
      ['two payments there', '4,000', [paid, { ...paid, id: 'entry-0008' }]],
      ['no less than was paid', '9,900', [paid]],
      ['another shop', '4,000', [{ ...paid, merchant: '도서상점' }]],
      ['a payment that is not settled', '4,000', [{ ...paid, status: 'pending' }]],
    ])('none of %s', (_name, amount, entries) => {
      expect(part(told(amount), entries)).toBeUndefined();
      expect(readPastedSms(told(amount), { ...around, entries }).notes).toEqual(['popupSmsPartCancelled']);
    });
  });

  test('of a prepayment offers to log it', () => {
    const text = '[SKT] 휴대폰 결제 선결제가 완료되었습니다. 선결제 금액: 50,000원 11/20';
    expect(readPastedSms(text, around)).toEqual({
      prepaid: { amount: 50_000, pool: 'phone', on: '2026-11-20' },
      notes: ['popupSmsPrepaid'],
    });
  });

  describe('of the month', () => {
    const STATED = `${RECEIPT}\n- 이용 가능 금액: [500,000]원\n- 누적 이용 금액: [112,546]원`;
    const TOTAL = '[SKT] 휴대폰 결제 누적 이용 금액 안내\n한도 금액: 500,000원\n누적 이용 금액: 112,546원';
    const match = (text: string, change = {}) => {
      const reading = readPastedSms(text, { ...around, month: KNOWN, ...change });
      return reading.match ?? reading.fill?.match;
    };
    const later = entry({ id: 'entry-0099', at: '2026-11-21T06:00:00.000Z' as Instant });

    test('offers limit and use, its payment counted', () => {
      const at = '2026-11-21T05:05:00.000Z';
      expect(match(STATED)).toEqual({ pool: 'phone', limit: 500_000, used: 112_546, at, isDated: true });
      expect(match(TOTAL)).toEqual({ pool: 'phone', limit: 500_000, used: 112_546, isDated: false });
    });

    test('matched to before its payment is recorded: the payment is in the figure, and its use is not offered again', () => {
      const figure = entry({
        id: 'entry-0050',
        kind: 'adjustment',
        source: 'carrier',
        amount: won(62_546),
        at: '2026-11-21T05:05:00.000Z' as Instant,
      });
      const month = { ...used(112_546), limits: { phone: won(500_000) } };
      const reading = (text: string) => readPastedSms(text, { ...around, month, entries: [figure] });
      expect(reading(STATED).fill).toMatchObject({ facts: { monthUsed: 112_546 } });
      expect(reading(STATED).fill?.match).toBeUndefined();
      const next = STATED.replace('14:05', '18:20')
        .replace('112,546', '124,846')
        .replace('387,454', '375,154');
      expect(reading(next).fill?.match).toBeUndefined();
    });

    test.each<[string, string, object, object | undefined]>([
      ['a payment was recorded after it', STATED, { entries: [later] }, { limit: 500_000 }],
      [
        'it was on another line',
        STATED,
        { entries: [{ ...later, line: 'line-0002' }] },
        { limit: 500_000, used: 112_546 },
      ],
      ['it failed', STATED, { entries: [{ ...later, status: 'failed' }] }, { limit: 500_000, used: 112_546 }],
      [
        'the limit is known',
        STATED,
        { month: { ...KNOWN, limits: { phone: won(500_000) } } },
        { used: 112_546 },
      ],
      ['the use agrees with the payment in it', STATED, { month: used(100_246) }, { limit: 500_000 }],
      ['the records cannot be read', STATED, { month: undefined }, undefined],
      ['it is of another month', STATED.replace('2026-11-21', '2026-10-21'), {}, undefined],
      ['it may be forged', `${STATED}\nhttps://bad.example/x`, {}, undefined],
      ['its figures contradict each other', STATED.replace('112,546', '100,000'), {}, undefined],
    ])('but only what is sure: %s', (_name, text, change, wanted) => {
      const {
        isDated: _dated,
        pool: _pool,
        at: _at,
        ...figures
      } = match(text, change) ?? { pool: '', isDated: true };
      expect(figures).toEqual(wanted ?? {});
    });

    test('of a payment that is there already counts it once', () => {
      const same = entry({
        amount: won(12_300),
        merchant: '도서상점',
        at: '2026-11-21T05:05:30.000Z' as Instant,
      });
      const reading = readPastedSms(STATED, { ...around, entries: [same], month: used(12_300) });
      expect(reading.notes).toEqual(['popupSmsThere']);
      expect(reading.match).toMatchObject({ limit: 500_000, used: 112_546 });
      expect(reading.fill?.match).toBeUndefined();
    });
  });
});

describe('in the form', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.createElement('div');
    document.body.replaceChildren(page);
  });

  /** The form, open, after that text was put into it. */
  async function pasted(
    text: string,
    entries: readonly Entry[] = [],
    answer?: ReturnType<typeof fakeBackground>['answer'],
  ) {
    const background = fakeBackground(snapshot({ entries }));
    if (answer !== undefined) background.answer = answer;
    const ports = {
      openOptions: vi.fn(),
      openHistory: vi.fn(),
      askKnownHosts: vi.fn(async () => true),
      pause: async () => {},
      close: () => undefined,
    };
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
    await act(async () => {
      box.value = text;
      box.dispatchEvent(new Event('blur'));
      expect(box.value).toBe('');
      // What reads texts is loaded for the first of them.
      await new Promise((done) => setTimeout(done, 0));
    });
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

  test('what the matched figure holds already is said in the form, for a text as for what is typed', async () => {
    const figure = { id: 'entry-0050', kind: 'adjustment', source: 'carrier', amount: won(20_000) } as const;
    await pasted(RECEIPT, [entry({ ...figure, at: '2026-11-21T05:05:00.000Z' as Instant })]);
    expect(page.textContent).toContain(sentence('popupInFigure'));
    const amount = page.querySelector<HTMLInputElement>('.entry-form input, form input');
    await act(async () => {
      if (amount !== null) amount.value = '25,000';
      amount?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(page.textContent).not.toContain(sentence('popupInFigure'));
  });

  test('what was logged of a text is taken back as one step, with what it changed beside', async () => {
    const background = await pasted(RECEIPT, [], ({ content }) => ({
      ok: true,
      id: content['command'],
      entry: 'entry-0008',
      added: 1,
    }));
    await act(async () => {
      page.querySelector('form')?.requestSubmit();
      await new Promise((done) => setTimeout(done, 0));
    });
    const made = background.commands().at(-1)?.content['command'];
    await act(async () => {
      const undo = [...page.querySelectorAll('button')].find(
        (each) => each.textContent === sentence('appUndo'),
      );
      undo?.click();
      await new Promise((done) => setTimeout(done, 0));
    });
    expect(background.commands().at(-1)).toMatchObject({ name: 'history/undo', content: { step: made } });
  });

  test('a text of an earlier month is compared with its entries, and what may be it is named and can be logged', async () => {
    const old = entry({
      id: 'entry-0031',
      amount: won(10_000),
      merchant: '도서상점',
      at: '2026-10-30T01:00:00.000Z' as Instant,
    });
    const background = await pasted(
      '[다날/SKT] 휴대폰결제 10,000원 결제완료\n결제일시: 10/30 20:16',
      [],
      ({ name, content }) =>
        name === 'entries/get'
          ? { entries: [old], unread: [] }
          : { ok: true, id: content['command'], added: 1 },
    );
    expect(background.commands().map(({ name, content }) => [name, content['months']])).toEqual([
      ['entries/get', ['2026-10']],
    ]);
    const notes = page.querySelector('.sms-notes')?.textContent;
    expect(notes).toContain('도서상점');
    expect(notes).toMatch(/10월\s30일 \S+\s10:00/);
    expect(notes).not.toContain(sentence('popupSmsThere'));
    await act(async () => {
      page.querySelector('form')?.requestSubmit();
      await new Promise((done) => setTimeout(done, 0));
    });
    expect(background.commands().at(-1)).toMatchObject({
      name: 'entries/import',
      content: { rows: [{ amount: 10_000, day: '2026-10-30', sure: true }] },
    });
  });

  test('where its entries cannot be read, the background compares it', async () => {
    const background = await pasted(
      '[다날/SKT] 휴대폰결제 10,000원 결제완료\n결제일시: 10/30 20:16',
      [],
      ({ name, content }) =>
        name === 'entries/get'
          ? { entries: [], unread: ['2026-10'] }
          : { ok: true, id: content['command'], added: 0 },
    );
    await act(async () => {
      page.querySelector('form')?.requestSubmit();
      await new Promise((done) => setTimeout(done, 0));
    });
    expect(JSON.stringify(background.commands().at(-1))).not.toContain('sure');
    expect(page.textContent).toContain(sentence('popupSmsKept'));
  });

  const pressed = async (words: string) => {
    const button = [...page.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === words,
    );
    if (button === undefined) throw new Error(`no button ${words}`);
    await act(async () => {
      button.click();
      await new Promise((done) => setTimeout(done, 0));
    });
  };

  test('what a card’s text tells is filled in when the person says that it went on the phone bill', async () => {
    await pasted('[나라카드]홍길동님\n11/20 10:00\n9,900원 일시불 승인\n동네책방');
    const amount = () => [...page.querySelectorAll('input')].map(({ value }) => value);
    expect(amount()).not.toContain('9900');
    await pressed(sentence('popupSmsIsCarrier'));
    expect(amount()).toEqual(expect.arrayContaining(['9900', '2026-11-20']));
  });

  test('one press logs the payment and matches the month', async () => {
    const background = await pasted(`${RECEIPT}\n- 한도 금액: 500,000원\n- 누적 이용 금액: 112,546원`);
    expect(page.querySelector('.match-offer')?.textContent).toContain('500,000');
    await pressed(sentence('popupLogAndMatch'));
    expect(background.commands().at(-1)).toMatchObject({
      name: 'month/match',
      content: {
        line: 'line-0001',
        pool: 'phone',
        limit: 500_000,
        used: 112_546,
        row: { amount: 12_300, merchant: '도서상점', day: '2026-11-21', gateway: 'mobilians', sure: true },
      },
    });
    expect(page.querySelector('.entry-form')).toBeNull();
  });

  test('the total of the month is matched without a payment', async () => {
    const background = await pasted(
      '[SKT] 휴대폰 결제 누적 이용 금액 안내\n한도 금액: 400,000원\n누적 이용 금액: 99,000원',
    );
    await pressed(sentence('popupMatch'));
    expect(background.commands().at(-1)).toMatchObject({
      name: 'month/match',
      content: { limit: 400_000, used: 99_000 },
    });
    expect(JSON.stringify(background.commands().at(-1))).not.toContain('row');
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
