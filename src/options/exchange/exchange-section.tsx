import type { Snapshot } from '../../contract/snapshot.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import { Section } from '../parts/section.tsx';
import type { OptionsState } from '../state/store.ts';
import { CalendarCard } from './calendar-card.tsx';
import { ExportCard } from './export-card.tsx';
import { ImportCard } from './import-card.tsx';

interface Props {
  readonly state: OptionsState;
  readonly snapshot: Snapshot;
  readonly newId: () => string;
}

/** Imports from files, tables and messages, and exports as files. */
export function ExchangeSection({ state, snapshot, newId }: Props) {
  const { t } = useTranslate();
  return (
    <Section name="exchange" title={t('optionsTitle_exchange')} lead={t('optionsLead_exchange')}>
      <ImportCard state={state} snapshot={snapshot} newId={newId} />
      <ExportCard state={state} snapshot={snapshot} />
      <CalendarCard snapshot={snapshot} />
    </Section>
  );
}
