import type { LineView, Snapshot } from '../contract/snapshot.ts';
import type { MonthMatch } from '../core/month-match.ts';
import type { CommandWithFeedback } from '../ui/feedback.ts';
import { knownMonth } from '../ui/known-month.ts';
import { logEntry } from './commands.ts';
import { EntryForm } from './entry-form.tsx';
import { type LogDraft, logAndMatch } from './sms-commands.ts';
import type { PopupState } from './store.ts';

interface Props {
  readonly halfTyped: PopupState['halfTyped'];
  readonly entriesOf: PopupState['entriesOf'];
  readonly snapshot: Pick<Snapshot, 'today' | 'entries'>;
  readonly view: LineView;
  /** The shop that "다시 기록" was pressed for. */
  readonly merchant: string | undefined;
  readonly onCommand: (commanded: CommandWithFeedback) => void;
  readonly onClose: () => void;
}

/** The form that logs a payment, and what a pasted text says beyond that. */
export function LogPanel({ halfTyped, entriesOf, snapshot, view, merchant, onCommand, onClose }: Props) {
  const { line } = view;
  const { today, entries } = snapshot;
  const submit = (draft: LogDraft, match?: MonthMatch) =>
    onCommand(match === undefined ? logEntry(draft) : logAndMatch(line.id, match, draft));
  return (
    <EntryForm
      around={{ today, line: line.id, entries, month: knownMonth(view) }}
      entriesOf={entriesOf}
      {...(merchant !== undefined && { merchant })}
      onSubmit={submit}
      onCommand={onCommand}
      halfTyped={halfTyped}
      onClose={() => {
        halfTyped?.clear();
        onClose();
      }}
    />
  );
}
