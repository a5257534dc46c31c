// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Content, MessageName, Reply } from '../../../src/contract/messages.ts';
import { day, month } from '../../../src/core/day.ts';
import { History } from '../../../src/history/history.tsx';
import { createHistoryStore } from '../../../src/history/state/store.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { loadAxe } from '../fakes/axe.ts';
import { createBrowser, startWorker } from '../fakes/browser.ts';
import { answerLedger, LEDGER_YEARS } from '../fakes/ledger.ts';
import { freshCommand } from '../fakes/page.ts';
import { savedEntries } from '../fakes/saved.ts';
import { sentence } from '../fakes/sentence.ts';
import { snapshot, TODAY } from '../fakes/snapshot.ts';

/** The page over the real handlers and a store of plain data. */
const browser = createBrowser();
let worker = startWorker(browser);
let page: HTMLElement;
let asked: string[] = [];
/** Messages that find nobody, as while the worker is gone. */
let lost: (name: MessageName) => boolean = () => false;

const log = (amount: number, on: string, merchant: string, more: object = {}) =>
  worker.send('entry/log', {
    command: freshCommand(),
    line: 'first-line',
    pool: 'phone',
    amount,
    day: on,
    merchant,
    ...more,
  });

beforeEach(async () => {
  browser.local.clear();
  worker = startWorker(browser);
  lost = () => false;
  await log(10_000, '2026-09-05', '달빛서점');
  await log(30_000, '2026-11-21', '달빛서점');
  await log(5_000, '2026-11-21', '별빛게임즈', { pool: 'content' });
  await log(7_000, '2026-11-03', '구름상점');
  page = document.createElement('div');
  document.body.replaceChildren(page);
});

afterEach(() => act(() => render(null, page)));
/** No effect of a view may wait until its document is gone, nor one that an answer brought after the test was over. */
afterAll(() => new Promise((done) => setTimeout(done, 60)));

async function open(hash = '') {
  asked = [];
  let ids = 0;
  const store = createHistoryStore({
    ask: async <Name extends MessageName>(name: Name, content: Content<Name>): Promise<Reply<Name>> => {
      asked.push(name);
      if (lost(name)) throw new Error('nobody there');
      const reply = await (worker.send as (name: string, content: unknown) => Promise<unknown>)(
        name,
        content,
      );
      return structuredClone(reply) as Reply<Name>;
    },
    newId: () => {
      ids += 1;
      return `page-command-${String(ids).padStart(4, '0')}`;
    },
    today: () => day('2026-11-22'),
    openOptions: vi.fn(),
  });
  const { refresh, follow } = store.getState();
  await Promise.all([refresh(), follow(hash)]);
  await act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <History store={store} />
      </TranslateContext.Provider>,
      page,
    ),
  );
  return store;
}

const text = () => page.textContent ?? '';
const rows = () => [...page.querySelectorAll('.ledger-name-text')].map((row) => row.textContent);
const settled = () => new Promise((done) => setTimeout(done, 0));
const find = (name: string): HTMLElement => {
  const found = [...page.querySelectorAll<HTMLElement>('button, a')].find(
    (each) => each.textContent?.trim() === name || each.getAttribute('aria-label') === name,
  );
  if (found === undefined) throw new Error(`nothing is called ${name} in ${text()}`);
  return found;
};
const press = (name: string) =>
  act(async () => {
    find(name).click();
    await settled();
  });
const openRow = (merchant: string) =>
  act(async () => {
    const found = [...page.querySelectorAll<HTMLElement>('.ledger-row')].find((row) =>
      row.textContent?.includes(merchant),
    );
    if (found === undefined) throw new Error(`no row of ${merchant}`);
    found.click();
    await settled();
  });
const afterWrite = (store: Awaited<ReturnType<typeof open>>) =>
  act(async () => {
    await store.getState().reread();
    await settled();
  });

