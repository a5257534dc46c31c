import type { Snapshot } from '../contract/snapshot.ts';
import { activeAmong } from '../core/line.ts';
import { Setup } from './setup.tsx';
import { type OptionsState, shownLines } from './state/store.ts';

interface Props {
  readonly state: OptionsState;
  readonly snapshot: Snapshot;
}

/** Connects the set-up form with the store: that it was finished or skipped is saved. */
export function SetupPage({ state, snapshot }: Props) {
  const lines = shownLines(state);
  const line = activeAmong(lines, snapshot.settings.activeLine);
  if (line === undefined) return null;
  return (
    <Setup
      line={line}
      onFinish={async (answered) => {
        const isSaved = (await state.saveLine(answered)) && (await state.changeSettings({ setup: 'done' }));
        if (isSaved) state.turnTo('ready');
      }}
      onSkip={async () => {
        if (await state.changeSettings({ setup: 'skipped' })) state.turnTo('ready');
      }}
    />
  );
}
