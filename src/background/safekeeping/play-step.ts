import type { Ack, Ask } from '../../contract/messages.ts';
import type { Documents, LoadedKey } from '../../storage/documents.ts';
import {
  type Direction,
  familiesOfStep,
  monthsOfStep,
  play,
  type StepKeys,
} from '../../storage/history/play.ts';
import { withoutStep, withPlayed } from '../../storage/history/stacks.ts';
import type { Step } from '../../storage/items/step.ts';
import type { AppContext } from '../kernel/app-context.ts';
import type { Decision } from '../kernel/writer.ts';

/**
 * Takes the last step back, or plays the step taken back last again. The message names the step that the person saw, so
 * that one made by a page a moment later is not taken back instead. A step whose data was changed by another write
 * since can never be played again: it is dropped, and the steps before it can be reached.
 */
export const playStep =
  (app: AppContext, direction: Direction): ((ask: Ask<'history/undo'>) => Promise<Ack>) =>
  ({ command, step: id }) =>
    app.serial(async (): Promise<Ack> => {
      const { history } = await app.readRare(['history']);
      const last = history.value[direction].at(-1);
      const step = last?.id === id ? last : undefined;
      const request = {
        command,
        months: step === undefined ? [] : monthsOfStep(step),
        families: [...(step === undefined ? [] : familiesOfStep(step)), 'history' as const],
        isUnnoted: true,
      };
      const ack = await app.writer.executeNow(request, (documents, now) =>
        step === undefined
          ? { refuse: 'changed-since' }
          : decide(step, direction, documents, { command, at: now }),
      );
      if (!ack.ok && ack.reason === 'changed-since' && step !== undefined) await forget(app, step);
      return ack;
    });

function decide(
  step: Step,
  direction: Direction,
  documents: Documents,
  stamp: Parameters<typeof play>[3],
): Decision {
  const history = openedHistory(documents);
  const played = play(step, direction, stageOf(documents), stamp);
  if (played === 'changed-since') return { refuse: 'changed-since' };
  const value = withPlayed(history.value, direction, played.step);
  return { changes: [...played.changes, { kept: history, value }] };
}

const stageOf = ({ ledger, ...families }: Documents): StepKeys => ({ ledger, families });

function openedHistory({ history }: Documents): LoadedKey<'history'> {
  if (history === undefined) throw new Error('the history was not opened');
  return history;
}

/** Drops a step that cannot be played. Under no command: the command that asked for it is refused. */
const forget = ({ writer }: AppContext, step: Step): Promise<Ack> =>
  writer.executeNow({ families: ['history'] }, (documents) => {
    const kept = openedHistory(documents);
    return { changes: [{ kept, value: withoutStep(kept.value, step) }] };
  });
