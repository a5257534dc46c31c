import { useState } from 'preact/hooks';
import type { BillView } from '../contract/snapshot.ts';
import { addDays, type Day } from '../core/day.ts';
import { AmountForm } from '../ui/amount-form.tsx';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { formatMonth } from '../ui/format-month.ts';
import { formatWon } from '../ui/format-won.ts';
import { useLeftForm } from '../ui/half-amount.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { payPart, snoozeBill } from './commands.ts';

interface Props {
  readonly bill: BillView;
  readonly today: Day;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

const DAYS = [1, 3, 7] as const;

interface ToggleProps {
  readonly bill: BillView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Opens the other choices of a bill. */
export function BillToggle({ bill, isOpen, onToggle }: ToggleProps) {
  const { t, locale } = useTranslate();
  return (
    <button
      type="button"
      class="icon-button bill-more"
      aria-expanded={isOpen}
      aria-label={t('popupBillMore', formatMonth(locale, bill.month))}
      onClick={onToggle}
    >
      <Icon name={isOpen ? 'up' : 'down'} />
    </button>
  );
}

/** Name of the form that asks how much of this bill was paid. */
export const partForm = ({ line, month }: Pick<BillView, 'line' | 'month'>): string =>
  `part ${line} ${month}`;

/** The other choices of a bill: a part was paid, or remind me later. */
export function BillMore({ bill, today, onCommand }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const leftIn = useLeftForm();
  const form = partForm(bill);
  const [isPart, setPart] = useState(() => leftIn(form).isFresh);
  if (isPart) {
    return (
      <AmountForm
        form={form}
        label={t('popupPartLabel')}
        hint={t('popupPartHint', formatWon(speech, bill.rest))}
        range={{ lowest: 1, highest: bill.rest }}
        button={t('appSave')}
        onAmount={(amount) => onCommand(payPart(bill, amount, today))}
      />
    );
  }
  return (
    <div class="bill-more-choices">
      <button type="button" class="button" onClick={() => setPart(true)}>
        {t('popupPaidPart')}
      </button>
      {DAYS.map((days) => (
        <button
          key={days}
          type="button"
          class="button"
          onClick={() => onCommand(snoozeBill(bill, addDays(today, days)))}
        >
          {t(days === 1 ? 'popupSnoozeOne' : 'popupSnooze', days)}
        </button>
      ))}
    </div>
  );
}
