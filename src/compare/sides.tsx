import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Day, seoulDay } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { CarrierRow } from '../exchange/compare/fold.ts';
import { gatewayNameOf } from '../exchange/drafts/gateways.ts';
import { Amount } from '../ui/amount.tsx';
import { Dotted } from '../ui/dotted.tsx';
import { formatDate } from '../ui/format-date.ts';
import { formatDay } from '../ui/format-day.ts';
import { formatWon } from '../ui/format-won.ts';
import { gatewayName } from '../ui/gateway-name.ts';
import { type Speech, useTranslate } from '../ui/translate-context.ts';

type ComparedPayment = Pick<Entry, 'kind' | 'status' | 'amount'> &
  Partial<Pick<Entry, 'merchant' | 'item' | 'gateway'>> & { readonly day: Day };

export const paymentOfRow = ({ draft }: CarrierRow): ComparedPayment => draft;
export const paymentOfEntry = (entry: Entry): ComparedPayment => ({ ...entry, day: seoulDay(entry.at) });

/** The name of a payment, in one line. */
const nameOf = ({ t }: Speech, { merchant, item }: Pick<ComparedPayment, 'merchant' | 'item'>): string =>
  merchant ?? item ?? t('exchangeNoName');

/** The name with the sum, for screen readers. */
export const spoken = (speech: Speech, payment: ComparedPayment): string =>
  `${nameOf(speech, payment)}, ${formatWon(speech, payment.amount)}`;

const dayWords = ({ locale }: Speech, day: Day, today: Day): string =>
  day.slice(0, 4) === today.slice(0, 4) ? formatDay(locale, day) : formatDate(locale, day);

/** One payment on its side: name, sum, day, gateway and state. */
export function Side({ payment, today }: { readonly payment: ComparedPayment; readonly today: Day }) {
  const speech = useTranslate();
  const { t } = speech;
  const { amount, day, gateway, kind, status, merchant, item } = payment;
  const facts = [
    dayWords(speech, day, today),
    merchant === undefined ? undefined : item,
    gateway === undefined ? undefined : (gatewayName(speech, gateway) ?? gatewayNameOf(gateway)),
  ].filter((fact) => fact !== undefined);
  return (
    <div class="compare-payment">
      <span class="compare-name">{nameOf(speech, payment)}</span>
      <Amount value={amount} class={status === 'cancelled' ? 'is-cancelled' : ''} />
      <span class="compare-facts text-soft">
        <Dotted parts={facts} />
      </span>
      {kind !== 'payment' && kind !== 'expected' && <span class="badge">{t(`exchangeKind_${kind}`)}</span>}
      {kind === 'payment' && status !== 'confirmed' && (
        <span class="badge">{t(`popupStatus_${status}`)}</span>
      )}
    </div>
  );
}

interface PartProps<Each> {
  readonly title: string;
  readonly lead?: string;
  readonly all: readonly Each[];
  readonly row: (each: Each) => ComponentChildren;
  readonly children?: ComponentChildren;
}

/** Rows drawn at first; more appear at a press. */
const AT_ONCE = 50;

/** One part of the difference: a table with the carrier's side on the left and the log's on the right. */
export function Part<Each>({ title, lead, all, row, children }: PartProps<Each>) {
  const { t } = useTranslate();
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <section class="compare-part">
      <h2 class="compare-section-title">{title}</h2>
      {lead !== undefined && <p class="text-soft">{lead}</p>}
      <table class="compare-table">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compareCarrier')}</th>
            <th scope="col">{t('compareLog')}</th>
          </tr>
        </thead>
        <tbody>{all.slice(0, shown).map(row)}</tbody>
      </table>
      {all.length > shown && (
        <button type="button" class="button compare-more" onClick={() => setShown(shown + AT_ONCE)}>
          {t('exchangeMore', Math.min(AT_ONCE, all.length - shown))}
        </button>
      )}
      {children}
    </section>
  );
}
