import { useEffect, useState } from 'preact/hooks';
import type { Safekeeping } from '../contract/safekeeping.ts';
import type { Snapshot } from '../contract/snapshot.ts';
import { useTranslate } from '../ui/translate-context.ts';
import { BackupCard } from './backup-card.tsx';
import { CopiesCard } from './copies-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { SpareFileCard } from './spare-file-card.tsx';
import type { OptionsState } from './state/store.ts';
import { TrashCard } from './trash-card.tsx';

interface Props {
  readonly snapshot: Snapshot;
  readonly state: Pick<OptionsState, 'send' | 'safekeeping' | 'spareFile'>;
}

/** The history, the trash, the copies and the backup: read again with every new snapshot. */
export function SafekeepingPart({ snapshot, state }: Props) {
  const { send, safekeeping } = state;
  const { t } = useTranslate();
  const [kept, setKept] = useState<Safekeeping>();
  useEffect(() => {
    let isCurrent = true;
    void safekeeping.read().then((found) => isCurrent && found && setKept(found));
    return () => {
      isCurrent = false;
    };
  }, [snapshot, safekeeping]);
  return (
    <>
      {kept && !kept.isWhole && <p class="field-error">{t('optionsKeepingUnread')}</p>}
      {kept && <HistoryCard kept={kept} send={send} />}
      {kept && kept.trash.length > 0 && <TrashCard trash={kept.trash} send={send} />}
      <BackupCard today={snapshot.today} port={safekeeping} send={send} />
      {kept && <SpareFileCard snapshot={snapshot} kept={kept} state={state} />}
      {kept && <CopiesCard kept={kept} send={send} />}
    </>
  );
}
