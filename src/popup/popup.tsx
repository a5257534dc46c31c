import { useRef } from 'preact/hooks';
import type { Snapshot } from '../contract/snapshot.ts';
import { siteOf } from '../core/site.ts';
import { activeView } from '../ui/active-view.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { HalfAmountContext } from '../ui/half-amount.ts';
import { LastStep } from '../ui/last-step.tsx';
import { OutcomeBar } from '../ui/outcome-bar.tsx';
import { Unreachable } from '../ui/unreachable.tsx';
import { useStore } from '../ui/use-store.ts';
import { useUndoKeys } from '../ui/use-undo-keys.ts';
import { isAnythingAsked, isFirstDay, isLimitAsked, muteOf, roomFor } from './asked-in-snapshot.ts';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { HeadroomView } from './headroom.tsx';
import { Asked, StoreTroubleNote } from './lazy-parts.ts';
import { ListOrForm } from './list-or-form.tsx';
import type { PopupState, PopupStore } from './store.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  readonly store: PopupStore;
  readonly hasTab: boolean;
  /** Host of the page in the tab, where the browser tells it. */
  readonly site?: string | undefined;
}

/** The whole popup as a function of the store. */
export function Popup({ store, hasTab, site }: Props) {
  const state = useStore(store, (now) => now);
  const { snapshot } = state;
  if (snapshot?.trouble?.hidesFigures)
    return (
      <main class="popup-trouble">
        <StoreTroubleNote trouble={snapshot.trouble} actions={state} />
      </main>
    );
  if (snapshot !== undefined) return <Ready state={state} snapshot={snapshot} hasTab={hasTab} site={site} />;
  if (!state.unreachable) return null;
  return <Unreachable class="popup-trouble" onRetry={() => void state.refresh()} />;
}

interface ReadyProps {
  readonly state: PopupState;
  readonly snapshot: Snapshot;
  readonly hasTab: boolean;
  readonly site: string | undefined;
}

function Ready({ state, snapshot, hasTab, site }: ReadyProps) {
  const view = activeView(snapshot);
  const onCommand = ([command, feedback]: CommandWithFeedback) => void state.send(command, feedback);
  const shown = siteOf(snapshot.tab?.seen.url) ?? site;
  const muted = muteOf(snapshot, shown);
  const isFirst = isFirstDay(snapshot, view);
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  useUndoKeys(state.step);
  const isAside = state.panel.kind === 'log' || state.panel.kind === 'edit';
  return (
    <HalfAmountContext.Provider value={state.halfAmount}>
      <Head
        snapshot={snapshot}
        active={view}
        state={state}
        site={muted === undefined ? shown : undefined}
        onCommand={onCommand}
      />
      <main ref={main} class="popup-main" tabIndex={-1}>
        {!isFirst && (
          <HeadroomView
            pools={view?.pools ?? []}
            carrier={view?.line.carrier}
            isShort={isAside}
            snapshot={snapshot}
          />
        )}
        {!isAside && isAnythingAsked(snapshot, view, shown) && (
          <Asked state={state} snapshot={snapshot} view={view} muted={muted} onCommand={onCommand} />
        )}
        <ListOrForm
          state={state}
          snapshot={snapshot}
          view={view}
          room={roomFor(snapshot, view)}
          isFirstDay={isFirst}
          onCommand={onCommand}
        />
      </main>
      <Foot
        state={state}
        isPlain={isLimitAsked(view)}
        mayLook={hasTab && snapshot.tab === undefined && snapshot.quiet === undefined && muted === undefined}
      >
        {!isAside && (
          <LastStep snapshot={snapshot} isSpokenFor={state.outcome !== undefined} onCommand={onCommand} />
        )}
        <OutcomeBar outcome={state.outcome} client={state} />
      </Foot>
    </HalfAmountContext.Provider>
  );
}
