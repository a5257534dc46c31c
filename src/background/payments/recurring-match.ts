import type { Detection } from '../../contract/checkout-seen.ts';
import type { Recurring } from '../../core/recurring.ts';
import { isSameShop } from '../../core/shop.ts';
import type { Documents } from '../../storage/documents.ts';
import type { Account } from '../figures/account.ts';

/** Longest name that a recurring payment keeps. */
const LONGEST = 80;

/** Name of a payment that repeats: its shop, else the item; `undefined` where the page names neither. */
export function recurringName({ merchant, item }: Detection): string | undefined {
  const name = (merchant ?? item ?? '').trim().slice(0, LONGEST).trim();
  return name === '' ? undefined : name;
}

/** The recurring payment that this one is already kept as: same line, pool, name and amount, and not over. */
export function recurringMatch(
  detection: Detection,
  { line, pool }: Account,
  documents: Documents,
): Recurring | undefined {
  if (!detection.recurring || detection.amount === null) return undefined;
  const name = recurringName(detection);
  return documents.recurring.value.recurring.find(
    (item) =>
      item.line === line.id &&
      item.pool === pool &&
      item.amount === detection.amount &&
      item.until === undefined &&
      (name === undefined || isSameShop(item.merchant, name)),
  );
}
