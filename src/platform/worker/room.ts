import type { Room } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

const { local } = browser.storage;

interface Measuring {
  /** Chromium; Firefox from 131 on. */
  readonly getBytesInUse?: (keys: null) => Promise<number>;
}

/** Counting by ourselves reads everything, so a count holds for an hour of this worker's life. */
const ESTIMATE_MS = 3_600_000;
let estimate: { readonly bytes: number; readonly at: number } | undefined;

async function estimated(): Promise<number> {
  const now = performance.now();
  if (estimate === undefined || now - estimate.at > ESTIMATE_MS) {
    const text = JSON.stringify(await local.get(null));
    estimate = { bytes: new TextEncoder().encode(text).length, at: now };
  }
  return estimate.bytes;
}

export const room: Room = {
  inUse: async () => {
    const bytes = await (local as Measuring).getBytesInUse?.(null);
    return bytes === undefined
      ? { bytes: await estimated(), isEstimate: true }
      : { bytes, isEstimate: false };
  },
};
