interface Old {
  readonly lines: readonly unknown[];
}

/**
 * Version 3 may hold limits for one day and for one payment, the day of debit, and more of a new line; the carrier may
 * be unknown. All of these fields are absent until they are set, so every line of version 2 is a valid one of version
 * 3. Whether its carrier was ever chosen cannot be told from the line itself: see `unchosen-carrier.ts`.
 */
export const linesWithShortLimits = (old: Old): unknown => ({ ...old, version: 3 });
