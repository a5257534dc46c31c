import { useRef } from 'preact/hooks';
import type { Snapshot } from '../contract/snapshot.ts';
import { LastStep } from '../ui/last-step.tsx';
import { OutcomeBar } from '../ui/outcome-bar.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { Unreachable } from '../ui/unreachable.tsx';
import { useStore } from '../ui/use-store.ts';
import { useUndoKeys } from '../ui/use-undo-keys.ts';
import { FilterBar } from './filter/filter-bar.tsx';
import { Head } from './head.tsx';
import { LedgerList } from './list/ledger-list.tsx';
import { MonthBills } from './month-bills.tsx';
import { Notes } from './notes.tsx';
import { Nothing } from './nothing.tsx';
import { Pictures } from './pictures/pictures.tsx';
import { Sheet } from './sheet/sheet.tsx';
import { linkTo } from './state/link.ts';
import type { HistoryState, HistoryStore } from './state/store.ts';
import { Summary } from './summary.tsx';
import { Trouble } from './trouble.tsx';

/** The whole history page, drawn from the store. */
export function History({ store }: { readonly store: HistoryStore }) {
  const state = useStore(store, (now) => now);
  const { snapshot } = state;
  useUndoKeys(state.step);
  if (snapshot?.trouble?.hidesFigures) return <Trouble trouble={snapshot.trouble} state={state} />;
  if (snapshot !== undefined) return <Ready state={state} snapshot={snapshot} />;
  if (!state.unreachable) return null;
  return <Unreachable class="history-trouble" onRetry={() => void state.refresh()} />;
}

interface ReadyProps {
  readonly state: HistoryState;
  readonly snapshot: Snapshot;
}

function Ready({ state, snapshot }: ReadyProps) {
  const main = useRef<HTMLElement>(null);
  return (
    <div class="history-page">
      <Head state={state} />
      <main ref={main} class="history-main" tabIndex={-1}>
        <Notes state={state} />
        <Summary state={state} snapshot={snapshot} />
        {state.view.part === 'list' && (
          <LastStep
            snapshot={snapshot}
            isSpokenFor={state.outcome !== undefined}
            onCommand={(commanded) => void state.send(...commanded)}
          />
        )}
        {state.view.part === 'list' && <MonthBills state={state} snapshot={snapshot} />}
        {state.view.part === 'list' && <ListPart state={state} snapshot={snapshot} />}
        {state.view.part === 'sheet' && <Sheet state={state} snapshot={snapshot} />}
        {state.view.part === 'pictures' && <Pictures state={state} snapshot={snapshot} />}
      </main>
      <OutcomeBar outcome={state.outcome} client={state} />
    </div>
  );
}

function ListPart({ state, snapshot }: ReadyProps) {
  const { t } = useTranslate();
  const isEmpty = state.counting === 'done' && state.years.every(({ all }) => all.entries === 0);
  return (
    <>
      <FilterBar state={state} snapshot={snapshot} />
      {isEmpty ? (
        <Nothing state={state} />
      ) : (
        <>
          <LedgerList key={linkTo(state.view)} state={state} snapshot={snapshot} />
          <p class="text-soft ledger-paper-note">{t('historyPaperNote')}</p>
        </>
      )}
    </>
  );
}
