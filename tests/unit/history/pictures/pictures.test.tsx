// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { PoolView, Snapshot } from '../../../../src/contract/snapshot.ts';
import type { Entry } from '../../../../src/core/entry.ts';
import { won } from '../../../../src/core/won.ts';
import { History } from '../../../../src/history/history.tsx';
import { createHistoryStore } from '../../../../src/history/state/store.ts';
import { type Speech, TranslateContext } from '../../../../src/ui/translate-context.ts';
import { KOREAN } from '../../../fixtures/speech.ts';
import { loadAxe } from '../../fakes/axe.ts';
import { answerLedger } from '../../fakes/ledger.ts';
import { freshCommand } from '../../fakes/page.ts';
import { sentence } from '../../fakes/sentence.ts';
import { line, lineView, STATES, TODAY } from '../../fakes/snapshot.ts';

const page = document.createElement('div');
document.body.replaceChildren(page);
afterEach(() => act(() => render(null, page)));
/** No effect of a view may wait until its document is gone, nor one that an answer brought after the test was over. */
afterAll(() => new Promise((done) => setTimeout(done, 60)));

async function open(
  hash: string,
  shown = STATES['years-pace'],
  speech: Speech = KOREAN,
  answer: (name: string, content: object) => unknown = answerLedger,
) {
  const store = createHistoryStore({
    ask: async (name, content) =>
      (await (name === 'snapshot/get' ? shown : answer(name, content as object))) as never,
    newId: freshCommand,
    today: () => TODAY,
    openOptions: vi.fn(),
  });
  await Promise.all([store.getState().refresh(), store.getState().follow(hash)]);
  await act(() => {
    render(
      <TranslateContext.Provider value={speech}>
        <History store={store} />
      </TranslateContext.Provider>,
      page,
    );
  });
  // What a part asks for by itself, once it is drawn.
  await act(() => new Promise<void>((done) => setTimeout(done, 0)));
}

const planes = () => [...page.querySelectorAll<HTMLElement>('.picture-plane')];
const says = (plane: HTMLElement | undefined) => plane?.getAttribute('aria-valuetext');
const key = (plane: HTMLElement | undefined, name: string) =>
  act(() => {
    plane?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
  });

test('each picture is read out by the arrow keys, from the newest back', async () => {
  await open('#2026-11?show=pictures');
  const [bars, curve] = planes();
  expect(bars?.querySelectorAll('.bar')).toHaveLength(12);
  expect(says(bars)).toMatch(/^2026년 11월 · /);
  await key(bars, 'ArrowLeft');
  expect(says(bars)).toMatch(/^2026년 10월 · /);
  await key(bars, 'Home');
  expect(says(bars)).toMatch(/^2025년 12월 · /);
  await key(bars, 'ArrowLeft');
  expect(says(bars)).toMatch(/^2025년 12월 · /);
  await key(bars, 'End');
  expect(says(bars)).toMatch(/^2026년 11월 · /);
  expect(says(curve)).toMatch(/^11월 22일 · /);
});

test('a finger that taps and does not move reads the value beneath it', async () => {
  await open('#2026-11?show=pictures');
  const [bars] = planes();
  const [first] = [...(bars?.querySelectorAll('.bar') ?? [])];
  const tap = new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' });
  Object.defineProperty(tap, 'offsetX', { value: Number(first?.getAttribute('x')) });
  await act(() => {
    bars?.dispatchEvent(tap);
  });
  expect(says(bars)).toMatch(/^2025년 12월 · /);
  expect(first?.classList.contains('is-selected')).toBe(true);
});

