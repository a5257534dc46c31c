import type { Instant, Month } from '../core/day.ts';

/** What is kept in storage.local: one key per family, and for the ledger one key per month. */
export const FAMILIES = [
  'settings',
  'lines',
  'bills',
  'recurring',
  'caps',
  'mutes',
  'sums',
  'trash',
  'history',
  'snapshots',
  'sync',
  'marks',
  'claims',
  'ledger',
] as const;
export type Family = (typeof FAMILIES)[number];

/** Families that every action reads: small, and bounded. */
export const DAILY = ['settings', 'lines', 'bills', 'recurring', 'caps', 'mutes', 'sums'] as const;
/** Families that only the action reads that asks for them. */
export const RARE = ['trash', 'history', 'snapshots', 'sync', 'marks', 'claims'] as const;

/** `ledger/2026-11`: writing one payment touches one month, so its cost does not grow with the years. */
export const ledgerKey = (month: Month): string => `ledger/${month}`;

export const isLedgerKey = (key: string): boolean => /^ledger\/\d{4}-(?:0[1-9]|1[0-2])$/.test(key);

/** The month of a ledger's key. */
export const monthOfKey = (key: string): Month => key.slice('ledger/'.length) as Month;

/** Where unreadable data is put when its key has to be written. */
export const asideKey = (key: string, at: Instant): string => `aside/${key}/${at}`;
