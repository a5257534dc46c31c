interface Old {
  readonly entries: readonly unknown[];
}

/** Version 2 tells payments from cancellations, prepayments, adjustments and expected ones; before, all were payments. */
export const entriesOfKinds = (old: Old): unknown => ({
  ...old,
  version: 2,
  entries: old.entries.map(asPayment),
});

/** What is no entry stays what it is, to be told unreadable as it was found. */
const asPayment = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'amount' in entry ? { ...entry, kind: 'payment' } : entry;
