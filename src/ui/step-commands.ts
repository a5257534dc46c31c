import type { Command } from '../contract/command.ts';
import type { NextSteps, StepView } from '../contract/safekeeping.ts';
import type { CommandWithFeedback } from './feedback.ts';

/** Takes that step back: the one that is shown, or none. */
export const undoStep = ({ id }: StepView): CommandWithFeedback => [
  { name: 'history/undo', content: { step: id } },
  { said: 'appUndone' },
];

export const redoStep = ({ id }: StepView): CommandWithFeedback => [
  { name: 'history/redo', content: { step: id } },
  { said: 'appRedone' },
];

/** What would take the command back, or make its undoing undone: its step is next on one of the stacks. */
export function wayBack(steps: NextSteps | undefined, command: string, order: Command): Command | undefined {
  const { undo, redo } = steps ?? {};
  if (order.name === 'history/undo') {
    return redo?.id === order.content.step ? redoStep(redo)[0] : undefined;
  }
  const made = order.name === 'history/redo' ? order.content.step : command;
  return undo?.id === made ? undoStep(undo)[0] : undefined;
}
