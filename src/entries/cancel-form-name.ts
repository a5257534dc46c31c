import type { Entry } from '../core/entry.ts';

/**
 * Name of the form that asks how much of this payment was cancelled; apart from the form, which the first view of the
 * popup does without.
 */
export const cancelForm = ({ id }: Pick<Entry, 'id'>): string => `cancel ${id}`;
