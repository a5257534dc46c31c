import { useState } from 'preact/hooks';
import type { Day } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { GuideLink } from '../ui/guide-link.tsx';
import { useLeftForm } from '../ui/half-amount.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { asObject } from './as-object.ts';
import { CancelForm, isCancelDayAsked } from './cancel-form.tsx';
import { cancelForm } from './cancel-form-name.ts';
import { answer, cancelEntry, deleteEntry, uncancelEntry } from './entry-commands.ts';
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
  const leftIn = useLeftForm();
  const [asked, setAsked] = useState<'delete' | 'cancel' | 'part' | undefined>(() =>
    leftIn(cancelForm(entry)).isFresh ? 'part' : undefined,
  );
  const isPayment = entry.kind === 'payment';
  const commanded = (what: CommandWithFeedback) => {
    onDone();
    onCommand(what);
  };
  if (asked === 'delete')
    return <DeleteQuestion entry={entry} onCommand={commanded} onKeep={() => setAsked(undefined)} />;
  if (asked !== undefined)
    return <CancelForm entry={entry} today={today} isPart={asked === 'part'} onCommand={commanded} />;
  const cancel = () => (isCancelDayAsked(entry, today) ? setAsked('cancel') : commanded(cancelEntry(entry)));
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
          <button type="button" class="button" onClick={cancel}>
            {t('popupCancel')}
          </button>
          <button type="button" class="button" onClick={() => setAsked('part')}>
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
      <button type="button" class="button" onClick={() => setAsked('delete')}>
        {t('popupDelete')}
      </button>
      {isPayment && entry.status !== 'failed' && <GuideLink topic="unknown" />}
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
