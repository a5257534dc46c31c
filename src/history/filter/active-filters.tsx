import type { Snapshot } from '../../contract/snapshot.ts';
import { Icon } from '../../ui/icon.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import { linkTo } from '../state/link.ts';
import { type HistoryView, WISHES, withWish } from '../state/view.ts';
import { wishWords } from '../state/words.ts';

interface Props {
  readonly view: HistoryView;
  readonly snapshot: Snapshot;
}

/** The filters in force; a press on one removes it. */
export function Wishes({ view, snapshot }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const set = WISHES.filter((name) => view.wish[name] !== undefined);
  if (set.length === 0) return null;
  const nicknames = new Map(snapshot.lines.map(({ line }) => [line.id, line.nickname]));
  return (
    <ul class="wishes" aria-label={t('historyWishes')}>
      {set.map((name) => {
        const words = wishWords(speech, name, view.wish, nicknames);
        return (
          <li key={name}>
            <a
              class="wish"
              href={linkTo(withWish(view, { [name]: undefined }))}
              aria-label={t('historyDrop', words)}
            >
              {words}
              <Icon name="close" size={14} />
            </a>
          </li>
        );
      })}
      {set.length > 1 && (
        <li>
          <a class="wish-all" href={linkTo({ ...view, wish: {} })}>
            {t('historyClear')}
          </a>
        </li>
      )}
    </ul>
  );
}
