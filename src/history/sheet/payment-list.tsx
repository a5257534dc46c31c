import { seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { paymentName, signedAmount } from '../../entries/payment-words.ts';
import { type Speech, useTranslate } from '../../ui/translate-context.ts';
import type { Writing } from './mask.ts';
import { rowsInPlaceOf } from './room.ts';
import type { SheetMonth } from './use-month.ts';

interface Props {
  readonly read: SheetMonth;
  readonly writing: Writing;
  /** Payments with long names that there is room for. */
  readonly room: number;
}

/** The month's payments, newest first; those that do not fit are counted. */
export function PaymentList({ read: { entries, count }, writing, room }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const wordsOf = (entry: Entry) => [writing.name(paymentName(speech, entry)), stateWords(speech, entry)];
  const shown = entries.slice(
    0,
    rowsInPlaceOf(
      room,
      entries.map((entry) => wordsOf(entry).join(' ').trim()),
    ),
  );
  return (
    <section class="sheet-section">
      <h2>{t('historyList')}</h2>
      {entries.length === 0 && <p>{t('historyNoneMonth')}</p>}
      <ul class="sheet-list">
        {shown.map((entry) => (
          <li key={entry.id}>
            <span class="sheet-day">{Number(seoulDay(entry.at).slice(8))}</span>
            <span class="sheet-name">{writing.name(paymentName(speech, entry))}</span>
            <span class="sheet-state">{stateWords(speech, entry)}</span>
            <span class="sheet-amount">{writing.amount(signedAmount(entry))}</span>
          </li>
        ))}
      </ul>
      {count > shown.length && <p>{t('historySheetMore', count - shown.length)}</p>}
    </section>
  );
}

/** What is not plainly paid says so, for the sheet has no colours. */
function stateWords({ t }: Speech, { kind, status }: Entry): string {
  if (kind === 'cancellation' || kind === 'prepayment' || kind === 'adjustment')
    return t(`popupKind_${kind}`);
  return status === 'confirmed' ? '' : t(`historyState_${status}`);
}
