/** Version 2 may hold partial payments and a snooze. Version 1 knew neither, and its code would lose them. */
export const billsWithParts = (old: Readonly<Record<string, unknown>>): unknown => ({ ...old, version: 2 });
