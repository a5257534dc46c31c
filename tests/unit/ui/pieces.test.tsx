// @vitest-environment test-dom

import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { day, month } from '../../../src/core/day.ts';
import { won } from '../../../src/core/won.ts';
import { Amount } from '../../../src/ui/amount.tsx';
import { BillRow } from '../../../src/ui/bill-row.tsx';
import { Meter } from '../../../src/ui/meter.tsx';
import { type Speech, TranslateContext } from '../../../src/ui/translate-context.ts';
import { useStore } from '../../../src/ui/use-store.ts';
import { VerdictLine } from '../../../src/ui/verdict-line.tsx';
import { KOREAN } from '../../fixtures/speech.ts';
import { loadAxe } from '../fakes/axe.ts';

let page: HTMLElement;
beforeEach(() => {
  page = document.createElement('main');
  document.body.replaceChildren(page);
  document.documentElement.lang = 'ko';
  document.title = '소액결제 지킴이';
});

const draw = (children: ComponentChildren, speech: Speech | undefined = KOREAN) =>
  act(() => render(<TranslateContext value={speech}>{children}</TranslateContext>, page));

const bill = {
  line: 'line-0001',
  month: month('2026-10'),
  amount: won(45_000),
  due: day('2026-11-23'),
  status: 'overdue',
  parts: [],
  rest: won(45_000),
  daysLeft: -6,
  missed: 1,
  lateFee: won(1_350),
  holidaysKnown: true,
} as const;

test('a piece without words is a bug', () => {
  expect(() => render(<Amount value={won(1)} />, page)).toThrow('TranslateContext');
});

test('pieces carry no inline style: the pages of the extension refuse it', async () => {
  await draw(
    <>
      <Amount value={won(12_300)} />
      <Meter used={won(10)} payment={won(10)} limit={won(30)} tone="calm" label="한도" />
      <BillRow bill={bill}>
        <button type="button">냈어요</button>
      </BillRow>
      <VerdictLine verdict={{ state: 'unknown-limit', used: won(0) }} />
    </>,
  );
  expect(page.querySelector('[style]')).toBeNull();
  expect(page.textContent).toContain('12,300원');
  expect(page.textContent).toContain('10월 이용 요금 45,000원');
  const { violations } = await (await loadAxe()).run(page, {
    rules: { 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

describe('the meter', () => {
  const rect = (name: string) => page.querySelector(`.meter-${name}`);
  const hatched = () => page.querySelector('rect[fill^="url("]');

  test('draws used, this payment and what is left to scale', async () => {
    await draw(<Meter used={won(213_000)} payment={won(30_000)} limit={won(300_000)} tone="calm" label="" />);
    expect(rect('used')?.getAttribute('width')).toBe('71%');
    expect(hatched()?.getAttribute('x')).toBe('71%');
    expect(hatched()?.getAttribute('width')).toBe('10%');
    expect(rect('limit')).toBeNull();
  });

  test('over the limit, a mark stands where the limit lies', async () => {
    await draw(<Meter used={won(90)} payment={won(30)} limit={won(60)} tone="stop" label="" />);
    expect(rect('used')?.getAttribute('width')).toBe('75%');
    expect(hatched()?.getAttribute('width')).toBe('25%');
    expect(rect('limit')?.parentElement?.getAttribute('x')).toBe('50%');
  });

  test('a tiny payment can still be seen, at the end of a full bar too', async () => {
    await draw(<Meter used={won(999_999)} payment={won(1)} limit={won(1_000_000)} tone="watch" label="" />);
    expect(hatched()?.getAttribute('width')).toBe('1.5%');
    expect(hatched()?.getAttribute('x')).toBe('98.5%');
  });

  test('a limit of nothing (blocked) is a full bar, not a division by zero', async () => {
    await draw(<Meter used={won(0)} limit={won(0)} tone="stop" label="" />);
    expect(rect('used')?.getAttribute('width')).toBe('100%');
  });

  test('is one picture with its words', async () => {
    await draw(<Meter used={won(1)} limit={won(2)} tone="calm" label="한도 2원 중 1원을 썼어요" />);
    expect(page.querySelector('svg')?.getAttribute('role')).toBe('img');
    expect(page.querySelector('svg')?.getAttribute('aria-label')).toBe('한도 2원 중 1원을 썼어요');
  });
});

describe('a view over a store', () => {
  const storeOf = <State,>(initial: State) => {
    let state = initial;
    const listeners = new Set<() => void>();
    const subscribe = (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const set = (next: State) => {
      state = next;
      for (const listener of [...listeners]) listener();
    };
    return { getState: () => state, subscribe, set, listeners };
  };

  test('is drawn again when its part changes, and only then', async () => {
    const store = storeOf({ shown: 1, hidden: 1 });
    const drawn = vi.fn();
    const View = () => {
      const shown = useStore(store, (state) => state.shown);
      drawn();
      return <p>{shown}</p>;
    };
    await draw(<View />);
    await act(() => store.set({ shown: 1, hidden: 2 }));
    expect(drawn).toHaveBeenCalledTimes(1);
    await act(() => store.set({ shown: 2, hidden: 2 }));
    expect(page.textContent).toBe('2');
    await draw(null);
    expect(store.listeners.size).toBe(0);
  });

  test('misses nothing that changed while it was being drawn', async () => {
    const store = storeOf(1);
    const View = () => {
      const shown = useStore(store, (state) => state);
      if (store.getState() === 1) store.set(2);
      return <p>{shown}</p>;
    };
    await draw(<View />);
    expect(page.textContent).toBe('2');
  });
});
