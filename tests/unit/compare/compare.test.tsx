// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { Compare } from '../../../src/compare/compare.tsx';
import { createCompareStore } from '../../../src/compare/store.ts';
import { type Speech, TranslateContext } from '../../../src/ui/translate-context.ts';
import { KOREAN } from '../../fixtures/speech.ts';
import { freshCommand } from '../fakes/page.ts';
import { sentence } from '../fakes/sentence.ts';
import { STATES } from '../fakes/snapshot.ts';

const page = document.createElement('div');
document.body.replaceChildren(page);
afterEach(() => act(() => render(null, page)));

/** A page of the carrier on which nothing is known. */
const ORDERS = { isCut: false, nodes: [{ kind: 'line', parts: ['주문 내역'] }] };

/** The page is read in slices, each in a task of its own. */
const settled = () => act(() => new Promise<void>((done) => setTimeout(done, 20)));
/** Waits for what is worked out meanwhile; a busy machine takes its time. */
async function untilShown(selector: string) {
  for (let tries = 0; tries < 100 && page.querySelector(selector) === null; tries += 1) await settled();
}

async function open(readPage: () => Promise<readonly unknown[] | undefined>, speech: Speech = KOREAN) {
  const store = createCompareStore({
    ask: async (name) => (name === 'snapshot/get' ? STATES['normal'] : { entries: [], unread: [] }) as never,
    newId: freshCommand,
    openOptions: vi.fn(),
    readPage,
  });
  await store.getState().refresh();
  await act(() =>
    render(
      <TranslateContext.Provider value={speech}>
        <Compare store={store} />
      </TranslateContext.Provider>,
      page,
    ),
  );
  await untilShown('.notice, .fee-choice');
}

test('where amounts are hidden, the head has the button that shows them, and else it has none', async () => {
  await open(async () => [ORDERS], { ...KOREAN, masked: true, reveal: () => undefined });
  expect(page.querySelector('.compare-head .reveal')?.getAttribute('aria-label')).toBe(sentence('uiReveal'));
  await act(() => render(null, page));
  await open(async () => [ORDERS]);
  expect(page.querySelector('.reveal')).toBeNull();
});

test('a page on which no list is known says so, is read again on a press, and leaves the other ways open', async () => {
  const readPage = vi.fn(async () => [ORDERS]);
  await open(readPage);
  const notice = page.querySelector('.notice');
  expect(notice?.querySelector('p')?.textContent).toBe(sentence('compareUnknown'));
  expect(page.querySelector('section input[type=file]')).not.toBeNull();
  expect(page.textContent).not.toContain(sentence('compareHow'));
  expect(page.querySelector('.compare-confirm')).toBeNull();
  await act(() => notice?.querySelector('button')?.click());
  await settled();
  expect(readPage).toHaveBeenCalledTimes(2);
  expect(page.querySelector('.notice p')?.textContent).toBe(sentence('compareUnknown'));
});

test('a fee beside the sums is asked about, and nothing is compared before the answer', async () => {
  const cells = (...texts: readonly string[]) => texts.map((text) => ({ text, columns: 1, rows: 1 }));
  const usage = {
    isCut: false,
    nodes: [
      { kind: 'line', parts: ['소액결제 이용내역'], isHeading: true },
      {
        kind: 'table',
        rows: [
          cells('결제일', '이용업체명', '결제금액', '수수료'),
          cells('2026.11.20', '새싹극장', '10,000원', '500원'),
          cells('2026.11.19', '물결문구', '4,000원', '200원'),
        ],
      },
    ],
  };
  await open(async () => [usage]);
  const asked = sentence('exchangeFees', '10,000원', '500원');
  expect(page.textContent).toContain(asked);
  expect(page.querySelector('.compare-confirm')).toBeNull();
  const added = [...page.querySelectorAll<HTMLInputElement>('.fee-choice input')].at(1);
  await act(() => added?.click());
  await untilShown('.compare-confirm');
  expect(page.textContent).toContain('10,500원');
  expect(page.textContent).not.toContain('14,000원');
  expect(page.querySelector('.compare-confirm')).not.toBeNull();
  expect(page.textContent, 'it can be answered anew').toContain(asked);
});
