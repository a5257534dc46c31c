import { useState } from 'preact/hooks';
import { type Day, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import { subtractWon, type Won, ZERO } from '../core/won.ts';
import { Amount } from '../ui/amount.tsx';
import { AmountForm } from '../ui/amount-form.tsx';
import { formatDay } from '../ui/format-day.ts';
import { formatWon } from '../ui/format-won.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { Errand } from './errand.ts';
import { answer, cancelEntry, cancelPart, deleteEntry, uncancelEntry } from './orders.ts';
import { asObject, paymentName } from './payment-words.ts';

interface Props {
  readonly entry: Entry;
  readonly today: Day;
  readonly onEdit: (entry: Entry) => void;
  readonly onErrand: (errand: Errand) => void;
}

/** One payment of this month; its actions open beneath it, so nothing floats over the list. */
export function EntryRow({ entry, today, onEdit, onErrand }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const [isOpen, setOpen] = useState(false);
  const name = paymentName(speech, entry);
  const close = () => setOpen(false);
  return (
    <li class={`entry entry-${entry.status}`} onKeyDown={(event) => closesOn(event, isOpen, close)}>
      <div class="entry-line">
        <span class="entry-name">{name}</span>
        <EntryTag entry={entry} />
        <span class="entry-day text-soft">{formatDay(locale, seoulDay(entry.at))}</span>
        <Amount value={signed(entry)} class="entry-amount" />
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
        <EntryActions entry={entry} today={today} onEdit={onEdit} onErrand={onErrand} onDone={close} />
      )}
    </li>
  );
}

/** Esc closes what is open here first, the popup next. */
function closesOn(event: KeyboardEvent, isOpen: boolean, close: () => void) {
  if (event.key !== 'Escape' || !isOpen) return;
  event.preventDefault();
  event.stopPropagation();
  close();
}

/** What gives headroom back stands with a minus. */
const signed = ({ kind, amount }: Entry): Won =>
  kind === 'cancellation' || kind === 'prepayment' ? subtractWon(ZERO, amount) : amount;

function EntryTag({ entry: { status, pool, kind } }: { readonly entry: Entry }) {
  const { t } = useTranslate();
  if (kind !== 'payment' && kind !== 'expected') return <span class="badge">{t(`popupKind_${kind}`)}</span>;
  if (status !== 'confirmed') return <span class="badge">{t(`popupStatus_${status}`)}</span>;
  return pool === 'content' ? <span class="badge">{t('popupPoolTag_content')}</span> : null;
}

function EntryActions({ entry, today, onEdit, onErrand, onDone }: Props & { readonly onDone: () => void }) {
  const { t } = useTranslate();
  const [isAsking, setAsking] = useState(false);
  const [isPart, setPart] = useState(false);
  const isPayment = entry.kind === 'payment';
  const errand = (what: Errand) => {
    onDone();
    onErrand(what);
  };
  if (isPart) {
    return (
      <AmountForm
        label={t('popupPartCancelLabel')}
        hint={t('popupPartCancelHint')}
        range={{ lowest: 1, highest: entry.amount }}
        button={t('popupCancelPart')}
        onAmount={(amount) => errand(cancelPart(entry, amount, today))}
      />
    );
  }
  if (isAsking) return <DeleteQuestion entry={entry} onErrand={errand} onKeep={() => setAsking(false)} />;
  return (
    <div class="entry-actions">
      {isPayment && entry.status !== 'failed' && (
        <button type="button" class="button" onClick={() => onEdit(entry)}>
          {t('popupEdit')}
        </button>
      )}
      {isPayment && entry.status === 'confirmed' && (
        <>
          <button type="button" class="button" onClick={() => errand(cancelEntry(entry))}>
            {t('popupCancel')}
          </button>
          <button type="button" class="button" onClick={() => setPart(true)}>
            {t('popupCancelPart')}
          </button>
        </>
      )}
      {entry.status === 'failed' && (
        <button type="button" class="button" onClick={() => errand(answer(entry, true))}>
          {t('popupDidPay')}
        </button>
      )}
      {entry.status === 'cancelled' && (
        <button type="button" class="button" onClick={() => errand(uncancelEntry(entry))}>
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
  readonly onErrand: (errand: Errand) => void;
  readonly onKeep: () => void;
}

function DeleteQuestion({ entry, onErrand, onKeep }: QuestionProps) {
  const speech = useTranslate();
  const { t } = speech;
  return (
    <div class="entry-actions">
      <p class="entry-question" role="alert">
        {t('popupDeleteSure', asObject(speech, paymentName(speech, entry)))}
      </p>
      <button type="button" class="button button-danger" onClick={() => onErrand(deleteEntry(entry))}>
        {t('popupDelete')}
      </button>
      <button type="button" class="button" ref={focusOnce} onClick={onKeep}>
        {t('popupKeep')}
      </button>
    </div>
  );
}

/** The button that was pressed is gone: the keyboard goes on from the harmless answer. */
const focusOnce = (button: HTMLButtonElement | null) => button?.focus();
