// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { month } from '../../../../src/core/day.ts';
import { History } from '../../../../src/history/history.tsx';
import { figuresOf } from '../../../../src/history/pictures/twelve-months.ts';
import { createHistoryStore } from '../../../../src/history/state/store.ts';
import { TranslateContext } from '../../../../src/ui/translate-context.ts';
import { KOREAN } from '../../../fixtures/speech.ts';
import { freshCommand } from '../../fakes/page.ts';
import { sentence } from '../../fakes/sentence.ts';
import { STATES, TODAY } from '../../fakes/snapshot.ts';

const NOTHING = { entries: 0, payments: 0, total: 0 };
const newer = { key: 'ledger/2026-10', kind: 'newer' as const };
/** October, kept by a version to come. */
const UNREAD = {
  year: 2026,
  all: NOTHING,
  months: [],
  merchants: [],
  gateways: [],
  latest: [],
  lateFees: [],
  problems: [newer],
};
const SOME = {
  ...UNREAD,
  all: { entries: 1, payments: 1, total: 5_000 },
  months: [
    { month: '2026-09', entries: 1, payments: 1, total: 5_000, pools: { phone: 5_000, content: 0 }, fees: 0 },
  ],
};

const page = document.createElement('div');
document.body.replaceChildren(page);
afterEach(() => act(() => render(null, page)));

async function open(hash: string, year: object) {
  const store = createHistoryStore({
    ask: async (name) => {
      if (name === 'snapshot/get') return { ...STATES['normal'], years: [2026] } as never;
      return (name === 'ledger/rows' ? { entries: [], count: 0 } : year) as never;
    },
    newId: freshCommand,
    today: () => TODAY,
    openOptions: vi.fn(),
  });
  await Promise.all([store.getState().refresh(), store.getState().follow(hash)]);
  await act(() => {
    render(
      <TranslateContext.Provider value={KOREAN}>
        <History store={store} />
      </TranslateContext.Provider>,
      page,
    );
  });
  await act(() => new Promise<void>((done) => setTimeout(done, 0)));
}

test('a month that cannot be read has no sum and no count, and is not called empty', async () => {
  await open('#2026-10', UNREAD);
  expect(page.querySelector('h1')?.textContent).toBe(sentence('historyUnknownSum'));
  expect(page.querySelector('.summary')?.textContent).not.toMatch(/\d(원|건)/);
  expect(page.textContent).toContain(sentence('historyNoneRead'));
  expect(page.textContent).not.toContain(sentence('historyNoneMonth'));
});

test('of all months one of which cannot be read, the sum says that it is of the others', async () => {
  await open('#all', SOME);
  expect(page.querySelector('h1')?.textContent).toBe(sentence('historyReadSum', '5,000원'));
});

test('its sheet says so on the paper itself, and sums nothing', async () => {
  await open('#2026-10?show=sheet', UNREAD);
  const sheet = page.querySelector('.sheet');
  expect(sheet?.querySelector('.sheet-problem')?.textContent).toContain('2026년 10월');
  const cells = [...(sheet?.querySelectorAll('.sheet-table tbody td') ?? [])].slice(0, 3);
  expect(cells.map(({ textContent }) => textContent)).toEqual(['–', '–', '–']);
  expect(sheet?.textContent).not.toContain(sentence('historyNoneMonth'));
});

test('among twelve months it is no month of 0 won', async () => {
  const figures = figuresOf(month('2026-11'), [{ ...UNREAD, year: 2025, problems: [] }, SOME] as never);
  expect(figures.filter(({ isMissing }) => isMissing).map((figure) => figure.month)).toEqual(['2026-10']);
  await open('#2026-10?show=pictures', UNREAD);
  const plane = page.querySelector('.picture-plane');
  expect(plane?.getAttribute('aria-valuetext')).toBe(`2026년 10월 · ${sentence('historyMissing')}`);
});
