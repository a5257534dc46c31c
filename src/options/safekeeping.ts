import type { BackupCheck, Safekeeping } from '../contract/safekeeping.ts';
import type { DeskPorts } from '../ui/desk.ts';

/** What the data section needs of the background beside commands. */
export interface SafekeepingPort {
  /** `undefined` when the background gave no answer. */
  readonly read: () => Promise<Safekeeping | undefined>;
  /** The text of a backup; `undefined` when none could be made. */
  readonly makeBackup: () => Promise<string | undefined>;
  readonly checkBackup: (text: string) => Promise<BackupCheck>;
}

export const safekeepingPort = ({ ask }: DeskPorts): SafekeepingPort => ({
  read: () => ask('safekeeping/get', {}).catch(() => undefined),
  makeBackup: async () => (await ask('backup/make', {}).catch(() => undefined))?.text,
  checkBackup: (text) =>
    ask('backup/check', { text }).catch((): BackupCheck => ({ ok: false, reason: 'storage-failed' })),
});
