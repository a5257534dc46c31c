import type { Instant, Month } from '../core/day.ts';

/** What is kept in storage.local: one key per family, and for the ledger one key per month. */
export const FAMILIES = ['settings', 'lines', 'bills', 'ledger'] as const;
export type Family = (typeof FAMILIES)[number];

/** `ledger/2026-11`: writing one payment touches one month, so its cost does not grow with the years. */
export const ledgerKey = (month: Month): string => `ledger/${month}`;

/** Where unreadable data is put when its key has to be written. */
export const asideKey = (key: string, at: Instant): string => `aside/${key}/${at}`;
