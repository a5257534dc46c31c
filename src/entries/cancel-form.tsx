import { useState } from 'preact/hooks';
import { type Day, monthOf, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { AmountForm } from '../ui/amount-form.tsx';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { formatDay } from '../ui/format-day.ts';
import { useLeftForm } from '../ui/half-amount.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { cancelForm } from './cancel-form-name.ts';
import { DayChoice, isDayWithin } from './day-choice.tsx';
import { cancelEntry, cancelPart } from './entry-commands.ts';

interface Props {
  readonly entry: Entry;
  readonly today: Day;
  /** A part of the payment, whose amount is asked; else all of it. */
  readonly isPart: boolean;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/**
 * Whether the day of a cancellation matters: one of an earlier month's payment takes from that month's sum only if it
 * was made in that month, and may be noted later.
 */
export const isCancelDayAsked = (entry: Pick<Entry, 'month'>, today: Day): boolean =>
  entry.month !== monthOf(today);

/** What is asked before a cancellation is noted: how much of the payment, and its day where that matters. */
export function CancelForm({ entry, today, isPart, onCommand }: Props) {
  const { t, locale } = useTranslate();
  const leftIn = useLeftForm();
  const form = cancelForm(entry);
  const [day, setDay] = useState<string>(() => (isPart ? leftIn(form).left?.on : undefined) ?? today);
  const [isWrong, setWrong] = useState(false);
  const isDayAsked = isCancelDayAsked(entry, today);
  const paidOn = seoulDay(entry.at);
  const cancel = (on: string, cancelOn: (on: Day) => CommandWithFeedback) => {
    if (!isDayAsked) onCommand(cancelOn(today));
    else if (isDayWithin(on, today, paidOn)) onCommand(cancelOn(on));
    else setWrong(true);
  };
  const type = (text: string) => {
    setDay(text);
    setWrong(false);
  };
  const dayChoice = isDayAsked && (
    <DayChoice
      label={t('popupCancelledOn')}
      value={day}
      today={today}
      earliest={paidOn}
      error={isWrong ? t('popupCancelledOnWrong', formatDay(locale, paidOn)) : undefined}
      onPick={type}
      onOther={type}
    />
  );
  if (isPart) {
    return (
      <AmountForm
        form={form}
        on={day}
        label={t('popupPartCancelLabel')}
        hint={t('popupPartCancelHint')}
        range={{ lowest: 1, highest: entry.amount }}
        button={t('popupCancelPart')}
        onAmount={(amount) => cancel(day, (on) => cancelPart(entry, amount, on))}
      >
        {dayChoice}
      </AmountForm>
    );
  }
  return (
    <form
      ref={focusOnce}
      class="amount-form"
      aria-label={t('popupCancelledOn')}
      tabIndex={-1}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        cancel(day, (on) => cancelEntry(entry, on));
      }}
    >
      {dayChoice}
      <p class="field-hint">{t('popupPartCancelHint')}</p>
      <button type="submit" class="button button-primary">
        {t('popupCancel')}
      </button>
    </form>
  );
}

/** The button that was pressed has been removed: the focus goes to what is asked, never to the answer. */
const focusOnce = (form: HTMLElement | null) => form?.focus();
