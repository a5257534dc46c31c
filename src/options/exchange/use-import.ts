import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Snapshot } from '../../contract/snapshot.ts';
import { type Day, type Month, monthOf } from '../../core/day.ts';
import type { Pool } from '../../core/line.ts';
import type { Mapping } from '../../exchange/columns.ts';
import { daysNear } from '../../exchange/traits.ts';
import type { FileFault } from '../../exchange/grid.ts';
import { type PlannedRow, planImport, type Ticks } from '../../exchange/plan.ts';
import type { KnownEntries, OptionsState } from '../store.ts';
import { type Found, type FoundRows, foundPasted, foundTable, rowsOfFound } from './found.ts';
import type { Pasted } from './pasted.ts';

/** Rows that one import may hold; the background refuses more. */
const MOST_ROWS = 5_000;

export interface Import {
  readonly found: Found | undefined;
  readonly fault: FileFault | undefined;
  readonly isReading: boolean;
  readonly rows: FoundRows;
  /** There was no answer to what is there already; `askAgain` asks anew. */
  readonly isUnreachable: boolean;
  readonly askAgain: () => void;
  /** Absent while it is not known what is there already. */
  readonly plan: readonly PlannedRow[] | undefined;
  /** Months of which something could not be read, so that duplicates may be missed. */
  readonly unread: readonly Month[];
  readonly line: string;
  readonly pool: Pool;
  readonly ticks: Ticks;
  readonly chooseFile: (file: File) => Promise<void>;
  readonly paste: (pasted: Pasted) => void;
  readonly remap: (mapping: Mapping) => void;
  readonly pickLine: (line: string) => void;
  readonly pickPool: (pool: Pool) => void;
  readonly tick: (changed: Ticks) => void;
  readonly close: () => void;
}

const NONE: FoundRows = { good: [], bad: [] };
const NO_TICKS: Ticks = new Map();

/** From what was chosen or pasted to rows that can be ticked. Nothing is written before the person says so. */
export function useImport(state: OptionsState, snapshot: Snapshot): Import {
  const { today } = snapshot;
  const source = useSource(today);
  const [line, pickLine] = useState(snapshot.settings.activeLine);
  const [pool, pickPool] = useState<Pool>('phone');
  const [ticks, setTicks] = useState(NO_TICKS);
  const { found } = source;
  const rows = useMemo(() => (found === undefined ? NONE : rowsOfFound(found, today)), [found, today]);
  const { known, isUnreachable, askAgain } = useKnown(rows, state);
  const to = isKnownLine(snapshot, line) ? line : (snapshot.lines[0]?.line.id ?? line);
  const plan = useMemo(
    () =>
      known &&
      planImport(rows.good, known.entries, {
        line: to,
        pool,
        nicknames: nicknamesOf(snapshot),
        most: MOST_ROWS,
      }),
    [rows, known, to, pool, snapshot],
  );
  const afresh =
    <Args extends unknown[], Result>(act: (...args: Args) => Result) =>
    (...args: Args) => {
      setTicks(NO_TICKS);
      return act(...args);
    };
  return {
    ...source,
    rows,
    plan,
    isUnreachable,
    askAgain,
    unread: known?.unread ?? [],
    line: to,
    pool,
    ticks,
    chooseFile: afresh(source.chooseFile),
    paste: afresh(source.paste),
    remap: afresh(source.remap),
    pickLine: afresh(pickLine),
    pickPool,
    tick: (changed) => setTicks(new Map([...ticks, ...changed])),
    close: afresh(source.close),
  };
}

const isKnownLine = ({ lines }: Snapshot, id: string): boolean => lines.some(({ line }) => line.id === id);

const nicknamesOf = ({ lines }: Snapshot): ReadonlyMap<string, string> =>
  new Map(lines.map(({ line }) => [line.nickname, line.id]));

/** What was chosen or pasted last. The CSV reader is loaded when the first file comes. */
function useSource(today: Day) {
  const [found, setFound] = useState<Found>();
  const [fault, setFault] = useState<FileFault>();
  const [isReading, setReading] = useState(false);
  const take = (next: Found | { readonly fault: FileFault }) => {
    setFault('fault' in next ? next.fault : undefined);
    setFound('fault' in next ? undefined : next);
  };
  const chooseFile = async (file: File) => {
    setReading(true);
    const { readCsvFile } = await import('./csv-file.ts');
    const read = await readCsvFile(file);
    take(
      'fault' in read
        ? read
        : foundTable(read.rows, 'csv', today, { name: file.name, encoding: read.encoding }),
    );
    setReading(false);
  };
  return {
    found,
    fault,
    isReading,
    chooseFile,
    paste: (pasted: Pasted) => take(foundPasted(pasted, today)),
    remap: (mapping: Mapping) =>
      setFound((now) => (now === undefined || now.kind === 'sms' ? now : { ...now, mapping })),
    close: () => {
      setFound(undefined);
      setFault(undefined);
    },
  };
}

interface Known {
  readonly known: KnownEntries | undefined;
  readonly isUnreachable: boolean;
  readonly askAgain: () => void;
}

/** The entries of the months the rows are of; asked again whenever the ledger has changed. */
function useKnown({ good }: FoundRows, { entriesOf, snapshot }: OptionsState): Known {
  const [heard, setHeard] = useState<{
    readonly of: readonly Month[];
    readonly answer: KnownEntries | undefined;
  }>();
  const [times, setTimes] = useState(0);
  const months = useMemo(
    () => [...new Set(good.flatMap(({ draft }) => daysNear(draft)).map(monthOf))].sort(),
    [good],
  );
  // A new snapshot and a new try ask anew.
  useEffect(() => {
    let isLate = false;
    if (months.length === 0) return undefined;
    void entriesOf(months).then((answer) => {
      if (!isLate) setHeard({ of: months, answer });
    });
    return () => {
      isLate = true;
    };
  }, [months, entriesOf, snapshot, times]);
  const isCurrent = heard?.of === months;
  return {
    known: isCurrent ? heard.answer : undefined,
    isUnreachable: isCurrent && heard.answer === undefined,
    askAgain: () => {
      setHeard(undefined);
      setTimes((before) => before + 1);
    },
  };
}
