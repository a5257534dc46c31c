import type { Day } from '../core/day.ts';
import { readDateCell } from '../exchange/tables/date-cell.ts';
import type { DateOrder } from '../exchange/tables/date-notations.ts';
import { formatDate } from '../ui/format-date.ts';
import { Icon } from '../ui/icon.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import type { FoundTable } from './found.ts';

interface Props {
  readonly found: FoundTable;
  readonly today: Day;
  readonly onSay: (what: { readonly order: DateOrder }) => void;
}

/** Asks which day a date means when several orders fit, by an example from the file. Nothing is read before the answer. */
export function DateQuestion({ found: { manners, order }, today, onSay }: Props) {
  const { t, locale } = useTranslate();
  const { orders, example } = manners.dates;
  if (orders.length === 1 || example === undefined) return null;
  const options = orders.flatMap((each) => {
    const reading = readDateCell(example, { today, order: each, isDateColumn: true });
    return reading.fault === undefined ? [{ value: each, label: formatDate(locale, reading.day) }] : [];
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
          value={order ?? ''}
          onPick={(picked) => picked !== '' && onSay({ order: picked })}
        />
      </div>
    </section>
  );
}
