import { useEffect, useRef, useState } from 'preact/hooks';
import type { SpareFile } from '../contract/ports.ts';
import type { Safekeeping } from '../contract/safekeeping.ts';
import type { Snapshot } from '../contract/snapshot.ts';
import { seoulDay } from '../core/day.ts';
import { formatDay } from '../ui/format-day.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { keepSpareFile } from './keep-spare-file.ts';
import { Switch } from './parts/switch.tsx';
import type { OptionsState } from './state/store.ts';

interface Props {
  readonly snapshot: Snapshot;
  readonly kept: Safekeeping;
  readonly state: Pick<OptionsState, 'send' | 'safekeeping' | 'spareFile'>;
}

/** Pause after the last change, so that several writes in a row make one file. */
const SETTLED_MS = 2_000;

/**
 * A copy that outlives the browser's storage: a file that the person chooses once, where the browser lets us write it,
 * and a reminder.
 */
export function SpareFileCard({ snapshot, kept, state }: Props) {
  const { t, locale } = useTranslate();
  const { spareFile: file, send } = state;
  const { fileAt, remindsOfFile } = kept;
  return (
    <div class="card stack">
      <div class="card-head">
        <h3 class="text-emphasis">{t('optionsSpareFile')}</h3>
        <p class="text-soft">{t(file.isAvailable ? 'optionsSpareFileLead' : 'optionsSpareFileRemindLead')}</p>
      </div>
      {snapshot.fileDue && <p>{t('appFileDue')}</p>}
      {file.isAvailable && <Chosen file={file} snapshot={snapshot} port={state.safekeeping} />}
      <p class="text-soft">
        {fileAt === undefined
          ? t('optionsFileNever')
          : t('optionsFileSavedOn', formatDay(locale, seoulDay(fileAt)))}
      </p>
      <Switch
        label={t('optionsFileRemind')}
        isOn={remindsOfFile}
        onSwitch={(on) => void send({ name: 'backup/remind', content: { on } }, { said: 'appSaved' })}
      />
    </div>
  );
}

interface ChosenProps {
  readonly file: SpareFile;
  readonly snapshot: Snapshot;
  readonly port: OptionsState['safekeeping'];
}

function Chosen({ file, snapshot, port }: ChosenProps) {
  const { t } = useTranslate();
  const [found, setFound] = useState<Awaited<ReturnType<SpareFile['state']>>>();
  const [isFailed, setFailed] = useState(false);
  const written = useRef<string | undefined>(undefined);
  const look = async () => setFound(await file.state().catch(() => undefined));
  /** Closing the browser's file dialogue is not an error: nothing was chosen. */
  const after = (pressed: Promise<void>) => void pressed.catch(() => undefined).then(look);
  useEffect(() => void look(), [file]);
  useEffect(() => {
    if (!found?.mayWrite || snapshot.trouble !== undefined) return;
    const timer = setTimeout(() => {
      keepSpareFile(file, port, written.current).then(
        (content) => {
          written.current = content;
          setFailed(false);
        },
        () => setFailed(true),
      );
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [found, snapshot, file, port]);
  const choose = () => {
    written.current = undefined;
    after(file.choose('carrier-billing-guard.json'));
  };
  return (
    <>
      {found && (
        <p role="status">
          {t(
            isFailed
              ? 'optionsSpareFileFailed'
              : found.mayWrite
                ? 'optionsSpareFileKept'
                : 'optionsSpareFileAsk',
            found.name,
          )}
        </p>
      )}
      <div class="row row-wrap">
        {found && !found.mayWrite && (
          <button type="button" class="button" onClick={() => after(file.allow())}>
            {t('optionsSpareFileAllow')}
          </button>
        )}
        <button type="button" class="button" onClick={choose}>
          {t('optionsSpareFileChoose')}
        </button>
        {found && (
          <button type="button" class="button" onClick={() => after(file.forget())}>
            {t('optionsSpareFileStop')}
          </button>
        )}
      </div>
    </>
  );
}
