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
}

/** The newest payments that fit into the space of `room` rows with two lines each. */
export function fittingOf(speech: Speech, entries: readonly Entry[], writing: Writing, room: number) {
  const wordsOf = (entry: Entry) => [writing.name(paymentName(speech, entry)), stateWords(speech, entry)];
  const rows = entries.map((entry) => wordsOf(entry).join(' ').trim());
  return entries.slice(0, rowsInPlaceOf(room, rows));
}

/** The month's payments on the one page, newest first; of those that do not fit, the number is shown. */
export function PaymentsThatFit({
  read: { count, problems },
  shown,
  writing,
}: Props & { readonly shown: readonly Entry[] }) {
  const speech = useTranslate();
  const { t } = speech;
  return (
    <section class="sheet-section">
      <h2>{t('historyList')}</h2>
      {count === 0 && <p>{t(problems.length > 0 ? 'historyNoneRead' : 'historyNoneMonth')}</p>}
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

/** All payments of the month, on as many pages as they need; each page begins with the title and the headings. */
export function EveryPayment({ read: { entries }, writing, title }: Props & { readonly title: string }) {
  const speech = useTranslate();
  const { t } = speech;
  return (
    <table class="sheet-table sheet-every">
      <caption class="visually-hidden">{t('historyList')}</caption>
      <thead>
        <tr class="sheet-every-title">
          <td colSpan={4}>{title}</td>
        </tr>
        <tr>
          <th scope="col">{t('historySheetDay')}</th>
          <th scope="col">{t('historyShop')}</th>
          <th scope="col">{t('historySheetState')}</th>
          <th scope="col">{t('historySum')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>{Number(seoulDay(entry.at).slice(8))}</td>
            <th scope="row">{writing.name(paymentName(speech, entry))}</th>
            <td>{stateWords(speech, entry)}</td>
            <td>{writing.amount(signedAmount(entry))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The state of an entry in words, unless it is a paid payment: the sheet has no colours. */
function stateWords({ t }: Speech, { kind, status }: Entry): string {
  if (kind === 'cancellation' || kind === 'prepayment' || kind === 'adjustment')
    return t(`popupKind_${kind}`);
  return status === 'confirmed' ? '' : t(`historyState_${status}`);
}
