import { useState } from 'preact/hooks';
import type { BackupCheck, BackupCounts } from '../contract/safekeeping.ts';
import { type Day, seoulDay } from '../core/day.ts';
import { formatDay } from '../ui/format-day.ts';
import { formatYearMonth } from '../ui/format-month.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { keepFile } from './keep-file.ts';
import { BACKUP_REFUSED, type ChosenBackup, FileButton, readBackupFile } from './parts/backup-file.tsx';
import type { SafekeepingPort } from './state/safekeeping.ts';
import type { OptionsState } from './state/store.ts';

interface Props {
  readonly today: Day;
  readonly port: SafekeepingPort;
  readonly send: OptionsState['send'];
}

/** Saves everything in one file, and restores it from one. */
export function BackupCard({ today, port, send }: Props) {
  const { t } = useTranslate();
  const [chosen, setChosen] = useState<ChosenBackup>();
  const [isFailed, setFailed] = useState(false);
  /** Its name: a browser may be set to save without a word. */
  const [made, setMade] = useState<string>();
  const make = async () => {
    const text = await port.makeBackup();
    setFailed(text === undefined);
    setMade(undefined);
    if (text === undefined) return;
    const name = `carrier-billing-guard-${today}.json`;
    keepFile(text, name);
    setMade(name);
    await port.noteSaved();
  };
  const choose = async (file: File | undefined) => {
    const found = await readBackupFile(file, port);
    if (found !== undefined) setChosen(found);
  };
  const restore = async (how: 'merge' | 'replace') => {
    if (chosen === undefined) return;
    const said = how === 'merge' ? 'optionsBackupMerged' : 'optionsBackupRestored';
    const isDone = await send({ name: 'backup/restore', content: { text: chosen.text, how } }, { said });
    if (isDone) setChosen(undefined);
  };
  return (
    <div class="card stack">
      <div class="card-head">
        <h3 class="text-emphasis">{t('optionsBackup')}</h3>
        <p class="text-soft">{t('optionsBackupLead')}</p>
      </div>
      <div class="row row-wrap">
        <button type="button" class="button" onClick={make}>
          {t('optionsBackupMake')}
        </button>
        <FileButton label={t('optionsBackupOpen')} onFile={choose} />
      </div>
      {isFailed && <p class="field-error">{t('optionsBackupFailed')}</p>}
      {made !== undefined && <p role="status">{t('optionsBackupMade', made)}</p>}
      {chosen && <FoundBackup check={chosen.check} onRestore={restore} onStop={() => setChosen(undefined)} />}
    </div>
  );
}

interface FoundProps {
  readonly check: BackupCheck;
  readonly onRestore: (how: 'merge' | 'replace') => void;
  readonly onStop: () => void;
}

/**
 * What the file holds, shown before anything is written; where there are records already, the person chooses how to
 * restore.
 */
function FoundBackup({ check, onRestore, onStop }: FoundProps) {
  const { t } = useTranslate();
  if (!check.ok) {
    return (
      <p class="field-error" role="alert">
        {t(BACKUP_REFUSED[check.reason])}
      </p>
    );
  }
  return (
    <section class="keep-question" aria-label={t('optionsBackupFound')}>
      <Counts counts={check.counts} />
      {!check.isEmptyHere && <p>{t('optionsBackupChoose')}</p>}
      <div class="row row-wrap">
        {check.isEmptyHere ? (
          <button type="button" class="button button-primary" onClick={() => onRestore('replace')}>
            {t('optionsBackupRestore')}
          </button>
        ) : (
          <>
            <button type="button" class="button button-primary" onClick={() => onRestore('merge')}>
              {t('optionsBackupMerge')}
            </button>
            <button type="button" class="button button-danger" onClick={() => onRestore('replace')}>
              {t('optionsBackupReplace')}
            </button>
          </>
        )}
        <button type="button" class="button" onClick={onStop}>
          {t('optionsStop')}
        </button>
      </div>
    </section>
  );
}

function Counts({ counts: { made, entries, from, until, lines, lost } }: { readonly counts: BackupCounts }) {
  const { t, locale } = useTranslate();
  const span =
    from && until
      ? t('optionsBackupSpan', formatYearMonth(locale, from), formatYearMonth(locale, until))
      : '';
  return (
    <>
      <p class="text-emphasis" role="status">
        {t('optionsBackupHolds', formatDay(locale, seoulDay(made)), entries, lines)}
      </p>
      {span !== '' && <p class="text-soft">{span}</p>}
      {lost > 0 && <p class="field-error">{t('optionsBackupLost', lost)}</p>}
    </>
  );
}
