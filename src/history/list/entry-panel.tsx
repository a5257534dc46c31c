import { useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import type { Entry } from '../../core/entry.ts';
import { EditForm } from '../../entries/edit-form.tsx';
import { EntryActions } from '../../entries/entry-actions.tsx';
import { type EntryDraft, editEntry } from '../../entries/entry-commands.ts';
import type { CommandClient } from '../../ui/command-client.ts';

interface Props {
  readonly entry: Entry;
  readonly snapshot: Pick<Snapshot, 'today' | 'lines'>;
  readonly send: CommandClient['send'];
  readonly onDone: () => void;
}

/** What can be done with one entry, beneath its row; the same actions as in the popup. */
export function EntryPanel({ entry, snapshot: { today, lines }, send, onDone }: Props) {
  const [isEditing, setEditing] = useState(false);
  if (!isEditing) {
    return (
      <EntryActions
        entry={entry}
        today={today}
        onEdit={() => setEditing(true)}
        onCommand={(commanded) => void send(...commanded)}
        onDone={onDone}
      />
    );
  }
  // Where the background refuses the change, the form stays open as it was typed.
  const save = async (draft: EntryDraft) => {
    if (await send(...editEntry(entry, draft))) onDone();
  };
  return (
    <EditForm
      entry={entry}
      today={today}
      lines={lines.map(({ line }) => line)}
      onSubmit={(draft) => void save(draft)}
      onClose={() => setEditing(false)}
    />
  );
}
