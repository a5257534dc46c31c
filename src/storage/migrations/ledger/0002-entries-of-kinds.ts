interface Old {
  readonly entries: readonly unknown[];
}

/**
 * Version 2 has several kinds of entries: payments, cancellations, prepayments, adjustments and expected ones. In
 * version 1 all were payments.
 */
export const entriesOfKinds = (old: Old): unknown => ({
  ...old,
  version: 2,
  entries: old.entries.map(asPayment),
});

/** What is no entry is left as it is, so that it is reported as unreadable in the form in which it was found. */
const asPayment = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'amount' in entry ? { ...entry, kind: 'payment' } : entry;
