import type { Day } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { EntryRow } from './entry-row.tsx';
import type { Panel } from './store.ts';

interface Props {
  readonly entries: readonly Entry[];
  /** How many entries fit; a button shows the rest. */
  readonly room: number;
  readonly isAll: boolean;
  readonly today: Day;
  readonly show: (panel: Panel) => void;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** The last payments of this month, newest first. */
export function Recent({ entries, room, isAll, today, show, onCommand }: Props) {
  const { t } = useTranslate();
  const count = entries.length;
  const shown = isAll ? entries : entries.slice(0, room);
  return (
    <section class="recent">
      <div class="row row-spread">
        <h2 class="recent-title">{t(isAll ? 'popupAllEntries' : 'popupRecent')}</h2>
        {(isAll || count > 0) && (
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
            today={today}
            onEdit={(edited) => show({ kind: 'edit', entry: edited })}
            onCommand={onCommand}
          />
        ))}
      </ul>
    </section>
  );
}
