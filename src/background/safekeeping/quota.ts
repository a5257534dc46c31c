import type { QuotaView } from '../../contract/snapshot.ts';
import { QUOTA } from '../../storage/snapshots.ts';
import type { AppContext } from '../kernel/app-context.ts';

/**
 * Percent of the quota from which the person is told. At that point another third of everything recorded so far still
 * fits.
 */
const NEAR_PERCENT = 60;

/** How full storage is; `undefined` where the browser does not tell, and nothing else depends on it. */
export async function quotaOf({ ports }: AppContext): Promise<QuotaView | undefined> {
  try {
    const { bytes, isEstimate } = await ports.room.inUse();
    return { bytes, of: QUOTA, isNear: bytes * 100 >= QUOTA * NEAR_PERCENT, isEstimate };
  } catch (error) {
    console.error('how full storage is cannot be known now', error);
    return undefined;
  }
}
