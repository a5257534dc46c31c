// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FilterBar } from '../../../../src/history/filter/filter-bar.tsx';
import { goQuietly } from '../../../../src/history/state/go.ts';
import type { HistoryView, ViewFilters } from '../../../../src/history/state/view.ts';
import { TranslateContext } from '../../../../src/ui/translate-context.ts';
import { KOREAN } from '../../../fixtures/speech.ts';
import { snapshot } from '../../fakes/snapshot.ts';

vi.mock('../../../../src/history/state/go.ts', () => ({ go: vi.fn(), goQuietly: vi.fn() }));

let page: HTMLElement;
beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(goQuietly).mockReset();
  page = document.createElement('div');
  document.body.replaceChildren(page);
});
afterEach(async () => {
  await act(() => render(null, page));
  vi.useRealTimers();
});

/** The address asks for this; the bar is drawn after it. */
const show = (filters: ViewFilters) =>
  act(() =>
    render(
      <TranslateContext.Provider value={KOREAN}>
        <FilterBar state={{ view: { filters, part: 'list' } }} snapshot={snapshot()} />
      </TranslateContext.Provider>,
      page,
    ),
  );
const box = (): HTMLInputElement => page.querySelector('input[type=search]') as HTMLInputElement;
const type = (text: string) =>
  act(() => {
    box().value = text;
    box().dispatchEvent(new Event('input', { bubbles: true }));
  });
const wait = () =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(1_000);
  });
const wentTo = (): (string | undefined)[] =>
  vi.mocked(goQuietly).mock.calls.map(([view]: [HistoryView]) => view.filters.text);

test('what is typed is looked for once, and what comes of it does not disturb the typing', async () => {
  await show({});
  await type('서점');
  await wait();
  expect(wentTo()).toEqual(['서점']);
  await type('서점 ㄱ');
  await show({ text: '서점' });
  expect(box().value).toBe('서점 ㄱ');
  await wait();
  expect(wentTo()).toEqual(['서점', '서점 ㄱ']);
});

test.each([
  ['a blank behind the word', '서점 '],
  ['another word', '서점이'],
])('a filters that is dropped stays dropped after %s was typed', async (_, typed) => {
  await show({ text: '서점' });
  await type(typed);
  await show({});
  await wait();
  expect(wentTo()).toEqual([]);
  expect(box().value).toBe('');
});

test('a link that comes after something was typed and taken away again keeps its word', async () => {
  await show({});
  await type('ㄱ');
  await type('');
  await show({ text: '달빛' });
  await wait();
  expect(wentTo()).toEqual([]);
  expect(box().value).toBe('달빛');
});
