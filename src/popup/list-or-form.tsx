import type { LineView, Snapshot } from '../contract/snapshot.ts';
import { editEntry } from '../entries/entry-commands.ts';
import { activeView } from '../ui/active-view.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { EditForm, LogPanel, MonthTools } from './lazy-parts.ts';
import { Recent } from './recent.tsx';
import type { PopupState } from './store.ts';

interface Props {
  readonly state: PopupState;
  readonly snapshot: Snapshot;
  readonly view: LineView | undefined;
  readonly room: number;
  /** Neither a limit nor a payment is recorded: there is nothing to list yet. */
  readonly isFirstDay: boolean;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
}

/** The list of payments, or the form that logs or corrects one. */
export function ListOrForm({
  state: { panel, show, send, halfTyped, halfEdited, entriesOf },
  snapshot,
  view,
  room,
  isFirstDay,
  onCommand,
}: Props) {
  if (view === undefined) return null;
  const home = () => show({ kind: 'home' });
  // Where the background refuses the payment, the form stays open as it was typed.
  const sendOff = async ([command, feedback]: CommandWithFeedback, box = halfTyped) => {
    if (!(await send(command, feedback))) return;
    box?.clear();
    home();
  };
  if (panel.kind === 'edit') {
    return (
      <EditForm
        entry={panel.entry}
        today={snapshot.today}
        lines={snapshot.lines.map(({ line }) => line)}
        halfTyped={halfEdited}
        onSubmit={(draft) => void sendOff(editEntry(panel.entry, draft), halfEdited)}
        onClose={() => {
          halfEdited?.clear();
          home();
        }}
      />
    );
  }
  if (panel.kind === 'log') {
    return (
      <LogPanel
        entriesOf={entriesOf}
        halfTyped={halfTyped}
        snapshot={snapshot}
        view={view}
        merchant={panel.merchant}
        onCommand={(commanded) => void sendOff(commanded)}
        onClose={home}
      />
    );
  }
  const entries = snapshot.entries.filter(({ line }) => line === activeView(snapshot)?.line.id);
  if (entries.length === 0 && isFirstDay) return null;
  const isAll = panel.kind === 'all';
  return (
    <>
      <Recent
        entries={entries}
        room={room}
        isAll={isAll}
        today={snapshot.today}
        show={show}
        onCommand={onCommand}
      />
      {isAll && <MonthTools line={view.line} today={snapshot.today} onCommand={onCommand} />}
    </>
  );
}
