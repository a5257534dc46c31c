import type { Instant } from '../../core/day.ts';
import { MOST_CHARACTERS } from '../../storage/backup/read-backup.ts';
import { snapshotKey } from '../../storage/snapshots.ts';
import { readSpareCopies } from '../../storage/spare.ts';
import type { AppContext } from '../kernel/app-context.ts';

/** The text of the copy made then, from the store or, where it is not there, from outside of it. */
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
  // A store that cannot be read is what the copies outside are for: then this one is looked for there.
  const found = await ports.saved.get([key]).catch((): Record<string, unknown> => ({}));
  const packed = found[key];
  return typeof packed === 'string' ? packed : undefined;
}

const outside = async ({ ports }: AppContext, at: Instant): Promise<string | undefined> =>
  (await readSpareCopies(ports.spare).catch(() => [])).find((copy) => copy.at === at)?.text;
