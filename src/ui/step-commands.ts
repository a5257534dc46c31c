import type { Command } from '../contract/command.ts';
import type { QueuedCommand } from '../contract/outbox.ts';
import type { NextSteps, StepView } from '../contract/safekeeping.ts';
import type { CommandWithFeedback } from './feedback.ts';

/** Takes back that very step: refused where another one is next by now. */
export const undoStep = ({ id }: StepView): CommandWithFeedback => [
  { name: 'history/undo', content: { step: id } },
  { said: 'appUndone' },
];

export const redoStep = ({ id }: StepView): CommandWithFeedback => [
  { name: 'history/redo', content: { step: id } },
  { said: 'appRedone' },
];

/** The command that takes this one back, or that takes back its undo; only where its step is the next of the history. */
export function undoCommandOf(
  steps: NextSteps | undefined,
  { id, command }: QueuedCommand,
): Command | undefined {
  const { undo, redo } = steps ?? {};
  if (command.name === 'history/undo') {
    return redo?.id === command.content.step ? redoStep(redo)[0] : undefined;
  }
  const made = command.name === 'history/redo' ? command.content.step : id;
  return undo?.id === made ? undoStep(undo)[0] : undefined;
}
