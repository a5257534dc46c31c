import type { ComponentChildren } from 'preact';
import { type Day, seoulDay } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';
import { EntryTag } from '../../entries/entry-tag.tsx';
import { paymentName, signedAmount } from '../../entries/payment-words.ts';
import { Amount } from '../../ui/amount.tsx';
import { formatDay } from '../../ui/format-day.ts';
import { formatWeekday } from '../../ui/format-weekday.ts';
import { gatewayName } from '../../ui/gateway-name.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Speech, useTranslate } from '../../ui/translate-context.ts';

interface Props {
  readonly entry: Entry;
  /** The day of the row above, where that is in the same month: an equal day is not shown again. */
  readonly dayAbove: Day | undefined;
  /** Nickname of the entry's line, where there are several lines. */
  readonly line: string | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The panel that opens beneath the row. */
  readonly children: ComponentChildren;
}

/** One entry: its day (on the first row of a day), name, details and amount. The whole row is one button. */
export function LedgerRow({ entry, dayAbove, line, isOpen, onToggle, children }: Props) {
  const speech = useTranslate();
  const on = seoulDay(entry.at);
  const isNewDay = on !== dayAbove;
  return (
    <div class={`ledger-entry entry-${entry.status} ${isNewDay ? 'is-new-day' : ''}`}>
      <button type="button" class="ledger-row" aria-expanded={isOpen} onClick={onToggle}>
        <DayOf day={on} isShown={isNewDay} />
        <span class="ledger-words">
          <span class="ledger-name">
            <span class="ledger-name-text">{paymentName(speech, entry)}</span>
            <EntryTag entry={entry} isPoolSaid />
          </span>
          <span class="ledger-about text-soft">{aboutWords(speech, entry, line)}</span>
        </span>
        <Amount value={signedAmount(entry)} class="ledger-amount" />
        <Icon name={isOpen ? 'up' : 'down'} class="ledger-fold" />
      </button>
      {isOpen && <div class="ledger-open">{children}</div>}
    </div>
  );
}

/** The day of a row: screen readers get it in every row, sight only where it changes. */
function DayOf({ day, isShown }: { readonly day: Day; readonly isShown: boolean }) {
  const { locale } = useTranslate();
  if (!isShown) return <span class="ledger-day visually-hidden">{formatDay(locale, day)}</span>;
  return (
    <span class="ledger-day">
      <span class="visually-hidden">{formatDay(locale, day)}</span>
      <span class="ledger-day-number" aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      <span class="ledger-weekday text-soft" aria-hidden="true">
        {formatWeekday(locale, day)}
      </span>
    </span>
  );
}

/** What the name does not say: the item, the pool, the gateway, the line. */
function aboutWords(speech: Speech, { merchant, item, pool, gateway }: Entry, line: string | undefined) {
  const parts = [
    merchant === undefined ? undefined : item,
    speech.t(`popupPool_${pool}`),
    gateway === undefined ? undefined : (gatewayName(speech, gateway) ?? gateway),
    line,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}
