import { useEffect, useState } from 'preact/hooks';
import type { Snapshot } from '../../../src/contract/snapshot.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { createPopupStore, type Panel } from '../../../src/popup/store.ts';
import { fakeBackground } from '../../../tests/unit/fakes/command-client.ts';
import { entry, STATES, snapshot } from '../../../tests/unit/fakes/snapshot.ts';
import { Masked } from './masked.tsx';
import { each, idle, type Shelf } from './specimen.ts';

interface Props {
  /** An error stands for a background that does not answer. */
  readonly now: Snapshot | Error;
  readonly panel?: Panel;
}

function storeOf({ now, panel }: Props) {
  const background = fakeBackground(snapshot());
  background.now = now;
  const store = createPopupStore({
    ...background.ports,
    tabId: 7,
    openOptions: idle,
    openHistory: idle,
    openCompare: idle,
    askKnownHosts: async () => false,
    askShop: async () => false,
    pause: async () => undefined,
    close: idle,
  });
  if (panel !== undefined) store.getState().show(panel);
  return store;
}

/** A popup over a background that stands still. */
function StillPopup(props: Props) {
  const [store] = useState(() => storeOf(props));
  useEffect(() => void store.getState().refresh(), [store]);
  return (
    <div class="popup gallery-popup">
      <Popup store={store} hasTab />
    </div>
  );
}

const PANELS: Readonly<Record<string, Panel>> = {
  'popup: log': { kind: 'log' },
  'popup: correct': { kind: 'edit', entry: entry() },
  'popup: the whole month': { kind: 'all' },
};

/** The popup in every state, and with what opens in it. */
export const popups: Shelf = {
  title: 'Popup',
  specimens: [
    ...Object.entries(STATES).map(([name, now]) => ({
      name: `popup: ${name}`,
      draw: () => <StillPopup now={now} />,
    })),
    ...each(PANELS, (panel) => <StillPopup now={snapshot()} panel={panel} />),
    { name: 'popup: nobody answers', draw: () => <StillPopup now={new Error('nobody there')} /> },
    {
      name: 'popup: amounts hidden',
      draw: () => (
        <Masked>
          <StillPopup now={snapshot()} />
        </Masked>
      ),
    },
  ],
};
