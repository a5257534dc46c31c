import { useEffect, useMemo, useState } from 'preact/hooks';
import type { KnownEntries } from '../contract/messages.ts';
import type { Snapshot } from '../contract/snapshot.ts';
import { type Difference, differenceOf, monthsAround } from '../exchange/compare/difference.ts';
import type { DateOrder } from '../exchange/tables/date-notations.ts';
import type { Fees } from '../exchange/tables/fees.ts';
import type { FoundTable } from '../intake/found.ts';
import { inSlices, useSteps } from '../intake/in-slices.ts';
import { useKnownEntries } from '../intake/use-known-entries.ts';
import { type SourceState, useSource } from '../intake/use-source.ts';
import {
  askedTable,
  type CarrierList,
  figuresOfMonth,
  type ListTable,
  listOfTables,
  mayHidePayments,
  namesBeside,
  pageOfDocuments,
  type ReadPage,
  tablesOfSource,
  tableWithFees,
} from './carrier-list.ts';
import type { CompareState } from './store.ts';

/**
 * The state of the carrier's page: not asked for (`none`), being read, not reachable (`blocked`), or no usage page
 * (`unknown`).
 */
export type PageState = ReadPage | 'none' | 'reading' | 'blocked' | 'unknown';

export interface Comparison {
  readonly page: PageState;
  readonly readAgain: () => void;
  readonly source: SourceState;
  /** Sheets of the chosen file that hold payments and are not compared. */
  readonly beside: readonly string[];
  /** A table whose dates can be read in several ways. */
  readonly question: FoundTable | undefined;
  /** A table with fees beside its amounts; nothing is compared before it is known what they are. */
  readonly withFees: FoundTable | undefined;
  /** Answers a question about all tables. */
  readonly say: (what: TableAnswers) => void;
  readonly list: CarrierList | undefined;
  readonly figures: ReadPage['figures']['pools'];
  readonly known: KnownEntries | undefined;
  readonly isUnreachable: boolean;
  readonly askAgain: () => void;
  readonly difference: Difference | undefined;
  /** Forgets what was read or pasted. */
  readonly close: () => void;
}

/**
 * Leads from the carrier's page, or from what was pasted or chosen, to the difference. Nothing is kept beyond this
 * page.
 */
export function useComparison(state: CompareState, snapshot: Snapshot, line: string): Comparison {
  const { today } = snapshot;
  const { page, setPage, readAgain } = usePage(state, today);
  const source = useSource(today);
  const [said, setSaid] = useState<TableAnswers>({});
  const read = typeof page === 'string' ? undefined : page;
  const tables = useMemo(() => tablesOf(source.found, read, said), [source.found, read, said]);
  const done = useSteps(useMemo(() => tables && (() => listOfTables(tables, today)), [tables, today]));
  const list = done.isCurrent ? done.result : undefined;
  const months = useMemo(() => (list === undefined ? [] : monthsAround(list.rows, today)), [list, today]);
  const { known, isUnreachable, askAgain } = useKnownEntries(months, state.entriesOf, state.snapshot);
  const difference = useMemo(() => {
    if (list === undefined || known === undefined) return undefined;
    return differenceOf(
      list.rows,
      known.entries.filter((entry) => entry.line === line),
      today,
      !mayHidePayments(list),
    );
  }, [list, known, line, today]);
  const figures = useMemo(
    () =>
      read === undefined || source.found !== undefined
        ? {}
        : figuresOfMonth(read.figures, list?.rows ?? [], today),
    [read, source.found, list, today],
  );
  return {
    page,
    readAgain,
    source,
    beside: source.found === undefined ? [] : namesBeside(source.found),
    question: tables && askedTable(tables),
    withFees: tables && tableWithFees(tables),
    say: (what) => setSaid((before) => ({ ...before, ...what })),
    list,
    figures,
    known,
    isUnreachable,
    askAgain,
    difference,
    close: () => {
      source.close();
      setSaid({});
      setPage('none');
    },
  };
}

/** What was answered about the tables. */
interface TableAnswers {
  readonly order?: DateOrder;
  readonly fees?: Fees;
}

/** The tables to compare: what was pasted or chosen comes before the carrier's page. */
function tablesOf(
  found: SourceState['found'],
  page: ReadPage | undefined,
  said: TableAnswers,
): readonly ListTable[] | undefined {
  const tables = found === undefined ? page?.tables : tablesOfSource(found);
  return tables?.map((table) =>
    table.found.kind === 'sms' ? table : { ...table, found: { ...table.found, ...said } },
  );
}

function usePage({ readPage }: CompareState, today: Snapshot['today']) {
  const [page, setPage] = useState<PageState>(readPage === undefined ? 'none' : 'reading');
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (readPage === undefined) return undefined;
    let isStale = false;
    const read = async () => {
      const documents = await readPage();
      const found = documents && (await inSlices(pageOfDocuments(documents, today), () => isStale));
      if (!isStale) setPage(documents === undefined ? 'blocked' : (found ?? 'unknown'));
    };
    void read();
    return () => {
      isStale = true;
    };
  }, [readPage, today, times]);
  const readAgain = () => {
    setPage('reading');
    setTimes((before) => before + 1);
  };
  return { page, setPage, readAgain };
}
