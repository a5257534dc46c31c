import type { Instant, Month } from '../core/day.ts';
import { FAMILY_LIST, type Family } from './families/list.ts';

export type { Family };

type FamilyList = typeof FAMILY_LIST;
type ReadAs<How> = { [F in Family]: FamilyList[F]['read'] extends How ? F : never }[Family];
/** Families that every action reads: small, and of bounded size. */
export type DailyFamily = ReadAs<'daily'>;
/** Families that are read only by the actions that ask for them. */
export type RareFamily = ReadAs<'rare'>;

/** All families. In storage.local each has one key; the ledger has one key a month. */
export const FAMILIES = Object.keys(FAMILY_LIST) as readonly Family[];
export const DAILY = FAMILIES.filter((family): family is DailyFamily => FAMILY_LIST[family].read === 'daily');
export const RARE = FAMILIES.filter((family): family is RareFamily => FAMILY_LIST[family].read === 'rare');

/** `ledger/2026-11`: writing one payment touches one month, so its cost does not grow with the years. */
export const ledgerKey = (month: Month): string => `ledger/${month}`;

export const isLedgerKey = (key: string): boolean => /^ledger\/\d{4}-(?:0[1-9]|1[0-2])$/.test(key);

/** The month in a key of the ledger. */
export const monthOfKey = (key: string): Month => key.slice('ledger/'.length) as Month;

/** The key under which unreadable data is kept when its own key has to be written. */
export const asideKey = (key: string, at: Instant): string => `aside/${key}/${at}`;
