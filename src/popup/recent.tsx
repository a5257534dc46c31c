import { useEffect, useRef } from 'preact/hooks';
import type { Entry } from '../core/entry.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { EntryRow } from './entry-row.tsx';
import type { Errand } from './orders.ts';
import type { Panel } from './store.ts';

interface Props {
  readonly entries: readonly Entry[];
  /** How many fit; the rest is one button away. */
  readonly room: number;
  readonly isAll: boolean;
  readonly show: (panel: Panel) => void;
  readonly onErrand: (errand: Errand) => void;
}

/** The last payments of this month, newest first. */
export function Recent({ entries, room, isAll, show, onErrand }: Props) {
  const { t } = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  const count = entries.length;
  const before = useRef(count);
  useEffect(() => {
    // The row that had the focus was deleted: go on from the list's heading.
    if (count < before.current && document.activeElement === document.body) heading.current?.focus();
    before.current = count;
  }, [count]);
  const shown = isAll ? entries : entries.slice(0, room);
  return (
    <section class="recent">
      <div class="row row-spread">
        <h2 ref={heading} class="recent-title" tabIndex={-1}>
          {t(isAll ? 'popupAllEntries' : 'popupRecent')}
        </h2>
        {(isAll || count > room) && (
          <button
            type="button"
            class="button button-quiet recent-all"
            onClick={() => show({ kind: isAll ? 'home' : 'all' })}
          >
            {isAll ? t('popupFewer') : t('popupAll', count)}
          </button>
        )}
      </div>
      {count === 0 && <p class="recent-none text-soft">{t('popupNoEntries')}</p>}
      <ul>
        {shown.map((entry) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            onEdit={(edited) => show({ kind: 'edit', entry: edited })}
            onErrand={onErrand}
          />
        ))}
      </ul>
    </section>
  );
}
