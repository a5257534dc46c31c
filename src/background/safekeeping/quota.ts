import type { QuotaView } from '../../contract/snapshot.ts';
import { QUOTA } from '../../storage/snapshots.ts';
import type { AppContext } from '../kernel/app-context.ts';

/** Told from here on: early enough for another third of all that was ever recorded. */
const NEAR_PERCENT = 60;

/** How full storage is; `undefined` where that cannot be known, which costs nothing else. */
export async function quotaOf({ ports }: AppContext): Promise<QuotaView | undefined> {
  try {
    const { bytes, isEstimate } = await ports.room.inUse();
    return { bytes, of: QUOTA, isNear: bytes * 100 >= QUOTA * NEAR_PERCENT, isEstimate };
  } catch (error) {
    console.error('how full storage is cannot be known now', error);
    return undefined;
  }
}
