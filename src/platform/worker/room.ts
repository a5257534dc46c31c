import type { Room } from '../../contract/ports.ts';
import { browser } from '../browser.ts';

const { local } = browser.storage;

interface Measuring {
  /** In Chromium, and in Firefox from 131 on. */
  readonly getBytesInUse?: (keys: null) => Promise<number>;
}

/** Our own count has to read everything, so it is used for an hour, while this worker lives. */
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