describe('the bill of a month', () => {
  const bills = () => page.querySelectorAll('.bill-row').length;

  test('stands above what it is made of, is said to be paid, and taken back', async () => {
    await log(12_000, '2026-10-05', '구름상점');
    const store = await open('#2026-10');
    expect(page.querySelector('.bill-row')?.textContent).toContain('12,000원');
    await press(sentence('popupPayBill', '10월'));
    await act(() => store.getState().refresh());
    expect(browser.local.data.get('bills')).toMatchObject({ bills: [{ paidOn: '2026-11-22' }] });
    await press(sentence('historyBillNotPaid', '10월'));
    await act(() => store.getState().refresh());
    expect(() => find(sentence('popupPayBill', '10월'))).not.toThrow();
  });

  test('paid in parts: no way back is offered that would lose them, also while the history is not heard of', async () => {
    await log(12_000, '2026-10-05', '구름상점');
    for (const amount of [5_000, 7_000]) {
      await worker.send('bill/pay-part', {
        command: freshCommand(),
        line: 'first-line',
        month: '2026-10',
        amount,
        on: '2026-11-20',
      });
    }
    const before = structuredClone(browser.local.data.get('bills'));
    const store = await open('#2026-10');
    lost = (name) => name === 'snapshot/get';
    await press(sentence('historyBillNotPaid', '10월'));
    expect(browser.local.data.get('bills')).toMatchObject({ bills: [] });
    expect(store.getState().outcome).toEqual({ kind: 'done', said: 'appSaved', values: [] });
    lost = () => false;
    await act(() => store.getState().refresh());
    await act(async () => void (await store.getState().step('undo')));
    expect(browser.local.data.get('bills')).toMatchObject({ bills: (before as { bills: unknown[] }).bills });
  });

  test.each([
    ['this month', ''],
    ['a month without payments', '#2026-08'],
    ['every month', '#all'],
    ['some of its payments', '#2026-09?shop=달빛'],
    ['its sheet, which says it itself', '#2026-09?show=sheet'],
  ])('does not stand over %s', async (_, hash) => {
    await open(hash);
    expect(bills()).toBe(0);
  });

  test.each([
    ['first-line', 1],
    ['other-line', 0],
  ])('stands over its own line alone: %s', async (id, count) => {
    await open(`#2026-09?line=${id}`);
    expect(bills()).toBe(count);
  });
});

