import { backupFile } from '../../storage/backup/read-backup.ts';
import { isWhole } from '../../storage/documents.ts';
import { readEverything } from '../../storage/everything.ts';
import { isSpareDue, keepSpareCopy, readSpareCopies, type SpareCopy } from '../../storage/spare.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { storeTrouble } from '../kernel/outside.ts';
import { entryCount } from './copies.ts';

/** Packs what was read as a spare copy. */
async function packedSpare(
  { ports }: AppContext,
  raw: ReadonlyMap<string, unknown>,
  why: SpareCopy['why'],
): Promise<SpareCopy> {
  const at = ports.clock.now();
  const { text, digest } = backupFile(raw, at);
  return { at, why, entries: entryCount(raw), digest, text: await ports.packer.pack(text) };
}

/**
 * Makes a spare copy once a day, where anything changed. Never of a store in trouble: it would replace older copies
 * that are needed then. Inside a turn of the queue, so that nothing that is erased meanwhile comes back.
 */
export async function copyOutside(app: AppContext): Promise<void> {
  const { saved, spare, clock } = app.ports;
  const copies = await readSpareCopies(spare);
  if (!isSpareDue(copies, clock.now())) return;
  if ((await storeTrouble(app, await app.readDocuments())) !== undefined) return;
  const { raw, kept } = await readEverything(saved, app.defaults());
  if (!kept.every(isWhole) || raw.size === 0) return;
  const copy = await packedSpare(app, raw, 'spare');
  if (copy.digest !== copies.filter(({ why }) => why === 'spare').at(-1)?.digest)
    await keepSpareCopy(spare, copy);
}

/** Keeps what can still be read of a store that is about to be emptied. @throws where that cannot be kept. */
export async function rescue(app: AppContext, raw: ReadonlyMap<string, unknown>): Promise<void> {
  if (raw.size > 0) await keepSpareCopy(app.ports.spare, await packedSpare(app, raw, 'rescued'));
}
