import { useState } from 'preact/hooks';
import type { Day } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { AmountForm } from '../ui/amount-form.tsx';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { asObject } from './as-object.ts';
import { answer, cancelEntry, cancelPart, deleteEntry, uncancelEntry } from './entry-commands.ts';
import { paymentName } from './payment-words.ts';

interface Props {
  readonly entry: Entry;
  readonly today: Day;
  readonly onEdit: (entry: Entry) => void;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
  /** Called once an action was chosen: the menu may close. */
  readonly onDone: () => void;
}

/** All that can be done with one entry; opens beneath its row, so that nothing covers the list. */
export function EntryActions({ entry, today, onEdit, onCommand, onDone }: Props) {
  const { t } = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const [isPart, setPart] = useState(false);
  const isPayment = entry.kind === 'payment';
  const commanded = (what: CommandWithFeedback) => {
    onDone();
    onCommand(what);
  };
  if (isPart) {
    return (
      <AmountForm
        label={t('popupPartCancelLabel')}
        hint={t('popupPartCancelHint')}
        range={{ lowest: 1, highest: entry.amount }}
        button={t('popupCancelPart')}
        onAmount={(amount) => commanded(cancelPart(entry, amount, today))}
      />
    );
  }
  if (isAsking) return <DeleteQuestion entry={entry} onCommand={commanded} onKeep={() => setAsking(false)} />;
  return (
    <div class="entry-actions">
      {entry.kind === 'cancellation' && <p class="entry-question text-soft">{t('popupTakenBack')}</p>}
      {isPayment && entry.status !== 'failed' && (
        <button type="button" class="button" onClick={() => onEdit(entry)}>
          {t('popupEdit')}
        </button>
      )}
      {isPayment && entry.status === 'confirmed' && (
        <>
          <button type="button" class="button" onClick={() => commanded(cancelEntry(entry))}>
            {t('popupCancel')}
          </button>
          <button type="button" class="button" onClick={() => setPart(true)}>
            {t('popupCancelPart')}
          </button>
        </>
      )}
      {(entry.status === 'failed' || entry.status === 'pending') && isPayment && (
        <button type="button" class="button" onClick={() => commanded(answer(entry, true))}>
          {t('popupDidPay')}
        </button>
      )}
      {entry.status === 'pending' && isPayment && (
        <button type="button" class="button" onClick={() => commanded(answer(entry, false))}>
          {t('popupDidNotPay')}
        </button>
      )}
      {entry.status === 'cancelled' && (
        <button type="button" class="button" onClick={() => commanded(uncancelEntry(entry))}>
          {t('popupUncancel')}
        </button>
      )}
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {t('popupDelete')}
      </button>
    </div>
  );
}

interface QuestionProps {
  readonly entry: Entry;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
  readonly onKeep: () => void;
}

function DeleteQuestion({ entry, onCommand, onKeep }: QuestionProps) {
  const speech = useTranslate();
  const { t } = speech;
  return (
    <div class="entry-actions">
      <p class="entry-question" role="alert">
        {t('popupDeleteSure', asObject(speech, paymentName(speech, entry)))}
      </p>
      <button type="button" class="button button-danger" onClick={() => onCommand(deleteEntry(entry))}>
        {t('popupDelete')}
      </button>
      <button type="button" class="button" ref={focusOnce} onClick={onKeep}>
        {t('popupKeep')}
      </button>
    </div>
  );
}

/** The button that was pressed has been removed: the focus goes to the answer that deletes nothing. */
const focusOnce = (button: HTMLButtonElement | null) => button?.focus();
