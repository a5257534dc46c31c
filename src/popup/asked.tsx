import type { LineView, Snapshot } from '../contract/snapshot.ts';
import type { Mute } from '../core/mute.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { isFirstDay, isLimitAsked } from './asked-in-snapshot.ts';
import { Bills } from './bills.tsx';
import { Claims } from './claims.tsx';
import { setPhoneLimit } from './commands.ts';
import { Expected } from './expected.tsx';
import { FirstLimit } from './first-limit.tsx';
import { Notices } from './notices.tsx';
import { Questions } from './questions.tsx';
import type { PopupState } from './store.ts';
import { TabPaymentCard } from './tab-payment.tsx';

interface Props {
  readonly state: PopupState;
  readonly snapshot: Snapshot;
  /** The line that is shown. */
  readonly view: LineView | undefined;
  /** The mute of the site in view. */
  readonly muted: Mute | undefined;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** All questions and notices, the most pressing first. */
export function Asked({ state, snapshot, view, muted, onCommand }: Props) {
  return (
    <>
      <Notices snapshot={snapshot} actions={state} muted={muted} onCommand={onCommand} />
      {view !== undefined && isLimitAsked(view) && (
        <FirstLimit
          isFirstDay={isFirstDay(snapshot, view)}
          line={view.line}
          onLimit={(amount) => onCommand(setPhoneLimit(view.line, amount))}
        />
      )}
      {snapshot.tab && <TabPaymentCard payment={snapshot.tab} state={state} onCommand={onCommand} />}
      <Bills snapshot={snapshot} onCommand={onCommand} />
      <Expected snapshot={snapshot} onCommand={onCommand} />
      <Questions snapshot={snapshot} onCommand={onCommand} onAllow={state.allowShop} />
      <Claims claims={snapshot.claims ?? []} onCommand={onCommand} />
    </>
  );
}
