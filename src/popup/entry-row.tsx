import { useState } from 'preact/hooks';
import { type Day, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { cancelForm } from '../entries/cancel-form-name.ts';
import { EntryTag } from '../entries/entry-tag.tsx';
import { paymentName, signedAmount } from '../entries/payment-words.ts';
import { Amount } from '../ui/amount.tsx';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { formatDay } from '../ui/format-day.ts';
import { formatWon } from '../ui/format-won.ts';
import { useLeftForm } from '../ui/half-amount.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { EntryActions } from './lazy-parts.ts';

interface Props {
  readonly entry: Entry;
  readonly today: Day;
  readonly onEdit: (entry: Entry) => void;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** One payment of this month; its actions open beneath it, so that nothing covers the list. */
export function EntryRow({ entry, today, onEdit, onCommand }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const leftIn = useLeftForm();
  const [isOpen, setOpen] = useState(() => leftIn(cancelForm(entry)).isFresh);
  const name = paymentName(speech, entry);
  const close = () => setOpen(false);
  return (
    <li class={`entry entry-${entry.status}`} onKeyDown={(event) => closesOn(event, isOpen, close)}>
      <div class="entry-line">
        <span class="entry-name">{name}</span>
        <EntryTag entry={entry} />
        <span class="entry-day text-soft">{formatDay(locale, seoulDay(entry.at))}</span>
        <Amount value={signedAmount(entry)} class="entry-amount" />
        <button
          type="button"
          class="icon-button"
          aria-expanded={isOpen}
          aria-label={t('popupEntryMenu', name, formatWon(speech, entry.amount))}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'up' : 'down'} />
        </button>
      </div>
      {isOpen && (
        <EntryActions entry={entry} today={today} onEdit={onEdit} onCommand={onCommand} onDone={close} />
      )}
    </li>
  );
}

/** Esc first closes what is open beneath the row; the next Esc closes the popup. */
function closesOn(event: KeyboardEvent, isOpen: boolean, close: () => void) {
  if (event.key !== 'Escape' || !isOpen) return;
  event.preventDefault();
  event.stopPropagation();
  close();
}