describe('a month', () => {
  test('shows its sum and its payments, newest first, and nothing of other months', async () => {
    await open();
    expect(text()).toContain(sentence('popupUsed', '42,000원'));
    expect(text()).toContain('3건');
    expect(rows().sort()).toEqual(['구름상점', '달빛서점', '별빛게임즈'].sort());
    expect(rows().at(-1)).toBe('구름상점');
    const { violations } = await (await loadAxe()).run(page, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  test('needs one question for its sums and first rows', async () => {
    await open();
    expect(asked.filter((name) => name.startsWith('ledger/'))).toEqual(['ledger/year']);
  });

  test('without records says so', async () => {
    await open('#2026-10');
    expect(text()).toContain(sentence('historyNoneMonth'));
    expect(text()).toContain(sentence('popupUsed', '0원'));
  });
});

describe('every month', () => {
  test('stands under its own heading with its own sum', async () => {
    await open('#all');
    expect(text()).toContain(sentence('popupUsed', '52,000원'));
    expect([...page.querySelectorAll('.ledger-month')].map((month) => month.textContent)).toEqual([
      '2026년 11월3건42,000원',
      '2026년 9월1건10,000원',
    ]);
  });

  test('narrowed by a link: sums and rows follow', async () => {
    await open('#all?shop=%EB%8B%AC%EB%B9%9B&least=20000');
    expect(text()).toContain(sentence('historyFound', '30,000원'));
    expect(rows()).toEqual(['달빛서점']);
    await open('#all?pool=content');
    expect(rows()).toEqual(['별빛게임즈']);
    await open('#all?from=2026-09-01&to=2026-10-31');
    expect(rows()).toEqual(['달빛서점']);
    expect(text()).toContain(sentence('historyFound', '10,000원'));
  });

  test('with nothing that matches offers a way on', async () => {
    await open('#2026-11?shop=%EC%97%86%EC%9D%8C');
    expect(text()).toContain(sentence('historyNoneFound'));
    const everywhere = [...page.querySelectorAll('a')].find(
      ({ textContent }) => textContent === sentence('historySearchAll'),
    );
    expect(everywhere?.getAttribute('href')).toBe('#all?shop=%EC%97%86%EC%9D%8C');
  });
});

describe('years of records', () => {
  const questions: { name: string; year?: number; month?: string; skip?: number }[] = [];
  const overYears = () =>
    createHistoryStore({
      ask: async (name, content) => {
        if (name === 'snapshot/get') return snapshot({ years: LEDGER_YEARS }) as never;
        questions.push({ name, ...content } as (typeof questions)[number]);
        return answerLedger(name, content as object) as never;
      },
      newId: freshCommand,
      today: () => TODAY,
      openOptions: vi.fn(),
    });

  test('are read newest first, and sums grow as they come', async () => {
    questions.length = 0;
    const store = overYears();
    const counted: number[] = [];
    store.subscribe(({ years, counting }) => counting !== 'begun' && counted.push(years.length));
    await store.getState().follow('#all');
    expect(questions.map(({ year }) => year)).toEqual(LEDGER_YEARS.toReversed());
    expect([...new Set(counted)]).toEqual([1, 2, 3]);
    expect(store.getState().counting).toBe('done');
  });

  test('rows come when they are in sight, each part once', async () => {
    const store = overYears();
    await store.getState().follow('#all');
    const [oldest] = store.getState().years.at(-1)?.months ?? [];
    const key = { month: oldest?.month ?? month('2024-10'), page: 7 };
    questions.length = 0;
    store.getState().need([key]);
    store.getState().need([key]);
    await settled();
    expect(questions).toMatchObject([{ name: 'ledger/rows', month: key.month, skip: 350 }]);
    expect(store.getState().pages.has(`${key.month}/7`)).toBe(true);
  });

  test('an answer of the view before never lands in the next one', async () => {
    const store = overYears();
    const before = store.getState().follow('#all');
    await store.getState().follow('#2026-10');
    await before;
    expect(store.getState().years.map(({ months }) => months.map((own) => own.month))).toEqual([['2026-10']]);
  });
});

describe('what cannot be', () => {
  test.each([
    ['#2026-13', 'historyLink_broken'],
    [`#all?shop=${'a'.repeat(10_000)}`, 'historyLink_long'],
  ] as const)('a link of %s gets a sentence, and this month', async (hash, said) => {
    await open(hash);
    expect(text()).toContain(sentence(said));
    expect(text()).toContain(sentence('popupUsed', '42,000원'));
  });

  test('a period that ends before it begins is said, and nothing is read', async () => {
    await open('#all?from=2026-11-02&to=2026-11-01');
    expect(text()).toContain(sentence('historyRange_days'));
    expect(asked).not.toContain('ledger/year');
  });

  test('10,000 characters in the search box are told to be too many', async () => {
    await open();
    const box = page.querySelector<HTMLInputElement>('input[type=search]');
    await act(async () => {
      if (box === null) throw new Error('no search box');
      box.value = 'ㄱ'.repeat(10_000);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
    });
    expect(text()).toContain(sentence('historySearchLong', '80'));
    expect(text()).toContain(sentence('popupUsed', '42,000원'));
  });

  test('a background that gives no answer is said, and asked again', async () => {
    lost = (name) => name === 'ledger/year';
    await open();
    expect(text()).toContain(sentence('historyUnread'));
    lost = () => false;
    await press(sentence('appRetry'));
    expect(text()).toContain(sentence('popupUsed', '42,000원'));
    expect(text()).not.toContain(sentence('historyUnread'));
  });
});

describe('one payment', () => {
  test('is cancelled, and the way back is offered', async () => {
    const store = await open();
    await openRow('구름상점');
    await press(sentence('popupCancel'));
    await afterWrite(store);
    expect(text()).toContain(sentence('popupUsed', '35,000원'));
    await press(sentence('appUndo'));
    await afterWrite(store);
    expect(text()).toContain(sentence('popupUsed', '42,000원'));
  });

  test('is cancelled in part', async () => {
    const store = await open();
    await openRow('구름상점');
    await press(sentence('popupCancelPart'));
    await act(async () => {
      const field = page.querySelector<HTMLInputElement>('.amount-form input');
      if (field === null) throw new Error('no field');
      field.value = '2000';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      page.querySelector('form')?.requestSubmit();
      await settled();
    });
    await afterWrite(store);
    expect(text()).toContain(sentence('popupUsed', '40,000원'));
  });

  test('that nobody knows leads to what to do about it', async () => {
    await open();
    await openRow('구름상점');
    const link = page.querySelector<HTMLAnchorElement>('.entry-actions a.guide-link');
    expect(link?.getAttribute('href')).toBe('../guide/index.html#unknown');
    expect(link?.textContent?.trim()).toBe(sentence('guideTitle_unknown'));
  });

  describe('of an earlier month', () => {
    const day = (typed: string) =>
      act(async () => {
        const field = page.querySelector<HTMLInputElement>('input[type=date]');
        if (field === null) throw new Error('no day is asked');
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await settled();
      });
    const kept = () => savedEntries(browser.local.data).find(({ month: own }) => own === '2026-09');
    const opened = async () => {
      const store = await open('#2026-09');
      await openRow('달빛서점');
      return store;
    };

    test('is cancelled on the day that is said: within its month its sum is less', async () => {
      const store = await opened();
      await press(sentence('popupCancel'));
      expect(kept()?.status).toBe('confirmed');
      expect(text()).toContain(sentence('popupCancelledOn'));
      await press(sentence('popupOtherDay'));
      await day('2026-09-30');
      await press(sentence('popupCancel'));
      await afterWrite(store);
      expect(kept()).toMatchObject({ status: 'cancelled', cancelledAt: '2026-09-30T03:00:00.000Z' });
      expect(text()).toContain(sentence('popupUsed', '0원'));
      await press(sentence('appUndo'));
      await afterWrite(store);
      expect(kept()).not.toHaveProperty('cancelledAt');
      expect(text()).toContain(sentence('popupUsed', '10,000원'));
    });

    test('is cancelled today where nothing else is said, which leaves its month as it was', async () => {
      const store = await opened();
      await press(sentence('popupCancel'));
      await press(sentence('popupCancel'));
      await afterWrite(store);
      expect(kept()?.status).toBe('cancelled');
      expect(text()).toContain(sentence('popupUsed', '10,000원'));
    });

    test.each(['2026-09-04', '2026-11-23', ''])(
      'is not cancelled on "%s": the field says why',
      async (on) => {
        const store = await opened();
        await press(sentence('popupCancel'));
        await press(sentence('popupOtherDay'));
        await day(on);
        await press(sentence('popupCancel'));
        expect(text()).toContain(sentence('popupCancelledOnWrong', '9월 5일'));
        expect(page.querySelector<HTMLInputElement>('input[type=date]')?.value).toBe(on);
        expect(kept()?.status).toBe('confirmed');
        await day('2026-09-05');
        expect(text()).not.toContain(sentence('popupCancelledOnWrong', '9월 5일'));
        await press(sentence('popupCancel'));
        await afterWrite(store);
        expect(kept()?.status).toBe('cancelled');
      },
    );

    test('is cancelled in part on the day that is said', async () => {
      const store = await opened();
      await press(sentence('popupCancelPart'));
      await press(sentence('popupOtherDay'));
      await day('2026-09-20');
      await act(async () => {
        const field = page.querySelector<HTMLInputElement>('.amount-form .field-amount');
        if (field === null) throw new Error('no field');
        field.value = '4000';
        field.dispatchEvent(new Event('input', { bubbles: true }));
        page.querySelector('form')?.requestSubmit();
        await settled();
      });
      await afterWrite(store);
      expect(text()).toContain(sentence('popupUsed', '6,000원'));
    });
  });

  test('is corrected where it stands', async () => {
    const store = await open();
    await openRow('구름상점');
    await press(sentence('popupEdit'));
    await act(async () => {
      const [amount] = page.querySelectorAll<HTMLInputElement>('.entry-form input[type=text]');
      if (amount === undefined) throw new Error('no field');
      amount.value = '1만2천';
      amount.dispatchEvent(new Event('input', { bubbles: true }));
      page.querySelector('form')?.requestSubmit();
      await settled();
    });
    await afterWrite(store);
    expect(text()).toContain(sentence('popupUsed', '47,000원'));
    expect(page.querySelector('.entry-form')).toBeNull();
  });

  test('is deleted after one question', async () => {
    const store = await open('#all');
    await openRow('구름상점');
    await press(sentence('popupDelete'));
    expect(rows()).toContain('구름상점');
    await press(sentence('popupDelete'));
    await afterWrite(store);
    expect(rows()).not.toContain('구름상점');
    expect(text()).toContain(sentence('popupUsed', '45,000원'));
  });
});

describe('what was changed last', () => {
  const lastStep = () => page.querySelector('.last-step');
  const isHidden = () => lastStep()?.classList.contains('is-spoken-for');

  test('keeps its way back when the bar that said it is gone, and is never offered twice', async () => {
    const store = await open();
    await openRow('구름상점');
    await press(sentence('popupCancel'));
    await afterWrite(store);
    expect(isHidden()).toBe(true);
    await act(() => store.getState().dismiss());
    expect(isHidden()).toBe(false);
    await press(sentence('appUndo'));
    await afterWrite(store);
    expect(text()).toContain(sentence('popupUsed', '42,000원'));
    expect(isHidden()).toBe(true);
    await act(() => store.getState().dismiss());
    await act(async () => {
      lastStep()?.querySelector<HTMLButtonElement>('button:last-of-type')?.click();
      await settled();
    });
    await afterWrite(store);
    expect(text()).toContain(sentence('popupUsed', '35,000원'));
  });

  test.each(['#2026-11?show=sheet', '#2026-11?show=pictures'])('takes no room in %s', async (hash) => {
    await open(hash);
    expect(lastStep()).toBeNull();
  });
});
