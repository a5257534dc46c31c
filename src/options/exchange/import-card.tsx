import { useEffect, useRef } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { Sources } from '../../intake/sources.tsx';
import { useTranslate } from '../../ui/translate-context.ts';
import type { OptionsState } from '../state/store.ts';
import { ImportPreview } from './import-preview.tsx';
import { MonthOffers } from './month-offers.tsx';
import { useImport } from './use-import.ts';

interface Props {
  readonly state: OptionsState;
  readonly snapshot: Snapshot;
  readonly newId: () => string;
}

/** Imports in three steps: choose a file or paste a text, look at its rows, take them in. */
export function ImportCard({ state, snapshot, newId }: Props) {
  const { t } = useTranslate();
  const taken = useImport(state, snapshot);
  const title = useRef<HTMLHeadingElement>(null);
  const isOpen = taken.found !== undefined;
  const wasOpen = useRef(false);
  useEffect(() => {
    // The button that was pressed has been removed: the focus goes to the title.
    if (wasOpen.current !== isOpen) title.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div class="card stack" aria-busy={taken.isReading}>
      <div class="exchange-head">
        <h3 ref={title} class="text-emphasis" tabIndex={-1}>
          {t(isOpen ? 'exchangePreview' : 'exchangeImport')}
        </h3>
        {!isOpen && <p class="text-soft">{t('exchangeImportLead')}</p>}
      </div>
      {isOpen ? (
        <ImportPreview taken={taken} state={state} snapshot={snapshot} newId={newId} />
      ) : (
        <>
          <MonthOffers readings={taken.takenIn} line={taken.line} snapshot={snapshot} state={state} />
          <Sources source={taken} today={snapshot.today} />
        </>
      )}
    </div>
  );
}
