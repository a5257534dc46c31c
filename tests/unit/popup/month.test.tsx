// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { loadLazyParts } from '../../../src/popup/lazy-parts.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { createPopupStore } from '../../../src/popup/store.ts';
import { TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { loadAxe } from '../fakes/axe.ts';
import { fakeBackground } from '../fakes/command-client.ts';
import { STATES } from '../fakes/snapshot.ts';

/** As when the popup has stood open for a moment. */
beforeAll(loadLazyParts);

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement('div');
  document.body.replaceChildren(page);
});

async function open(name: string) {
  const background = fakeBackground(STATES[name] as Snapshot);
  const ports = {
    openOptions: vi.fn(),
    openHistory: vi.fn(),
    askKnownHosts: vi.fn(async () => true),
    pause: async () => {},
    close: () => undefined,
  };
  const store = createPopupStore({ ...background.ports, ...ports, tabId: 7 } as never);
  await store.getState().refresh();
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

const button = (words: string | RegExp): HTMLButtonElement => {
  const fits = (text: string | null) =>
    typeof words === 'string' ? text?.trim() === words : words.test(text ?? '');
  const found = [...page.querySelectorAll('button')].find(
    (each) => fits(each.textContent) || fits(each.getAttribute('aria-label')),
  );
  if (found === undefined) throw new Error(`no button ${words} in ${page.textContent}`);
  return found;
};
const settle = () => new Promise((done) => setTimeout(done, 0));
const press = (words: string | RegExp) =>
  act(async () => {
    button(words).click();
    await settle();
  });
async function amount(typed: string) {
  const field = page.querySelector<HTMLInputElement>('.amount-form input');
  if (field === null) throw new Error('no amount is asked for');
  await act(() => {
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    field.form?.requestSubmit();
    await settle();
  });
}
const text = () => page.textContent ?? '';

describe('how the month goes', () => {
  test('a day’s share, the day it runs out, and what is set aside', async () => {
    await open('pace');
    expect(text()).toContain('하루 8,500원꼴 · 이대로면 11월 30일에 다 써요');
    expect(text()).toContain('정기결제 9,900원은 따로 빼 뒀어요');
    expect(text()).toContain('11월 28일 예정: 구름클라우드 9,900원');
  });

  test('nothing is guessed where there is no pace', async () => {
    await open('normal');
    expect(page.querySelector('.outlook')).toBeNull();
  });

  test('the limit that binds by its name, and in the last days what cancelling gives back', async () => {
    await open('capped');
    expect(text()).toContain('새 회선 한도 40,000원');
    expect(text()).toContain('11월 30일까지 취소하면 최대 33,000원 돌아와요');
  });

  test('parts of a line stay whole: a line is broken at its dots', async () => {
    const partsOf = () => [...page.querySelectorAll('.outlook .dotted-part')].map((part) => part.textContent);
    await open('short');
    expect(partsOf()).toEqual(['오늘 30,000원 더 쓸 수 있어요', '· 한 번에 50,000원까지']);
    await open('pace');
    expect(partsOf()).toEqual([
      '하루 8,500원꼴',
      '· 이대로면 11월 30일에 다 써요',
      '정기결제 9,900원은 따로 빼 뒀어요',
    ]);
  });

  test.each(['pace', 'capped'])('breaks no accessibility rule: %s', { tags: ['long'] }, async (name) => {
    await open(name);
    const { violations } = await (await loadAxe()).run(page, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('what only the person knows', () => {
  test('whether a recurring payment came', async () => {
    const background = await open('pace');
    await press('나갔어요');
    expect(background.commands().at(-1)).toMatchObject({
      name: 'recurring/settle',
      content: { item: 'recurring-0001', month: '2026-11', status: 'confirmed' },
    });
  });

  test('that a part of a bill was paid: never more than is owed', async () => {
    const background = await open('unpaid');
    await press(/요금 더 보기/);
    await press('일부 냈어요');
    await amount('45,001');
    expect(page.querySelector('[role=alert]')).not.toBeNull();
    await amount('20,000');
    expect(background.commands().at(-1)).toMatchObject({
      name: 'bill/pay-part',
      content: { line: 'line-0001', month: '2026-10', amount: 20_000, on: '2026-11-22' },
    });
  });

  test('that a reminder can wait', async () => {
    const background = await open('unpaid');
    await press(/요금 더 보기/);
    await press('3일 뒤');
    expect(background.commands().at(-1)).toMatchObject({
      name: 'bill/snooze',
      content: { until: '2026-11-25' },
    });
  });

  test('the carrier’s own figure, for one pool', async () => {
    const background = await open('normal');
    await press(/모두 보기/);
    await press('통신사 금액과 맞추기');
    await amount('22만');
    expect(background.commands().at(-1)).toMatchObject({
      name: 'entry/reconcile',
      content: { line: 'line-0001', pool: 'phone', used: 220_000 },
    });
  });

  test('what was paid in advance', async () => {
    const background = await open('normal');
    await press(/모두 보기/);
    await press('선결제 기록');
    await amount('50,000');
    expect(background.commands().at(-1)).toMatchObject({
      name: 'entry/log',
      content: { kind: 'prepayment', amount: 50_000, pool: 'phone', day: '2026-11-22' },
    });
  });

  test('that a part of a payment was cancelled: never more than was paid', async () => {
    const background = await open('normal');
    await press(/도서상점.*30,000원/);
    await press('일부 취소');
    await amount('30,001');
    expect(page.querySelector('[role=alert]')).not.toBeNull();
    await amount('10,000');
    expect(background.commands().at(-1)).toMatchObject({
      name: 'entry/cancel-part',
      content: { entry: 'entry-0001', amount: 10_000, day: '2026-11-22' },
    });
  });

  test('what gives headroom back stands with a minus and its kind', async () => {
    await open('capped');
    await press(/모두 보기/);
    expect(text()).toContain('선결제');
    expect(text()).toContain('−10,000원');
    expect(text()).toContain('−5,000원');
  });
});
