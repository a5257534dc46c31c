import { useRef } from 'preact/hooks';
import type { LineView, Snapshot } from '../contract/snapshot.ts';
import { siteOf } from '../core/site.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { OutcomeBar } from '../ui/outcome-bar.tsx';
import { StoreTroubleNote } from '../ui/store-trouble-note.tsx';
import { useTranslate } from '../ui/translate-context.ts';
import { useStore } from '../ui/use-store.ts';
import { useUndoKeys } from '../ui/use-undo-keys.ts';
import { Bills, urgentBills } from './bills.tsx';
import { Claims } from './claims.tsx';
import { activeLine, setPhoneLimit } from './commands.ts';
import { dueExpected, Expected } from './expected.tsx';
import { FirstLimit } from './first-limit.tsx';
import { Foot } from './foot.tsx';
import { Head } from './head.tsx';
import { Headroom } from './headroom.tsx';
import { hasLastStep, LastStep } from './last-step.tsx';
import { LowerHalf } from './lower-half.tsx';
import { Notices } from './notices.tsx';
import { doubted, Questions } from './questions.tsx';
import type { PopupState, PopupStore } from './store.ts';
import { TabPayment } from './tab-payment.tsx';
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
  const { t } = useTranslate();
  const { snapshot } = state;
  if (snapshot?.trouble?.hidesFigures)
    return (
      <main class="popup-trouble">
        <StoreTroubleNote trouble={snapshot.trouble} actions={state} />
      </main>
    );
  if (snapshot !== undefined) return <Ready state={state} snapshot={snapshot} hasTab={hasTab} site={site} />;
  if (!state.unreachable) return null;
  return (
    <main class="popup-trouble">
      <h1 class="figure-banner">{t('appUnreachable')}</h1>
      <button type="button" class="button button-primary" onClick={state.refresh}>
        {t('appRetry')}
      </button>
    </main>
  );
}

interface ReadyProps {
  readonly state: PopupState;
  readonly snapshot: Snapshot;
  readonly hasTab: boolean;
  readonly site: string | undefined;
}

function Ready({ state, snapshot, hasTab, site }: ReadyProps) {
  const view = activeLine(snapshot);
  const onCommand = ([order, told]: CommandWithFeedback) => void state.send(order, told);
  const shown = siteOf(snapshot.tab?.seen.url) ?? site;
  const muted = muteOf(snapshot, shown);
  const isFirst = isFirstDay(snapshot, view);
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  useUndoKeys(state.step);
  const isAside = state.panel.kind === 'log' || state.panel.kind === 'edit';
  return (
    <>
      <Head
        snapshot={snapshot}
        active={view}
        state={state}
        site={muted === undefined ? shown : undefined}
        onCommand={onCommand}
      />
      <main ref={main} class="popup-main" tabIndex={-1}>
        {!isFirst && (
          <Headroom
            pools={view?.pools ?? []}
            carrier={view?.line.carrier}
            isShort={isAside}
            snapshot={snapshot}
          />
        )}
        {!isAside && (
          <>
            <Notices snapshot={snapshot} actions={state} muted={muted} onCommand={onCommand} />
            <LimitQuestion view={view} snapshot={snapshot} onCommand={onCommand} />
            {snapshot.tab && <TabPayment payment={snapshot.tab} show={state.show} onCommand={onCommand} />}
            <Bills snapshot={snapshot} onCommand={onCommand} />
            <Expected snapshot={snapshot} onCommand={onCommand} />
            <Questions snapshot={snapshot} onCommand={onCommand} onAllow={state.allowShop} />
            <Claims claims={snapshot.claims ?? []} onCommand={onCommand} />
          </>
        )}
        <LowerHalf
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
    </>
  );
}

/** Five entries fit beneath the headroom; what stands above them takes the room of some. */
function roomFor(snapshot: Snapshot, view: LineView | undefined): number {
  const { questions, problems, access, quiet, tab, clockBehind } = snapshot;
  const asked = questions.length + (snapshot.claims?.length ?? 0) + doubted(snapshot).length;
  const others = [
    access.missingHosts > 0,
    quiet !== undefined,
    clockBehind !== undefined,
    snapshot.trouble !== undefined,
    snapshot.fileDue === true,
  ];
  const notices = problems.length + others.filter(Boolean).length;
  const payment = tab === undefined ? 0 : tab.verdict.state === 'unknown-amount' ? 3 : 2;
  const limit = (isLimitAsked(view) ? 1 : 0) + (hasLastStep(snapshot) ? 1 : 0);
  const hasOutlook = view?.pools.some(
    ({ pool, pace, expected }) => pool === 'phone' && (pace || expected > 0),
  );
  const outlook = hasOutlook ? 1 : 0;
  const taken =
    2 * urgentBills(snapshot).length +
    3 * asked +
    2 * notices +
    payment +
    limit +
    3 * dueExpected(snapshot).length +
    outlook;
  return Math.max(2, 5 - taken);
}

const muteOf = ({ mutes }: Snapshot, site: string | undefined) =>
  mutes.find(({ scope }) => scope.kind === 'site' && scope.host === site);

const isFirstDay = ({ entries }: Snapshot, view: LineView | undefined): boolean =>
  entries.length === 0 && isLimitAsked(view);

/** A limit is asked for where it is missing, but not while the records themselves cannot be read. */
const isLimitAsked = (view: LineView | undefined): boolean =>
  view?.pools.some(({ pool, level }) => pool === 'phone' && level === 'unknown-limit') ?? false;

interface LimitProps {
  readonly view: LineView | undefined;
  readonly snapshot: Snapshot;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

function LimitQuestion({ view, snapshot, onCommand }: LimitProps) {
  if (view === undefined || !isLimitAsked(view)) return null;
  return (
    <FirstLimit
      isFirstDay={isFirstDay(snapshot, view)}
      carrier={view.line.carrier}
      onLimit={(amount) => onCommand(setPhoneLimit(view.line, amount))}
    />
  );
}
