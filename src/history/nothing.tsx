import { useTranslate } from '../ui/translate-context.ts';
import { linkTo } from './state/link.ts';
import { missingFrom } from './state/missing.ts';
import type { HistoryState } from './state/store.ts';
import { contradictionOf, hasFilter } from './state/view.ts';

/** Says that there is no entry to show, why, and what to do about it. */
export function Nothing({
  state: { view, years },
}: {
  readonly state: Pick<HistoryState, 'view' | 'years'>;
}) {
  const { t } = useTranslate();
  if (contradictionOf(view.filters) !== undefined) return null;
  if (missingFrom(years) === 'all') return <p class="nothing text-emphasis">{t('historyNoneRead')}</p>;
  const isSearch = hasFilter(view);
  const where = view.month === undefined ? 'historyNoneEver' : 'historyNoneMonth';
  return (
    <div class="nothing">
      <p class="text-emphasis">{t(isSearch ? 'historyNoneFound' : where)}</p>
      {isSearch ? (
        <div class="row row-wrap">
          {view.month !== undefined && (
            <a class="button" href={linkTo({ filters: view.filters, part: view.part })}>
              {t('historySearchAll')}
            </a>
          )}
          <a class="button" href={linkTo({ ...view, filters: {} })}>
            {t('historyClear')}
          </a>
        </div>
      ) : (
        <p class="text-soft">{t('historyNoneHint')}</p>
      )}
    </div>
  );
}
