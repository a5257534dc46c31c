import type { Snapshot } from '../contract/snapshot.ts';
import { seoulDay } from '../core/day.ts';
import type { CommandWithFeedback } from './feedback.ts';
import { redoStep, undoStep } from './step-commands.ts';
import { stepWords } from './step-words.ts';
import { useTranslate } from './translate-context.ts';

interface Props {
  readonly snapshot: Snapshot;
  /**
   * The outcome bar shows the last command with an undo of its own: this one is hidden, so that there is one undo at a
   * time.
   */
  readonly isSpokenFor: boolean;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** Whether something was changed today that can be taken back, or was taken back. */
export const hasLastStep = ({ steps, today }: Snapshot): boolean =>
  [steps?.undo, steps?.redo].some((step) => step !== undefined && seoulDay(step.at) === today);

/** What was changed last, by hand or by a page, and its undo: the banner sends people to the popup for it. */
export function LastStep({ snapshot, isSpokenFor, onCommand }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  if (!hasLastStep(snapshot)) return null;
  const { undo, redo } = snapshot.steps ?? {};
  const shown = undo !== undefined && seoulDay(undo.at) === snapshot.today ? undo : undefined;
  return (
    <section class={`last-step ${isSpokenFor ? 'is-spoken-for' : ''}`} aria-label={t('popupLastChange')}>
      <p class="last-step-words text-soft">
        {shown === undefined ? t('popupNothingToUndo') : stepWords(speech, shown)}
      </p>
      {shown && (
        <button
          type="button"
          class="button button-quiet"
          aria-label={t('appUndoWhat', stepWords(speech, shown))}
          onClick={() => onCommand(undoStep(shown))}
        >
          {t('appUndo')}
        </button>
      )}
      {redo && (
        <button
          type="button"
          class="button button-quiet"
          aria-label={t('appRedoWhat', stepWords(speech, redo))}
          onClick={() => onCommand(redoStep(redo))}
        >
          {t('appRedo')}
        </button>
      )}
    </section>
  );
}
