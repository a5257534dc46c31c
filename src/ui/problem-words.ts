import type { Problem } from '../contract/snapshot.ts';
import type { MessageKey } from '../contract/translate.ts';
import { type Month, month } from '../core/day.ts';
import { formatMonth } from './format-month.ts';
import type { Speech } from './translate-context.ts';

const PROBLEMS: Record<Problem['kind'], MessageKey> = {
  unreadable: 'appProblem_unreadable',
  newer: 'appProblem_newer',
  'read-failed': 'appProblem_read_failed',
};
const LEDGER = /^ledger\/(\d{4})-(\d{2})$/;
const NAMED = [
  'settings',
  'lines',
  'bills',
  'attempts',
  'reminders',
  'recurring',
  'caps',
  'mutes',
  'trash',
  'history',
  'snapshots',
] as const;

/** What a saved key holds, in words: `ledger/2026-11` → "2026년 11월 기록". An unknown key keeps its own name. */
export function savedDataName({ t, locale }: Speech, key: string): string {
  const [, year, number] = LEDGER.exec(key) ?? [];
  if (year !== undefined)
    return t('appKept_ledger', year, formatMonth(locale, monthFrom(`${year}-${number}`)));
  const named = NAMED.find((name) => name === key);
  return named === undefined ? key : t(`appKept_${named}`);
}

const monthFrom = (iso: string): Month => month(iso);

/** What could not be used, why, that nothing was overwritten, and what follows for pages. */
export const problemWords = (speech: Speech, { key, kind }: Problem): string =>
  speech.t(
    key === 'mutes' && kind === 'newer' ? 'appProblem_newer_mutes' : PROBLEMS[kind],
    savedDataName(speech, key),
  );
