import type { Shapes } from '../shapes.ts';
import type { Step } from '../step.ts';
import type { Direction } from './play.ts';

type History = Shapes['history'];

/** Changes that can be taken back. */
export const MOST_STEPS = 50;
/** Items of all steps together: some 200 KB at most, read and written with every change. */
const MOST_ITEMS = 400;

/**
 * A fresh change: what was undone cannot be done again. What a page reports on a payment it recorded itself is one
 * step with the record, so that one press takes the payment back.
 */
export function withStep(history: History, step: Step): History {
  const last = history.undo.at(-1);
  const joined = last && joinedByPage(last, step);
  const undo = joined === undefined ? [...history.undo, step] : [...history.undo.slice(0, -1), joined];
  return { ...history, undo: few(undo), redo: [] };
}

function joinedByPage(last: Step, { id, at, byPage, items }: Step): Step | undefined {
  const [was, is] = [last.items[0], items[0]];
  const isOne = last.items.length === 1 && items.length === 1 && last.batch === undefined;
  if (!isOne || !last.byPage || !byPage || was?.id !== is?.id || was?.of !== 'entry') return undefined;
  const { before: _between, ...now } = is as Step['items'][number];
  return { id, at, byPage, items: [{ ...now, ...('before' in was && { before: was.before }) }] };
}

/** The newest steps; one that is too large on its own still has its place. */
function few(steps: readonly Step[]): Step[] {
  const kept = steps.slice(-MOST_STEPS);
  let items = 0;
  const from = kept.findLastIndex((step, index) => {
    items += step.items.length;
    return items > MOST_ITEMS && index < kept.length - 1;
  });
  return kept.slice(from + 1);
}

/** The step on the other stack, as it was played. */
export function withPlayed(history: History, direction: Direction, step: Step): History {
  return direction === 'undo'
    ? { ...history, undo: without(history.undo, step), redo: [...history.redo, step] }
    : { ...history, undo: few([...history.undo, step]), redo: without(history.redo, step) };
}

/** The step on neither stack. */
export const withoutStep = (history: History, step: Step): History => ({
  ...history,
  undo: without(history.undo, step),
  redo: without(history.redo, step),
});

const without = (steps: readonly Step[], { id }: Step): Step[] => steps.filter((step) => step.id !== id);
