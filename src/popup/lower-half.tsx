import type { LineView, Snapshot } from '../contract/snapshot.ts';
import { EntryForm } from './entry-form.tsx';
import { MonthTools } from './month-tools.tsx';
import { activeLine, cancelEntry, type Errand, editEntry, type LogDraft, logEntry } from './orders.ts';
import { Recent } from './recent.tsx';
import type { PopupState } from './store.ts';

interface Props {
  readonly state: PopupState;
  readonly snapshot: Snapshot;
  readonly view: LineView | undefined;
  readonly room: number;
  /** The day before the first limit: there is nothing to list yet. */
  readonly isFirstDay: boolean;
  readonly onErrand: (errand: Errand) => void;
}

/** The list of payments, or the form that logs or corrects one. */
export function LowerHalf({
  state: { panel, show, send },
  snapshot,
  view,
  room,
  isFirstDay,
  onErrand,
}: Props) {
  if (view === undefined) return null;
  const home = () => show({ kind: 'home' });
  if (panel.kind === 'log' || panel.kind === 'edit') {
    const entry = panel.kind === 'edit' ? panel.entry : undefined;
    // A refused payment stays in the form, as it was typed.
    const sendOff = async ([order, told]: Errand) => {
      if (await send(order, told)) home();
    };
    const submit = (draft: LogDraft) =>
      void sendOff(entry === undefined ? logEntry(draft) : editEntry(entry, draft));
    return (
      <EntryForm
        today={snapshot.today}
        line={entry?.line ?? view.line.id}
        entries={snapshot.entries}
        {...(entry !== undefined && { entry })}
        {...(panel.kind === 'log' && panel.merchant !== undefined && { merchant: panel.merchant })}
        onSubmit={submit}
        onCancelled={(which) => void sendOff(cancelEntry(which))}
        onClose={home}
      />
    );
  }
  const entries = snapshot.entries.filter(({ line }) => line === activeLine(snapshot)?.line.id);
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
        onErrand={onErrand}
      />
      {isAll && <MonthTools line={view.line} today={snapshot.today} onErrand={onErrand} />}
    </>
  );
}
