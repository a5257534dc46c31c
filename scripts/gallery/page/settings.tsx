import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { AccessSection } from '../../../src/options/access-section.tsx';
import { BillsSection } from '../../../src/options/bills-section.tsx';
import { DataSection } from '../../../src/options/data-section.tsx';
import { DiagnosticsSection } from '../../../src/options/diagnostics-section.tsx';
import { ExchangeSection } from '../../../src/options/exchange/exchange-section.tsx';
import { FindSetting } from '../../../src/options/find-setting.tsx';
import { GuardsSection } from '../../../src/options/guards-section.tsx';
import { KeysSection } from '../../../src/options/keys-section.tsx';
import { LimitsSection } from '../../../src/options/limits-section.tsx';
import { LinesSection } from '../../../src/options/lines-section.tsx';
import { LookSection } from '../../../src/options/look-section.tsx';
import { PowerSection } from '../../../src/options/power-section.tsx';
import { Ready } from '../../../src/options/ready.tsx';
import { Recovery } from '../../../src/options/recovery.tsx';
import { RecurringSection } from '../../../src/options/recurring-section.tsx';
import { RulesSection } from '../../../src/options/rules/rules-section.tsx';
import { SettingsNav } from '../../../src/options/settings-nav.tsx';
import { SetupPage } from '../../../src/options/setup-page.tsx';
import { createOptionsStore, type OptionsState } from '../../../src/options/state/store.ts';
import { SyncSection } from '../../../src/options/sync-section.tsx';
import { AboutSection, PrivacySection } from '../../../src/options/words-sections.tsx';
import { useStore } from '../../../src/ui/use-store.ts';
import { fakeBackground } from '../../../tests/unit/fakes/command-client.ts';
import { NO_SHORTCUTS, NO_SPARE_FILE, SEEN } from '../../../tests/unit/fakes/safekeeping.ts';
import { STATES, snapshot } from '../../../tests/unit/fakes/snapshot.ts';
import { each, idle, type Shelf } from './specimen.ts';

type Draw = (state: OptionsState, snapshot: Snapshot) => ComponentChildren;

const agree = async () => true;
const newId = () => 'line-0002';

/** A part of the settings over a background that stands still. */
function StillSettings({ now, draw }: { readonly now: Snapshot; readonly draw: Draw }) {
  const [store] = useState(() =>
    createOptionsStore(
      {
        ...fakeBackground(now).ports,
        access: {
          seen: async () => SEEN,
          askEverySite: agree,
          dropEverySite: agree,
          dropHost: agree,
          askHosts: agree,
          askNotifications: async () => false,
        },
        spareFile: NO_SPARE_FILE,
        shortcuts: NO_SHORTCUTS,
        version: '0.1.0',
      },
      'settings',
    ),
  );
  useEffect(() => {
    void store.getState().refresh();
    void store.getState().refreshAccess();
  }, [store]);
  const state = useStore(store, (whole) => whole);
  return <div>{state.snapshot && draw(state, state.snapshot)}</div>;
}

const SECTIONS: Readonly<Record<string, Draw>> = {
  lines: (state) => <LinesSection state={state} newId={newId} />,
  limits: (state) => <LimitsSection state={state} />,
  guards: (state) => <GuardsSection state={state} />,
  bills: (state, now) => <BillsSection snapshot={now} state={state} />,
  recurring: ({ send }, now) => <RecurringSection snapshot={now} send={send} newId={newId} />,
  look: (state) => <LookSection state={state} />,
  keys: ({ shortcuts }) => <KeysSection shortcuts={shortcuts} />,
  access: (state, now) => <AccessSection access={now.access} state={state} />,
  rules: (state, now) => <RulesSection snapshot={now} state={state} newId={newId} />,
  power: (state) => <PowerSection state={state} />,
  exchange: (state, now) => <ExchangeSection state={state} snapshot={now} newId={newId} />,
  data: (state, now) => <DataSection snapshot={now} state={state} />,
  sync: ({ send }, now) => <SyncSection sync={now.sync} send={send} />,
  privacy: () => <PrivacySection />,
  diagnostics: (state, now) => <DiagnosticsSection snapshot={now} state={state} />,
  about: ({ version }) => <AboutSection version={version} />,
};

/** Sections in states that the usual one does not show: nothing said yet, several lines, caps that were learnt. */
const OTHERWISE: readonly (readonly [section: string, state: string])[] = [
  ['lines', 'first'],
  ['lines', 'several-lines'],
  ['lines', 'mvno-new'],
  ['limits', 'capped'],
  ['bills', 'unpaid'],
  ['recurring', 'capped'],
  ['power', 'off'],
];

/** The settings, one section at a time, and what stands around them. */
export const settings: Shelf = {
  title: 'Settings',
  isWide: true,
  specimens: [
    { name: 'settings: find one', draw: () => <FindSetting /> },
    { name: 'settings: sections', draw: () => <SettingsNav shown="limits" /> },
    ...Object.entries(SECTIONS).map(([name, draw]) => ({
      name: `settings: ${name}`,
      draw: () => <StillSettings now={snapshot()} draw={draw} />,
    })),
    ...OTHERWISE.map(([section, name]) => ({
      name: `settings: ${section}, ${name}`,
      draw: () => <StillSettings now={STATES[name] ?? snapshot()} draw={SECTIONS[section] ?? idle} />,
    })),
    {
      name: 'set-up',
      draw: () => (
        <StillSettings
          now={STATES['first'] ?? snapshot()}
          draw={(state, now) => <SetupPage state={state} snapshot={now} />}
        />
      ),
    },
    { name: 'set-up: done', draw: () => <Ready onSettings={idle} /> },
    ...each({ 'recovery: unreadable': 'unreadable', 'recovery: lost': 'lost' } as const, (kind) => (
      <StillSettings
        now={snapshot()}
        draw={(state, now) => (
          <Recovery trouble={{ kind, keys: ['lines'], hidesFigures: true }} snapshot={now} state={state} />
        )}
      />
    )),
  ],
};
