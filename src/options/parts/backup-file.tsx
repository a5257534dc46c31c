import { useRef } from 'preact/hooks';
import type { BackupCheck, BackupRefusal } from '../../contract/safekeeping.ts';
import type { MessageKey } from '../../contract/translate.ts';
import type { SafekeepingPort } from '../state/safekeeping.ts';

/** Larger files are not even read: the background would refuse their contents. */
const MOST_BYTES = 120_000_000;

export const BACKUP_REFUSED: Readonly<Record<BackupRefusal, MessageKey>> = {
  'too-large': 'optionsBackupRefused_too_large',
  'not-a-backup': 'optionsBackupRefused_not_a_backup',
  'from-newer-version': 'optionsBackupRefused_from_newer_version',
  'storage-failed': 'optionsBackupRefused_storage_failed',
};

export interface ChosenBackup {
  readonly text: string;
  readonly check: BackupCheck;
}

/** Reads and checks the file that a person chose; nothing is written. */
export async function readBackupFile(
  file: File | undefined,
  port: Pick<SafekeepingPort, 'checkBackup'>,
): Promise<ChosenBackup | undefined> {
  if (file === undefined) return undefined;
  const text = file.size > MOST_BYTES ? '' : await file.text();
  const check: BackupCheck = text === '' ? { ok: false, reason: 'too-large' } : await port.checkBackup(text);
  return { text, check };
}

interface Props {
  readonly label: string;
  readonly onFile: (file: File | undefined) => Promise<void>;
}

/** A button that opens the browser's file dialogue; the file input itself is hidden and not in the tab order. */
export function FileButton({ label, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const pick = async () => {
    const field = input.current;
    if (field === null) return;
    await onFile(field.files?.[0]);
    field.value = ''; // else choosing the same file again causes no change event
  };
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        class="backup-file"
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
        onChange={pick}
      />
    </>
  );
}