describe('months that nobody answered for', () => {
  type Asked = { readonly year?: number; readonly filter?: { readonly from?: string } };
  /** Of the twelve months alone the questions go back beyond the month that is shown. */
  const isOfTwelve = ({ filter }: Asked) => filter?.from === '2025-12-01';

  test('are said to be missing, and their bars are no 0 won', async () => {
    await open('#2026-11?show=pictures', undefined, KOREAN, async (name, asked: Asked) => {
      if (isOfTwelve(asked) && asked.year === 2025) throw new Error('no answer');
      return answerLedger(name, asked);
    });
    const [bars] = planes();
    await key(bars, 'Home');
    expect(says(bars)).toBe(`2025년 12월 · ${sentence('historyMissing')}`);
    await key(bars, 'ArrowRight');
    expect(says(bars)).toMatch(/^2026년 1월 · [\d,]+원$/);
  });

  test('have no bars before the first answer, and their average is not called nothing', async () => {
    await open('#2026-11?show=pictures', undefined, KOREAN, (name, asked: Asked) =>
      isOfTwelve(asked) ? new Promise(() => undefined) : answerLedger(name, asked),
    );
    const [bars] = planes();
    expect(bars?.querySelectorAll('.bar')).toHaveLength(0);
    expect(says(bars)).toBe(sentence('historyReading'));
    await act(() => render(null, page));
    await open('#2026-11?show=pictures', undefined, KOREAN, async (name, asked: Asked) => {
      if (isOfTwelve(asked)) throw new Error('no answer');
      return answerLedger(name, asked);
    });
    expect(page.querySelector('.picture .text-soft')?.textContent).toBe(sentence('historyUnknownSum'));
  });
});

test.each([
  ['shop=%EB%8F%84%EC%84%9C', true],
  ['state=confirmed', true],
  ['least=10000', true],
  ['most=10000', true],
  ['line=line-0001', false],
  ['pool=content', false],
  ['', false],
])('months and curve say when they leave out what the sums are narrowed to: %s', async (filters, isSaid) => {
  await open(`#2026-11?${filters}${filters && '&'}show=pictures`);
  expect(page.textContent?.includes(sentence('historyWithoutFilters'))).toBe(isSaid);
});

test('its table holds the same figures', async () => {
  await open('#2026-11?show=pictures');
  const table = [...page.querySelectorAll('button')].find(
    ({ textContent }) => textContent === sentence('historyAsTable'),
  );
  await act(() => table?.click());
  const rows = [...page.querySelectorAll('.figures tbody tr')].map((row) => row.textContent);
  expect(rows).toHaveLength(12);
  const [, shown = ''] = says(planes()[0])?.split(' · ') ?? [];
  expect(rows.at(-1)).toContain(shown);
});

test('a month that is over has no curve of this month', async () => {
  await open('#2026-09?show=pictures');
  expect(page.textContent).not.toContain(sentence('historyCurve'));
  expect(says(planes()[0])).toMatch(/^2026년 9월 · /);
});

test('a bar is as much of its track as its part is of the whole, and its percent says so', async () => {
  await open('#2026-11?show=pictures');
  const rows = [...page.querySelectorAll('.shares tbody tr')];
  expect(rows.length).toBeGreaterThan(4);
  for (const row of rows) {
    const width = Number.parseFloat(row.querySelector('.bar')?.getAttribute('width') ?? '');
    const percent = width > 0 && width < 0.5 ? '<1%' : `${Math.round(width)}%`;
    expect(row.querySelector('.share-percent')?.textContent).toBe(percent);
  }
});

