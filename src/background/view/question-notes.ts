import type { Attempt } from '../../contract/attempt.ts';
import type { Contradiction, Snapshot } from '../../contract/snapshot.ts';
import type { Entry } from '../../core/entry.ts';
import { standingOf } from '../attempts/attempt-state.ts';

/** What this session knows of the entries that are asked about. */
export function questionNotes(
  { questions, entries }: Pick<Snapshot, 'questions' | 'entries'>,
  attempts: readonly Attempt[],
  granted: readonly string[],
): Pick<Snapshot, 'alike' | 'shops' | 'contradictions'> {
  const attemptOf = (entry: Entry) => attempts.find(({ id }) => entry.commands.includes(id));
  const alike = questions.flatMap((entry) => {
    const id = attemptOf(entry)?.resembles;
    const like = id == null ? undefined : [...entries, ...questions].find((other) => other.id === id);
    return like === undefined || like.status === 'failed' ? [] : [{ entry: entry.id, like }];
  });
  const shops = questions.flatMap((entry) => {
    const host = attemptOf(entry)?.shop;
    return host == null || isGranted(host, granted) ? [] : [{ entry: entry.id, host }];
  });
  const contradictions = contradictionsIn([...new Set([...questions, ...entries])], attempts);
  return {
    ...(alike.length > 0 && { alike }),
    ...(shops.length > 0 && { shops }),
    ...(contradictions.length > 0 && { contradictions }),
  };
}

/** Contradictions of entries that the person logged from the page's banner, and of entries that are still pending. */
function contradictionsIn(entries: readonly Entry[], attempts: readonly Attempt[]): Contradiction[] {
  return attempts.flatMap((attempt) => {
    const said = standingOf(attempt).contradiction;
    const entry = said && entries.find(({ commands }) => commands.includes(attempt.id));
    if (said === undefined || entry === undefined) return [];
    const isOpen = entry.status === 'pending' || (entry.status === 'confirmed' && attempt.loggedBy !== null);
    return isOpen ? [{ entry, host: said.host }] : [];
  });
}

/** Whether a host is among match patterns of the browser: `*` for any scheme or host, `*.` for a host and all below it. */
function isGranted(host: string, granted: readonly string[]): boolean {
  return granted.some((pattern) => {
    const wanted = /^(?:https|\*):\/\/([^/]+)\//.exec(pattern)?.[1];
    if (pattern === '<all_urls>' || wanted === '*' || wanted === host) return true;
    return wanted?.startsWith('*.') === true && `.${host}`.endsWith(wanted.slice(1));
  });
}
