import type { Snapshot } from '../../contract/snapshot.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { linkTo } from '../state/link.ts';
import { FILTERS, type HistoryView, withFilters } from '../state/view.ts';
import { filterWords } from '../state/words.ts';

interface Props {
  readonly view: HistoryView;
  readonly snapshot: Snapshot;
}

/** The filters in force; a press on one removes it. */
export function ActiveFilters({ view, snapshot }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const set = FILTERS.filter((name) => view.filters[name] !== undefined);
  if (set.length === 0) return null;
  const nicknames = new Map(snapshot.lines.map(({ line }) => [line.id, line.nickname]));
  return (
    <ul class="active-filters" aria-label={t('historyActiveFilters')}>
      {set.map((name) => {
        const words = filterWords(speech, name, view.filters, nicknames);
        return (
          <li key={name}>
            <a
              class="active-filter"
              href={linkTo(withFilters(view, { [name]: undefined }))}
              aria-label={t('historyDrop', words)}
            >
              <bdi class="active-filter-words">{words}</bdi>
              <Icon name="close" size={14} />
            </a>
          </li>
        );
      })}
      {set.length > 1 && (
        <li>
          <a class="active-filters-clear" href={linkTo({ ...view, filters: {} })}>
            {t('historyClear')}
          </a>
        </li>
      )}
    </ul>
  );
}
