interface Old {
  readonly lines: readonly unknown[];
}

/**
 * Version 3 may know limits of one day and one payment, the day of debit, and more of a new line; and it need not know
 * the carrier. All of that is absent of a line until it is said, so every line of version 2 is one of version 3. Whether
 * its carrier was ever chosen is not in the line itself: see `unchosen-carrier.ts`.
 */
export const linesWithShortLimits = (old: Old): unknown => ({ ...old, version: 3 });
