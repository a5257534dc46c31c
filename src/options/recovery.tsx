import { useEffect, useState } from 'preact/hooks';
import type { BackupCheck, Safekeeping, SnapshotView } from '../contract/safekeeping.ts';
import type { Snapshot } from '../contract/snapshot.ts';
import type { StoreTrouble } from '../contract/store-trouble.ts';
import { seoulDay } from '../core/day.ts';
import { formatDay } from '../ui/format-day.ts';
import { Icon } from '../ui/icon.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { troubleWords } from '../ui/trouble-words.ts';
import { Erase } from './erase.tsx';
import { BACKUP_REFUSED, FileButton, readBackupFile } from './parts/backup-file.tsx';
import type { OptionsState } from './state/store.ts';
import { WhenText } from './when-text.tsx';

type RecoveryActions = Pick<OptionsState, 'send' | 'safekeeping' | 'refresh' | 'spareFile'>;

interface Props {
  readonly trouble: StoreTrouble;
  readonly snapshot: Snapshot;
  readonly state: RecoveryActions;
}

/** Shown in place of all settings, while every figure would be wrong. */
export function Recovery(props: Props) {
  const { t } = useTranslate();
  return (
    <main class="setup stack">
      <h1 class="setup-title">
        <Icon name="octagon" class="icon-state" /> {t('storeTitle')}
      </h1>
      <WaysBack {...props} />
      {props.trouble.kind === 'unreadable' && (
        <Erase send={props.state.send} spareFile={props.state.spareFile} />
      )}
    </main>
  );
}

/** Why the store is in trouble, and every way to recover it. Nothing is written before the person chooses one. */
export function WaysBack({ trouble, snapshot, state }: Props) {
  const speech = useTranslate();
  const { t } = speech;
  const mayRestore = trouble.kind !== 'newer';
  return (
    <div class="stack store-trouble">
      {troubleWords(speech, trouble).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <div class="row row-wrap">
        <button type="button" class="button button-primary" onClick={state.refresh}>
          {t('appRetry')}
        </button>
      </div>
      {mayRestore && <FromCopy snapshot={snapshot} state={state} />}
      {mayRestore && <FromFile state={state} />}
      {(trouble.kind === 'lost' || trouble.kind === 'damaged') && <Accept send={state.send} />}
    </div>
  );
}

/** Restores one of the copies, inside or outside the store, the latest first. */
function FromCopy({ snapshot, state: { send, safekeeping } }: Omit<Props, 'trouble'>) {
  const { t, locale } = useTranslate();
  const [kept, setKept] = useState<Safekeeping>();
  const [asked, setAsked] = useState<SnapshotView>();
  useEffect(() => {
    let isCurrent = true;
    void safekeeping.read().then((found) => isCurrent && setKept(found));
    return () => {
      isCurrent = false;
    };
  }, [snapshot, safekeeping]);
  const copies = [...(kept?.spare ?? []), ...(kept?.snapshots ?? [])].sort((a, b) => (a.at < b.at ? 1 : -1));
  const restore = ({ at }: SnapshotView) => {
    setAsked(undefined);
    void send({ name: 'store/rebuild', content: { at } }, { said: 'optionsRecovered' });
  };
  return (
    <section class="card stack">
      <h2 class="text-emphasis">{t(copies.length === 0 ? 'optionsRecoverNone' : 'optionsRecoverFrom')}</h2>
      <ul class="keep-list">
        {copies.map((copy) => (
          <li key={`${copy.why} ${copy.at}`} class="keep-item keep-row">
            <span class="keep-words">
              {t(`optionsCopy_${copy.why}`)}{' '}
              <span class="text-soft">{t('optionsCopyEntries', copy.entries)}</span>
            </span>
            <WhenText at={copy.at} />
            <button type="button" class="button" onClick={() => setAsked(copy)}>
              {t('optionsCopyBack')}
            </button>
          </li>
        ))}
      </ul>
      {asked && (
        <Sure
          words={t('optionsRecoverSure', formatDay(locale, seoulDay(asked.at)))}
          onYes={() => restore(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}

/** Restores a file that was saved outside the browser; its contents are shown first. */
function FromFile({ state: { send, safekeeping } }: { readonly state: RecoveryActions }) {
  const { t, locale } = useTranslate();
  const [chosen, setChosen] = useState<{ readonly text: string; readonly check: BackupCheck }>();
  const restore = (text: string) => {
    setChosen(undefined);
    void send({ name: 'store/rebuild', content: { text } }, { said: 'optionsRecovered' });
  };
  const check = chosen?.check;
  return (
    <section class="card stack">
      <div class="row row-wrap">
        <FileButton
          label={t('optionsRecoverFile')}
          onFile={async (file) => setChosen(await readBackupFile(file, safekeeping))}
        />
      </div>
      {check?.ok === false && (
        <p class="field-error" role="alert">
          {t(BACKUP_REFUSED[check.reason])}
        </p>
      )}
      {chosen && check?.ok && (
        <Sure
          words={t(
            'optionsRecoverFileSure',
            formatDay(locale, seoulDay(check.counts.made)),
            check.counts.entries,
          )}
          onYes={() => restore(chosen.text)}
          onNo={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

interface SureProps {
  readonly words: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function Sure({ words, onYes, onNo }: SureProps) {
  const { t } = useTranslate();
  return (
    <div class="keep-question">
      <p role="alert">{words}</p>
      <div class="row">
        <button type="button" class="button button-danger" onClick={onYes}>
          {t('optionsRecoverDo')}
        </button>
        <button type="button" class="button" onClick={onNo}>
          {t('optionsStop')}
        </button>
      </div>
    </div>
  );
}

function Accept({ send }: Pick<OptionsState, 'send'>) {
  const { t } = useTranslate();
  const accept = () => send({ name: 'store/accept', content: {} }, { said: 'optionsRecoverAccepted' });
  return (
    <section class="card stack">
      <p class="text-soft">{t('optionsRecoverAcceptLead')}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => void accept()}>
          {t('optionsRecoverAccept')}
        </button>
      </div>
    </section>
  );
}
