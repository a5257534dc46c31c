import type { StepView } from '../../../src/contract/safekeeping.ts';
import type { Instant } from '../../../src/core/day.ts';
import type { Won } from '../../../src/core/won.ts';

/** An invented history. */
const won = (amount: number) => amount as Won;

const step = (id: string, on: string, change: Omit<StepView, 'id' | 'at'>): StepView => ({
  id,
  at: `${on}T03:00:00.000Z` as Instant,
  ...change,
});

export const UNDO: readonly StepView[] = [
  step('step-0007', '2026-11-22', { topic: 'logged', name: '도서상점', amount: won(30_000) }),
  step('step-0006', '2026-11-22', { topic: 'imported', count: 120 }),
  step('step-0005', '2026-11-21', { topic: 'cancelled', name: '문화 캐시', amount: won(9_900) }),
  step('step-0004', '2026-11-21', { topic: 'line', name: '내 폰' }),
  step('step-0003', '2026-11-20', { topic: 'settings' }),
  step('step-0002', '2026-11-20', {
    topic: 'edited',
    name: '이름이 아주 길어서 한 줄에 다 들어가지 않는 어느 온라인 상점의 정기 구독 상품',
    amount: won(1_000_000),
  }),
  step('step-0001', '2026-11-19', { topic: 'bill' }),
];
export const REDO: readonly StepView[] = [
  step('step-0008', '2026-11-22', { topic: 'deleted', amount: won(4_900) }),
];

export const STEPS = { undo: UNDO[0] as StepView, redo: REDO[0] as StepView };
/** The same with a name as long as any. */
export const LONG_STEPS = { ...STEPS, undo: { ...(UNDO[5] as StepView), at: STEPS.undo.at } };