test('of several lines the pictures say whose they are, and another one is a choice away', async () => {
  const start = STATES['years-pace'] as Snapshot;
  const second = lineView({ line: line({ id: 'line-0002', nickname: '둘째 폰' }) });
  await open('#2026-11?show=pictures', { ...start, lines: [...start.lines, second] });
  const titles = () => [...page.querySelectorAll('.picture-title')].slice(0, 2).map((one) => one.textContent);
  const first = start.lines[0]?.line.nickname;
  expect(titles()).toEqual([
    `${sentence('historyTwelve')} · ${first}`,
    `${sentence('historyCurve')} · ${first}`,
  ]);
  expect(says(planes()[0])).not.toMatch(/ · 0원$/);
  const choice = page.querySelector<HTMLSelectElement>('.pictures select');
  if (choice === null) throw new Error('no choice of lines');
  await act(() => {
    choice.value = 'line-0002';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await act(() => new Promise<void>((done) => setTimeout(done, 0)));
  expect(titles()[0]).toBe(`${sentence('historyTwelve')} · 둘째 폰`);
  expect(says(planes()[0])).toMatch(/ · 0원$/);
  await open('#2026-11?line=line-0002&show=pictures', { ...start, lines: [...start.lines, second] });
  expect(page.querySelector('.pictures select')).toBeNull();
});

const box = (words: string) =>
  [...page.querySelectorAll('label')]
    .find(({ textContent }) => textContent === words)
    ?.querySelector('input');

test('the sheet holds the month whatever the list is narrowed to; names and amounts can be hidden', async () => {
  await open('#2026-10?shop=%EC%97%86%EC%9D%8C&show=sheet');
  const sheet = () => page.querySelector('.sheet')?.textContent ?? '';
  const october = answerLedger('ledger/rows', { month: '2026-10' }) as { entries: Entry[]; count: number };
  expect(page.querySelectorAll('.sheet-list li')).toHaveLength(october.count);
  expect(sheet()).toContain('별빛게임즈');
  expect(sheet()).toContain(sentence('historyState_cancelled'));
  await act(() => box(sentence('historyHideNames'))?.click());
  expect(october.entries.filter(({ merchant = '' }) => sheet().includes(merchant))).toEqual([]);
  await act(() => box(sentence('historyHideAmounts'))?.click());
  expect(sheet()).not.toMatch(/\d원/);
  expect(page.querySelectorAll('h1')).toHaveLength(1);
});

test('where amounts are hidden everywhere, the sheet hides them too, says so, and leaves no choice', async () => {
  await open('#2026-10?show=sheet', STATES['years-pace'], { ...KOREAN, masked: true });
  expect(box(sentence('historyHideAmounts'))).toMatchObject({ checked: true, disabled: true });
  expect(page.querySelector('.sheet')?.textContent).not.toMatch(/\d원/);
  expect(page.querySelector('.mask-note')?.textContent).toBe(sentence('uiFileIsMasked'));
});

test('the sheet of this month names the limit of each pool beside what was used of it', async () => {
  await open('#2026-11?show=sheet');
  const [line] = STATES['years-pace']?.lines ?? [];
  const limits = line?.pools.map(({ limit }) => limit?.amount);
  const columns = [...page.querySelectorAll('.sheet-table thead th')].map(({ textContent }) => textContent);
  expect(columns.slice(-2)).toEqual([
    sentence('historySheetLimit_phone'),
    sentence('historySheetLimit_content'),
  ]);
  const cells = [...page.querySelectorAll('.sheet-table tbody td')].map(({ textContent }) => textContent);
  expect(cells.slice(-2)).toEqual(limits?.map((amount) => `${amount?.toLocaleString('ko-KR')}원`));
});

test('what is called the limit is the carrier’s own, whatever binds today; without one none is shown', async () => {
  const base = STATES['years-pace'] as Snapshot;
  const bound = (limits: PoolView['limits']): Snapshot => ({
    ...base,
    lines: base.lines.map((of) => ({
      ...of,
      pools: of.pools.map((pool) => ({ ...pool, limits, ...(limits[0] && { limit: limits[0] }) })),
    })),
  });
  const budget = { amount: won(200_000), binding: 'budget' } as const;
  const both = [budget, { amount: won(300_000), binding: 'carrier' } as const];
  await open('#2026-11?show=sheet', bound(both));
  const cells = () =>
    [...page.querySelectorAll('.sheet-table tbody td')].map(({ textContent }) => textContent);
  expect(cells().slice(-1)).toEqual(['300,000원']);
  await open('#2026-11?show=sheet', bound([budget]));
  expect(cells().slice(-1)).toEqual(['–']);
  await open('#2026-11?show=pictures', bound(both));
  expect(page.textContent).toContain(sentence('historyLimitNow', '300,000원'));
  expect(page.textContent).toContain(sentence('popupBudget', '200,000원'));
  await open('#2026-11?show=pictures', bound([{ amount: won(0), binding: 'new-line' }]));
  expect(page.textContent).not.toContain(sentence('historyLimitNow', '0원'));
});

test.each(['pictures', 'sheet'])('axe finds nothing: %s', { tags: ['long'] }, async (part) => {
  await open(`#2026-11?show=${part}`);
  const { violations } = await (await loadAxe()).run(page, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
});
