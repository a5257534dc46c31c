import type { Instant } from '../../core/day.ts';
import { MOST_CHARACTERS } from '../../storage/backup/read-backup.ts';
import { snapshotKey } from '../../storage/snapshots.ts';
import { readSpareCopies } from '../../storage/spare.ts';
import type { AppContext } from '../kernel/app-context.ts';

/** The text of the copy made at that moment: from the store, else from the spare copies. */
export async function copyText(app: AppContext, at: Instant): Promise<string | undefined> {
  const packed = (await inStore(app, at)) ?? (await outside(app, at));
  if (packed === undefined) return undefined;
  try {
    return await app.ports.packer.unpack(packed, MOST_CHARACTERS);
  } catch (error) {
    console.error('a copy cannot be unpacked', error);
    return undefined;
  }
}

async function inStore({ ports }: AppContext, at: Instant): Promise<string | undefined> {
  const key = snapshotKey(at);
  // Where the store cannot be read, the copy is looked for among the spare copies, which exist for this.
  const found = await ports.saved.get([key]).catch((): Record<string, unknown> => ({}));
  const packed = found[key];
  return typeof packed === 'string' ? packed : undefined;
}

const outside = async ({ ports }: AppContext, at: Instant): Promise<string | undefined> =>
  (await readSpareCopies(ports.spare).catch(() => [])).find((copy) => copy.at === at)?.text;
