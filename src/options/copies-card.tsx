import { useState } from 'preact/hooks';
import type { Safekeeping, SnapshotView } from '../contract/safekeeping.ts';
import { seoulDay } from '../core/day.ts';
import { formatDay } from '../ui/format-day.ts';
import { useTranslate } from '../ui/translate-context.ts';
import type { OptionsState } from './state/store.ts';
import { WhenText } from './when-text.tsx';

interface Props {
  readonly kept: Safekeeping;
  readonly send: OptionsState['send'];
}

/** The copies that are made automatically; restoring one takes two presses. */
export function CopiesCard({ kept: { snapshots, snapshotSkippedAt }, send }: Props) {
  const { t, locale } = useTranslate();
  const [asked, setAsked] = useState<string>();
  const restore = (at: SnapshotView['at']) => {
    setAsked(undefined);
    void send({ name: 'snapshot/restore', content: { at } }, { said: 'optionsCopyRestored' });
  };
  return (
    <div class="card stack">
      <div class="card-head">
        <h3 class="text-emphasis">{t('optionsCopies')}</h3>
        <p class="text-soft">{t(snapshots.length === 0 ? 'optionsCopiesNone' : 'optionsCopiesLead')}</p>
      </div>
      {snapshotSkippedAt && (
        <p class="field-error">{t('optionsCopySkipped', formatDay(locale, seoulDay(snapshotSkippedAt)))}</p>
      )}
      <ul class="keep-list">
        {snapshots.map((copy) => (
          <li key={copy.at} class="keep-item">
            <CopyRow
              copy={copy}
              onAsk={() => setAsked(asked === copy.at ? undefined : copy.at)}
              isAsked={asked === copy.at}
            />
            {asked === copy.at && (
              <div class="keep-question">
                <p role="alert">{t('optionsCopySure', formatDay(locale, seoulDay(copy.at)))}</p>
                <div class="row">
                  <button type="button" class="button button-danger" onClick={() => restore(copy.at)}>
                    {t('optionsCopyRestore')}
                  </button>
                  <button type="button" class="button" onClick={() => setAsked(undefined)}>
                    {t('optionsStop')}
                  </button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  readonly copy: SnapshotView;
  readonly isAsked: boolean;
  readonly onAsk: () => void;
}

function CopyRow({ copy: { at, why, entries }, isAsked, onAsk }: RowProps) {
  const { t, locale } = useTranslate();
  const day = formatDay(locale, seoulDay(at));
  return (
    <div class="keep-row">
      <span class="keep-words">
        {t(`optionsCopy_${why}`)} <span class="text-soft">{t('optionsCopyEntries', entries)}</span>
      </span>
      <WhenText at={at} />
      <button
        type="button"
        class="button"
        aria-expanded={isAsked}
        aria-label={t('optionsCopyRestoreOf', day)}
        onClick={onAsk}
      >
        {t('optionsCopyBack')}
      </button>
    </div>
  );
}
