/** Version 2 may hold parts that were paid and a snooze; version 1 had neither, and code of version 1 would lose them. */
export const billsWithParts = (old: Readonly<Record<string, unknown>>): unknown => ({ ...old, version: 2 });
