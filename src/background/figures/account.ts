import type { Attempt } from '../../contract/attempt.ts';
import type { Entry } from '../../core/entry.ts';
import { activeAmong, type Line, type Pool } from '../../core/line.ts';
import type { Documents } from '../../storage/documents.ts';

/** Which line and pool a payment counts on. */
export interface Account {
  readonly line: Line;
  readonly pool: Pool;
}

/** A payment window bills this pool, unless the person says otherwise; stores bill the other without a window. */
const WINDOW_POOL = 'phone';

/** The line with that id; `undefined` for one that is gone. */
export const lineOf = (documents: Documents, id: string | undefined): Line | undefined =>
  documents.lines.value.lines.find((line) => line.id === id);

/** The line that new payments go to; the first one when the chosen one is gone. */
function activeLine(documents: Documents): Line {
  const { lines } = documents.lines.value;
  const wanted = documents.settings.value.settings.activeLine;
  const line = activeAmong(lines, wanted);
  if (line === undefined) throw new Error('no line: the blank documents have one');
  return line;
}

/** Where the entry says, else where the person put this attempt, else the active line. A line that is gone does not count. */
export function accountOf(
  attempt: Pick<Attempt, 'account'> | undefined,
  documents: Documents,
  entry?: Pick<Entry, 'line' | 'pool'>,
): Account {
  const said = entry ?? attempt?.account;
  const line = lineOf(documents, said?.line);
  return { line: line ?? activeLine(documents), pool: said?.pool ?? WINDOW_POOL };
}
