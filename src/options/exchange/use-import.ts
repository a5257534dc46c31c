import { useMemo, useState } from 'preact/hooks';
import type { KnownEntries } from '../../contract/messages.ts';
import type { Snapshot } from '../../contract/snapshot.ts';
import { type Month, monthOf } from '../../core/day.ts';
import type { Pool } from '../../core/line.ts';
import {
  type ImportChoices,
  type ImportDestination,
  NO_IMPORT_CHOICES,
  type PlannedRow,
  planImport,
} from '../../exchange/plan.ts';
import type { SmsReading } from '../../exchange/texts/sms.ts';
import { daysNear } from '../../exchange/traits.ts';
import { rowsOfFound } from '../../intake/found.ts';
import type { FoundRows } from '../../intake/found-rows.ts';
import { useSteps } from '../../intake/in-slices.ts';
import { useKnownEntries } from '../../intake/use-known-entries.ts';
import { type SourceState, useSource } from '../../intake/use-source.ts';
import { activeView } from '../../ui/active-view.ts';
import type { OptionsState } from '../state/store.ts';

/** Rows that one import may hold; the background refuses more. */
export const MOST_AT_ONCE = 5_000;
const NO_ENTRIES: KnownEntries['entries'] = [];

export interface Import extends SourceState {
  /** Absent while the rows are being read, or until the person answers what the dates mean. */
  readonly rows: FoundRows | undefined;
  /** The entries to compare with could not be read; `askAgain` asks for them again. */
  readonly isUnreachable: boolean;
  readonly askAgain: () => void;
  /** What each row would become; absent until the rows are compared with the ledger. */
  readonly plan: readonly PlannedRow[] | undefined;
  /** False while the plan is being made again, for another line or because the ledger changed. */
  readonly isPlanCurrent: boolean;
  /** The entries of the rows' months, as far as they are read. */
  readonly there: KnownEntries['entries'];
  /** Months that could not be read as a whole, so that duplicates in them may be missed. */
  readonly unread: readonly Month[];
  readonly line: string;
  readonly pool: Pool;
  readonly choices: ImportChoices;
  /** The messages that were taken in last, until something else is chosen or pasted. */
  readonly takenIn: readonly SmsReading[];
  readonly pickLine: (line: string) => void;
  readonly pickPool: (pool: Pool) => void;
  readonly tick: (changed: ImportChoices['ticks']) => void;
  readonly answer: (given: ImportChoices['answers']) => void;
}

/** Turns a chosen file or a pasted text into rows that can be ticked. Nothing is written before the person takes them in. */
export function useImport(state: OptionsState, snapshot: Snapshot): Import {
  const { today } = snapshot;
  const source = useSource(today);
  const [line, pickLine] = useState(snapshot.settings.activeLine);
  const [pool, pickPool] = useState<Pool>('phone');
  const [choices, setChoices] = useState(NO_IMPORT_CHOICES);
  const [takenIn, setTakenIn] = useState<readonly SmsReading[]>([]);
  const { found } = source;
  const read = useSteps(
    useMemo(() => (found === undefined ? undefined : () => rowsOfFound(found, today)), [found, today]),
  );
  const rows = read.isCurrent ? read.result : undefined;
  const months = useMemo(() => monthsOf(rows), [rows]);
  const { known, isUnreachable, askAgain } = useKnownEntries(months, state.entriesOf, state.snapshot);
  const to = activeView(snapshot, line)?.line.id ?? line;
  const planned = useSteps(
    useMemo(() => {
      if (rows === undefined || known === undefined) return undefined;
      const destination = { line: to, pool, nicknames: nicknamesOf(snapshot), most: MOST_AT_ONCE };
      return () => plannedRows(rows, known, destination);
    }, [rows, known, to, pool, snapshot]),
  );
  // While the same rows are planned again, the old plan stays in sight, so that nothing jumps and the focus is not
  // lost.
  const plan = planned.result?.of === rows ? planned.result?.plan : undefined;
  /** Reads the rows again, and drops the ticks and answers given for the old ones. */
  const afresh =
    <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args) => {
      setChoices(NO_IMPORT_CHOICES);
      setTakenIn([]);
      return act(...args);
    };
  return {
    ...source,
    rows,
    plan,
    isPlanCurrent: planned.isCurrent,
    isUnreachable,
    askAgain,
    there: known?.entries ?? NO_ENTRIES,
    unread: known?.unread ?? [],
    line: to,
    pool,
    choices,
    takenIn,
    chooseFile: afresh(source.chooseFile),
    paste: afresh(source.paste),
    pickGrid: afresh(source.pickGrid),
    part: afresh(source.part),
    remap: afresh(source.remap),
    say: afresh(source.say),
    pickLine: afresh(pickLine),
    pickPool,
    tick: (changed) => setChoices((now) => ({ ...now, ticks: new Map([...now.ticks, ...changed]) })),
    answer: (given) => setChoices((now) => ({ ...now, answers: new Map([...now.answers, ...given]) })),
    goOn: () => {
      afresh(source.goOn)();
      if (found?.kind === 'sms') setTakenIn(found.readings);
    },
    close: afresh(source.close),
  };
}

function* plannedRows(rows: FoundRows, known: KnownEntries, to: ImportDestination) {
  return { of: rows, plan: yield* planImport(rows.good, known.entries, to) };
}

const nicknamesOf = ({ lines }: Snapshot): ReadonlyMap<string, string> =>
  new Map(lines.map(({ line }) => [line.nickname, line.id]));

/** The months of entries that the rows may be equal to, each once. */
const monthsOf = (rows: FoundRows | undefined): readonly Month[] =>
  [...new Set((rows?.good ?? []).flatMap(({ draft }) => daysNear(draft)).map(monthOf))].sort();
