import { useRef, useState } from 'preact/hooks';
import type { BackupCheck, BackupCounts, BackupRefusal } from '../contract/safekeeping.ts';
import type { MessageKey } from '../contract/translate.ts';
import { type Day, seoulDay } from '../core/day.ts';
import { formatDay } from '../ui/format-day.ts';
import { formatYearMonth } from '../ui/format-month.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { keepFile } from './keep-file.ts';
import type { SafekeepingPort } from './safekeeping.ts';
import type { OptionsState } from './store.ts';

interface Props {
  readonly today: Day;
  readonly port: SafekeepingPort;
  readonly send: OptionsState['send'];
}

/** Larger files are not even read: the background would refuse what is in them. */
const MOST_BYTES = 120_000_000;

const REFUSED: Readonly<Record<BackupRefusal, MessageKey>> = {
  'too-large': 'optionsBackupRefused_too_large',
  'not-a-backup': 'optionsBackupRefused_not_a_backup',
  'from-newer-version': 'optionsBackupRefused_from_newer_version',
  'storage-failed': 'optionsBackupRefused_storage_failed',
};

interface Chosen {
  readonly text: string;
  readonly check: BackupCheck;
}

/** Everything in one file, and back. */
export function BackupCard({ today, port, send }: Props) {
  const { t } = useTranslate();
  const [chosen, setChosen] = useState<Chosen>();
  const [isFailed, setFailed] = useState(false);
  const make = async () => {
    const text = await port.makeBackup();
    setFailed(text === undefined);
    if (text !== undefined) keepFile(text, `carrier-billing-guard-${today}.json`);
  };
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = file.size > MOST_BYTES ? '' : await file.text();
    const check: BackupCheck =
      text === '' ? { ok: false, reason: 'too-large' } : await port.checkBackup(text);
    setChosen({ text, check });
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
        <FileButton onFile={choose} />
      </div>
      {isFailed && <p class="field-error">{t('optionsBackupFailed')}</p>}
      {chosen && <Found check={chosen.check} onRestore={restore} onStop={() => setChosen(undefined)} />}
    </div>
  );
}

/** A button that opens the browser's own file dialogue; the field itself is out of sight and out of the tab order. */
function FileButton({ onFile }: { readonly onFile: (file: File | undefined) => Promise<void> }) {
  const { t } = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const pick = async () => {
    const field = input.current;
    if (field === null) return;
    await onFile(field.files?.[0]);
    field.value = ''; // the same file may be chosen again
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {t('optionsBackupOpen')}
      </button>
      <input
        ref={input}
        class="backup-file"
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('optionsBackupOpen')}
        onChange={pick}
      />
    </>
  );
}

interface FoundProps {
  readonly check: BackupCheck;
  readonly onRestore: (how: 'merge' | 'replace') => void;
  readonly onStop: () => void;
}

/** What is in the file, before anything of it is written; over records that are here the person chooses. */
function Found({ check, onRestore, onStop }: FoundProps) {
  const { t } = useTranslate();
  if (!check.ok) {
    return (
      <p class="field-error" role="alert">
        {t(REFUSED[check.reason])}
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
