interface Old {
  readonly lines: readonly unknown[];
}

/** Version 2 knows whether a prepayment gives headroom back (it did not ask before: yes) and blocked lines (none). */
export const linesWithCaps = (old: Old): unknown => ({ ...old, version: 2, lines: old.lines.map(withCaps) });

/** What is no object stays what it is, to be told unreadable as it was found. */
const withCaps = (line: unknown): unknown =>
  typeof line === 'object' && line !== null && 'nickname' in line
    ? { ...line, prepaymentRestores: true, blocked: false }
    : line;
