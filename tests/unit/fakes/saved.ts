import type { Entry } from '../../../src/core/entry.ts';
import { open } from '../../../src/storage/open.ts';

/** A ledger month as it lies in storage, opened; `undefined` where there is none, or none to be read. */
export function savedLedger(data: ReadonlyMap<string, unknown>, month: string) {
  const opened = open('ledger', data.get(`ledger/${month}`));
  return opened.state === 'ok' ? opened.value : undefined;
}

/** Every entry in storage, month by month as they were first written. */
export function savedEntries(data: ReadonlyMap<string, unknown>): Entry[] {
  const months = [...data.keys()].filter((key) => key.startsWith('ledger/'));
  return months.flatMap((key) => savedLedger(data, key.slice('ledger/'.length))?.entries ?? []);
}
