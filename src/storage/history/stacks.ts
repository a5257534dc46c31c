import type { Step } from '../items/step.ts';
import type { Shapes } from '../shapes.ts';
import type { Direction } from './play.ts';

type HistoryStacks = Shapes['history'];

/** Most steps that can be taken back. */
export const MOST_STEPS = 50;
/** Most items of all steps together: some 200 KB, read and written with every change. */
const MOST_ITEMS = 400;

/**
 * Adds a new step and empties the redo stack. What a page reports later about a payment that it recorded itself joins
 * that step, so that one press takes back both.
 */
export function withStep(history: HistoryStacks, step: Step): HistoryStacks {
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

/** The newest steps within both bounds; the last one is kept even when it alone is too large. */
function few(steps: readonly Step[]): Step[] {
  const kept = steps.slice(-MOST_STEPS);
  let items = 0;
  const from = kept.findLastIndex((step, index) => {
    items += step.items.length;
    return items > MOST_ITEMS && index < kept.length - 1;
  });
  return kept.slice(from + 1);
}

/** Moves a step that was undone or done again to the other stack. */
export function withPlayed(history: HistoryStacks, direction: Direction, step: Step): HistoryStacks {
  return direction === 'undo'
    ? { ...history, undo: without(history.undo, step), redo: [...history.redo, step] }
    : { ...history, undo: few([...history.undo, step]), redo: without(history.redo, step) };
}

/** Removes a step from both stacks. */
export const withoutStep = (history: HistoryStacks, step: Step): HistoryStacks => ({
  ...history,
  undo: without(history.undo, step),
  redo: without(history.redo, step),
});

const without = (steps: readonly Step[], { id }: Step): Step[] => steps.filter((step) => step.id !== id);
