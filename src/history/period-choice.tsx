import { useMemo } from 'preact/hooks';
import type { Snapshot } from '../contract/snapshot.ts';
import { addMonths, type Month, month as monthFrom, monthOf } from '../core/day.ts';
import { formatDate } from '../ui/format-date.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { go } from './state/go.ts';
import type { HistoryView } from './state/view.ts';
import { periodWords } from './state/words.ts';

interface Props {
  readonly view: HistoryView;
  readonly snapshot: Snapshot;
}

/** A choice of any month in the years with records, or all months; a select, so that it works by touch and by keyboard. */
export function PeriodChoice({ view, snapshot }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const { filters, part } = view;
  const pick = (value: string) =>
    go(
      value === 'all' ? { filters, part } : { filters: monthFilters(filters), part, month: monthFrom(value) },
    );
  const groups = useMemo(
    () =>
      yearGroups(snapshot, view.month).map(([year, months]) => (
        <optgroup key={year} label={year}>
          {months.map((month) => (
            <option key={month} value={month}>
              {formatDate(locale, month)}
            </option>
          ))}
        </optgroup>
      )),
    [String(snapshot.years), snapshot.today, view.month, locale],
  );
  return (
    <span class="period-choice">
      <span class="period-words" aria-hidden="true">
        {periodWords(speech, view)}
        <Icon name="down" size={18} />
      </span>
      <select
        class="period-select"
        aria-label={t('historyPeriod')}
        value={view.month ?? 'all'}
        onChange={({ currentTarget }) => pick(currentTarget.value)}
      >
        <option value="all">{t('historyEveryMonth')}</option>
        {groups}
      </select>
    </span>
  );
}

/** The filter for one month: days belong to the view of all months only. */
const monthFilters = ({
  since: _since,
  until: _until,
  ...filters
}: HistoryView['filters']): HistoryView['filters'] => filters;

/** Years newest first, each with its months, latest first. No month of the future, unless it is the shown one. */
function yearGroups({ years, today }: Snapshot, shown: Month | undefined): [string, Month[]][] {
  const now = monthOf(today);
  const ofShown = shown === undefined ? [] : [Number(shown.slice(0, 4))];
  const all = [...new Set([...years, ...ofShown, Number(now.slice(0, 4))])].sort((a, b) => b - a);
  return all.map((year) => [
    String(year),
    Array.from({ length: 12 }, (_, back) => addMonths(monthFrom(`${year}-12`), -back)).filter(
      (month) => month <= now || month === shown,
    ),
  ]);
}
