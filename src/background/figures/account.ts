import type { Attempt } from '../../contract/attempt.ts';
import type { Entry } from '../../core/entry.ts';
import { activeAmong, type Line, type Pool } from '../../core/line.ts';
import type { Documents } from '../../storage/documents.ts';

/** Which line and pool a payment counts on. */
export interface Account {
  readonly line: Line;
  readonly pool: Pool;
}

/**
 * The pool that a payment window bills, unless the person says otherwise; app stores bill the content pool without a
 * window.
 */
const WINDOW_POOL = 'phone';

/** The line with that id; `undefined` where it was deleted. */
export const lineOf = (documents: Documents, id: string | undefined): Line | undefined =>
  documents.lines.value.lines.find((line) => line.id === id);

/** The line that new payments go to; the first one where the chosen one was deleted. */
function activeLine(documents: Documents): Line {
  const { lines } = documents.lines.value;
  const wanted = documents.settings.value.settings.activeLine;
  const line = activeAmong(lines, wanted);
  if (line === undefined) throw new Error('no line: the blank documents have one');
  return line;
}

/** As the entry says, else as the person chose for this attempt, else the active line. A deleted line does not count. */
export function accountOf(
  attempt: Pick<Attempt, 'account'> | undefined,
  documents: Documents,
  entry?: Pick<Entry, 'line' | 'pool'>,
): Account {
  const said = entry ?? attempt?.account;
  const line = lineOf(documents, said?.line);
  return { line: line ?? activeLine(documents), pool: said?.pool ?? WINDOW_POOL };
}
