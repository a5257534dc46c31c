interface Old {
  readonly lines: readonly unknown[];
}

/**
 * Version 2 adds whether a prepayment restores headroom (version 1 always assumed so) and whether a line is blocked
 * (none was).
 */
export const linesWithCaps = (old: Old): unknown => ({ ...old, version: 2, lines: old.lines.map(withCaps) });

/** What is no line is left as it is, so that it is reported as unreadable in the form in which it was found. */
const withCaps = (line: unknown): unknown =>
  typeof line === 'object' && line !== null && 'nickname' in line
    ? { ...line, prepaymentRestores: true, blocked: false }
    : line;
