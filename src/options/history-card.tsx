import { useState } from 'preact/hooks';
import type { Safekeeping, StepView } from '../contract/safekeeping.ts';
import { redoStep, undoStep } from '../ui/step-commands.ts';
import { stepWords } from '../ui/step-words.ts';
import { useTranslate } from '../ui/translate-context.ts';
import type { OptionsState } from './state/store.ts';
import { WhenText } from './when-text.tsx';

interface Props {
  readonly kept: Safekeeping;
  readonly send: OptionsState['send'];
}

/** Rows shown before the person asks for all. */
const FEW = 5;

/** The last fifty changes, newest first; they are taken back one after the other, from the newest on. */
export function HistoryCard({ kept: { undo, redo }, send }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const [isAll, setAll] = useState(false);
  const rows = [
    ...[...redo].reverse().map((step) => ({ step, isUndone: true })),
    ...undo.map((step) => ({ step, isUndone: false })),
  ];
  const shown = isAll ? rows : rows.slice(0, Math.max(FEW, redo.length + 1));
  return (
    <div class="card stack">
      <div class="card-head">
        <h3 class="text-emphasis">{t('optionsHistory')}</h3>
        <p class="text-soft">{t(rows.length === 0 ? 'optionsHistoryNone' : 'optionsHistoryLead')}</p>
      </div>
      {rows.length > 0 && (
        <div class="row">
          <StepButton step={undo[0]} isUndo onPress={(step) => void send(...undoStep(step))} />
          <StepButton step={redo[0]} isUndo={false} onPress={(step) => void send(...redoStep(step))} />
        </div>
      )}
      <ul class="keep-list">
        {shown.map(({ step, isUndone }) => (
          <li key={step.id} class={isUndone ? 'keep-row is-undone' : 'keep-row'}>
            <span class="keep-words">{stepWords(speech, step)}</span>
            {isUndone && <span class="badge">{t('optionsStepUndone')}</span>}
            <WhenText at={step.at} />
          </li>
        ))}
      </ul>
      {rows.length > shown.length && (
        <button type="button" class="button button-quiet section-add" onClick={() => setAll(true)}>
          {t('optionsHistoryAll', rows.length)}
        </button>
      )}
    </div>
  );
}

interface ButtonProps {
  readonly step: StepView | undefined;
  readonly isUndo: boolean;
  readonly onPress: (step: StepView) => void;
}

function StepButton({ step, isUndo, onPress }: ButtonProps) {
  const speech = useTranslate();
  const { t } = speech;
  const label = t(isUndo ? 'appUndo' : 'appRedo');
  return (
    <button
      type="button"
      class="button"
      aria-disabled={step === undefined}
      aria-label={step ? t(isUndo ? 'appUndoWhat' : 'appRedoWhat', stepWords(speech, step)) : label}
      onClick={() => step && onPress(step)}
    >
      {label}
    </button>
  );
}
