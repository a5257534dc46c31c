import type { BackupCheck, Safekeeping } from '../../contract/safekeeping.ts';
import type { CommandClientPorts } from '../../ui/command-queue.ts';

/** What the data section needs of the background besides commands. */
export interface SafekeepingPort {
  /** `undefined` when the background gave no answer. */
  readonly read: () => Promise<Safekeeping | undefined>;
  /** The text of a backup; `undefined` when none could be made. */
  readonly makeBackup: () => Promise<string | undefined>;
  /** Notes that a file was saved: no reminder for a month. Where it fails, nothing else does. */
  readonly noteSaved: () => Promise<void>;
  readonly checkBackup: (text: string) => Promise<BackupCheck>;
}

export const safekeepingPort = ({ ask, newId }: CommandClientPorts): SafekeepingPort => ({
  read: () => ask('safekeeping/get', {}).catch(() => undefined),
  makeBackup: async () => (await ask('backup/make', {}).catch(() => undefined))?.text,
  noteSaved: () =>
    ask('backup/saved', { command: newId() }).then(
      () => undefined,
      () => undefined,
    ),
  checkBackup: (text) =>
    ask('backup/check', { text }).catch((): BackupCheck => ({ ok: false, reason: 'storage-failed' })),
});
