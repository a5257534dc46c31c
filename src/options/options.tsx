import type { Snapshot } from '../contract/snapshot.ts';
import { OutcomeBar } from '../ui/outcome-bar.tsx';
import { RevealButton } from '../ui/reveal-button.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { useStore } from '../ui/use-store.ts';
import { useUndoKeys } from '../ui/use-undo-keys.ts';
import { AccessSection } from './access-section.tsx';
import { BillsSection } from './bills-section.tsx';
import { DataSection } from './data-section.tsx';
import { DiagnosticsSection } from './diagnostics-section.tsx';
import { ExchangeSection } from './exchange/exchange-section.tsx';
import { FindSetting } from './find-setting.tsx';
import { GuardsSection } from './guards-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { LinesSection } from './lines-section.tsx';
import { LookSection } from './look-section.tsx';
import { SECTIONS } from './parts/section.tsx';
import { PowerSection } from './power-section.tsx';
import { Ready } from './ready.tsx';
import { Recovery } from './recovery.tsx';
import { RecurringSection } from './recurring-section.tsx';
import { RulesSection } from './rules/rules-section.tsx';
import { SettingsNav } from './settings-nav.tsx';
import { SetupPage } from './setup-page.tsx';
import { SectionShown, useSectionShown } from './state/place.ts';
import type { OptionsState, OptionsStore } from './state/store.ts';
import { SyncSection } from './sync-section.tsx';
import { AboutSection, PrivacySection } from './words-sections.tsx';

interface Props {
  readonly store: OptionsStore;
  readonly newId: () => string;
}

/** The whole options page, or the first-run set-up, drawn from the store. */
export function Options({ store, newId }: Props) {
  const state = useStore(store, (now) => now);
  const { t } = useTranslate();
  const { snapshot, page } = state;
  useUndoKeys(state.step);
  if (snapshot === undefined) {
    if (!state.unreachable) return null;
    return (
      <main class="setup">
        <h1 class="setup-title">{t('appUnreachable')}</h1>
        <button type="button" class="button button-primary" onClick={state.refresh}>
          {t('appRetry')}
        </button>
      </main>
    );
  }
  if (snapshot.trouble?.hidesFigures) {
    return (
      <>
        <Recovery trouble={snapshot.trouble} snapshot={snapshot} state={state} />
        <OutcomeBar outcome={state.outcome} client={state} />
      </>
    );
  }
  return (
    <>
      {page === 'setup' && <SetupPage state={state} snapshot={snapshot} />}
      {page === 'ready' && <Ready onSettings={() => state.turnTo('settings')} />}
      {page === 'settings' && <Settings state={state} snapshot={snapshot} newId={newId} />}
      <OutcomeBar outcome={state.outcome} client={state} />
    </>
  );
}

interface SettingsProps {
  readonly state: OptionsState;
  readonly snapshot: Snapshot;
  readonly newId: () => string;
}

function Settings({ state, snapshot, newId }: SettingsProps) {
  const { t } = useTranslate();
  const shown = useSectionShown(SECTIONS);
  return (
    <div class="settings">
      <header class="settings-head">
        <img src="/icons/48.png" width="32" height="32" alt="" />
        <h1 class="settings-title">{t('optionsTitle')}</h1>
        <FindSetting />
        <RevealButton />
        <a class="button settings-history" href="../history/index.html">
          {t('optionsToHistory')}
        </a>
      </header>
      <SettingsNav shown={shown} />
      <main class="settings-main">
        <SectionShown.Provider value={shown}>
          <LinesSection state={state} newId={newId} />
          <LimitsSection state={state} />
          <GuardsSection state={state} />
          <BillsSection snapshot={snapshot} state={state} />
          <RecurringSection snapshot={snapshot} send={state.send} newId={newId} />
          <LookSection state={state} />
          <KeysSection shortcuts={state.shortcuts} />
          <AccessSection access={snapshot.access} state={state} />
          <RulesSection snapshot={snapshot} state={state} newId={newId} />
          <PowerSection state={state} />
          <ExchangeSection state={state} snapshot={snapshot} newId={newId} />
          <DataSection snapshot={snapshot} state={state} />
          <SyncSection sync={snapshot.sync} send={state.send} />
          <PrivacySection />
          <DiagnosticsSection snapshot={snapshot} state={state} />
          <AboutSection version={state.version} />
        </SectionShown.Provider>
      </main>
    </div>
  );
}
