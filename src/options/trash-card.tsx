import { useState } from 'preact/hooks';
import type { TrashView } from '../contract/safekeeping.ts';
import { formatWon } from '../ui/format-won.ts';
import { useTranslate } from '../ui/translate-context.ts';
import type { OptionsState } from './state/store.ts';
import { WhenText } from './when-text.tsx';

interface Props {
  readonly trash: readonly TrashView[];
  readonly send: OptionsState['send'];
}

const FEW = 5;

/** Deleted entries, while they can still be restored. */
export function TrashCard({ trash, send }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const [isAll, setAll] = useState(false);
  const shown = isAll ? trash : trash.slice(0, FEW);
  return (
    <div class="card stack">
      <div class="card-head">
        <h3 class="text-emphasis">{t('optionsTrash')}</h3>
        <p class="text-soft">{t('optionsTrashLead')}</p>
      </div>
      <ul class="keep-list">
        {shown.map(({ entry, deletedAt }) => {
          const { id, month, merchant, amount } = entry;
          const words = [merchant, formatWon(speech, amount)].filter(Boolean).join(' ');
          return (
            <li key={id} class="keep-row">
              <span class="keep-words">{words}</span>
              <WhenText at={deletedAt} />
              <button
                type="button"
                class="button"
                aria-label={t('optionsTrashRestoreWhat', words)}
                onClick={() =>
                  void send(
                    { name: 'trash/restore', content: { entry: id, month } },
                    { said: 'optionsTrashRestored' },
                  )
                }
              >
                {t('optionsTrashRestore')}
              </button>
            </li>
          );
        })}
      </ul>
      {trash.length > shown.length && (
        <button type="button" class="button button-quiet section-add" onClick={() => setAll(true)}>
          {t('optionsHistoryAll', trash.length)}
        </button>
      )}
    </div>
  );
}
