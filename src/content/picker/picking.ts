import { getterOf, parentOf } from '../read/read-dom.ts';
import { type PartReading, partReading, sumsHere } from './sums-here.ts';

/** What is being pointed at: the sum, or what is bought. */
export type Goal = 'sum' | 'name';

export interface Chosen {
  readonly part: Element;
  readonly reading: PartReading;
}

/** `point`: nothing is chosen yet; `chosen`: the person may save it; the others are results of saving. */
export type Phase = 'point' | 'chosen' | 'saving' | 'saved' | 'failed';

export interface PickerState {
  readonly phase: Phase;
  readonly goal: Goal;
  readonly at?: Chosen | undefined;
  readonly sum?: Chosen | undefined;
  readonly name?: Chosen | undefined;
}

export const FIRST: PickerState = { phase: 'point', goal: 'sum' };

const firstChildElement = getterOf<Element | null>(Element.prototype, 'firstElementChild');

const chosenAt = (part: Element): Chosen => ({ part, reading: partReading(part) });

/** The pointer, or a finger, is over this part. */
export function pointAt(state: PickerState, part: Element | undefined): PickerState {
  if (state.phase !== 'point' || part === undefined || part === state.at?.part) return state;
  return { ...state, at: chosenAt(part) };
}

/** Whether what is pointed at can be chosen. */
export const mayPick = ({ goal, at }: PickerState): boolean =>
  goal === 'sum' ? at?.reading.amount != null : (at?.reading.name ?? '') !== '';

/** Chosen by a press or by Enter; what cannot be read stays pointed at, with the reason. */
export function choose(state: PickerState): PickerState {
  if (state.phase !== 'point' || !mayPick(state)) return state;
  return { ...state, phase: 'chosen', [state.goal]: state.at };
}

/** Points at a sum, or at a name, once more. */
export const again = (state: PickerState, goal: Goal): PickerState => ({
  phase: 'point',
  goal,
  ...(goal === 'name' && { sum: state.sum }),
});

/** Escape: a step back; `undefined` where it ends. */
export function stepBack(state: PickerState): PickerState | undefined {
  if (state.phase === 'point' && state.goal === 'name') return { ...state, phase: 'chosen', goal: 'sum' };
  return state.phase === 'chosen' || state.phase === 'failed' ? again(state, 'sum') : undefined;
}

/** Left and right go from sum to sum, up to the element around it, down into it. */
export function stepBy(state: PickerState, key: string): PickerState {
  if (state.phase !== 'point') return state;
  const part = state.at?.part;
  if (key === 'ArrowUp' && part !== undefined) {
    const around = parentOf(part);
    return around instanceof Element ? pointAt(state, around) : state;
  }
  if (key === 'ArrowDown' && part !== undefined) return pointAt(state, firstChildElement(part) ?? part);
  return pointAt(state, nextSum(part, key === 'ArrowLeft' || key === 'ArrowUp'));
}

function nextSum(part: Element | undefined, isBack: boolean): Element | undefined {
  const sums = sumsHere();
  if (part === undefined) return sums.at(isBack ? -1 : 0);
  const isAfter = (sum: Element) =>
    (Node.prototype.compareDocumentPosition.call(part, sum) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isBefore = (sum: Element) => sum !== part && !isAfter(sum);
  return isBack ? (sums.findLast(isBefore) ?? sums.at(-1)) : (sums.find(isAfter) ?? sums[0]);
}
