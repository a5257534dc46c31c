import type { StoreTrouble } from '../contract/store-trouble.ts';
import { StoreTroubleNote } from '../ui/store-trouble-note.tsx';
import type { HistoryState } from './state/store.ts';

interface Props {
  readonly trouble: StoreTrouble;
  readonly state: Pick<HistoryState, 'refresh' | 'openOptions'>;
}

/** Shown where the store cannot be read, in place of a history that would look empty. */
export function Trouble({ trouble, state }: Props) {
  return (
    <main class="history-trouble">
      <StoreTroubleNote trouble={trouble} actions={state} />
    </main>
  );
}
