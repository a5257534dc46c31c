import type { MessageKey } from '../contract/translate.ts';
import type { Day } from '../core/day.ts';
import { readDateCell } from '../exchange/tables/date-cell.ts';
import type { DateOrder } from '../exchange/tables/date-notations.ts';
import { formatDate } from '../ui/format-date.ts';
import { Icon } from '../ui/icon.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { FoundTable } from './found.ts';

/** What an order is called where it reads no day in the example. */
const ORDERS: Record<DateOrder, MessageKey> = {
  ymd: 'exchangeOrderYmd',
  mdy: 'exchangeOrderMdy',
  dmy: 'exchangeOrderDmy',
};

interface Props {
  readonly found: FoundTable;
  readonly today: Day;
  readonly onSay: (what: { readonly order: DateOrder }) => void;
}

/** Asks which day a date means when several orders fit, by an example from the file. Nothing is read before the answer. */
export function DateQuestion({ found: { manners, order: said }, today, onSay }: Props) {
  const { t, locale } = useTranslate();
  const { orders, example } = manners.dates;
  if (orders.length === 1 || example === undefined) return null;
  const options = orders.map((order) => {
    const reading = readDateCell(example, { today, order, isDateColumn: true });
    const label =
      reading.fault === undefined
        ? formatDate(locale, reading.day)
        : t('exchangeDatesNoDay', t(ORDERS[order]));
    return { value: order, label };
  });
  return (
    <section class="import-question" aria-label={t('exchangeDates')}>
      <p class="text-emphasis question-title">
        <Icon name="question" class="icon-state" />
        {t('exchangeDates')}
      </p>
      <p class="text-soft">{t('exchangeDatesLead', example)}</p>
      <div class="date-options">
        <Segmented<DateOrder | ''>
          label={t('exchangeDatesLead', example)}
          options={options}
          value={said ?? ''}
          onPick={(picked) => picked !== '' && onSay({ order: picked })}
        />
      </div>
    </section>
  );
}
