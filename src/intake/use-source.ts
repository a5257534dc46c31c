import { useRef, useState } from 'preact/hooks';
import type { Day } from '../core/day.ts';
import type { Steps } from '../exchange/drafts/steps.ts';
import type { DateOrder } from '../exchange/tables/date-notations.ts';
import type { Delimiter } from '../exchange/tables/delimiter.ts';
import type { Fees } from '../exchange/tables/fees.ts';
import type { FileFault } from '../exchange/tables/grid.ts';
import type { Mapping } from '../exchange/tables/mapping.ts';
import type { Minus } from '../exchange/tables/minus.ts';
import { type FoundInput, type FoundTable, foundPasted, foundTable, remapped } from './found.ts';
import { inSlices } from './in-slices.ts';
import { messagesInFile } from './messages-in-file.ts';
import { bareSource, tablesLeft } from './tables-left.ts';

export interface SourceState {
  readonly found: FoundInput | undefined;
  readonly fault: FileFault | undefined;
  readonly isReading: boolean;
  readonly chooseFile: (file: File) => Promise<void>;
  readonly paste: (pasted: Parameters<typeof foundPasted>[0]) => Promise<void>;
  /** Reads another table of the file. */
  readonly pickGrid: (at: number) => Promise<void>;
  /** Splits a CSV file at another delimiter. */
  readonly part: (sign: Delimiter) => Promise<void>;
  readonly remap: (mapping: Mapping) => Promise<void>;
  readonly say: (what: { readonly order?: DateOrder; readonly minus?: Minus; readonly fees?: Fees }) => void;
  /**
   * Once a table is taken in: the next table with payments, or the end. Each table is an import of its own, for its rows
   * were looked at and its questions answered by themselves, with what was taken in before already in the log; so each
   * is taken back by itself, too, and by its name.
   */
  readonly goOn: () => void;
  readonly close: () => void;
}

type TakenInput = FoundInput | { readonly fault: FileFault };

/** What was chosen or pasted last. The file readers are loaded when the first file is chosen. */
export function useSource(today: Day): SourceState {
  const [found, setFound] = useState<FoundInput>();
  const [fault, setFault] = useState<FileFault>();
  const [isReading, setReading] = useState(false);
  const turn = useRef(0);
  /** Of two readings at once, the one that began last counts; the old result stays until it is done. */
  const read = async (begin: () => Promise<TakenInput | undefined>) => {
    turn.current += 1;
    const own = turn.current;
    setReading(true);
    const next = await begin();
    if (own !== turn.current) return;
    setReading(false);
    if (next === undefined) return;
    setFault('fault' in next ? next.fault : undefined);
    setFound('fault' in next ? undefined : next);
  };
  const table = found === undefined || found.kind === 'sms' ? undefined : found;
  const again = (steps: (of: FoundTable) => Steps<TakenInput>) =>
    read(async () => table && inSlices(steps(table)));
  const close = () => {
    turn.current += 1;
    setReading(false);
    setFound(undefined);
    setFault(undefined);
  };
  return {
    found,
    fault,
    isReading,
    chooseFile: (file) => read(() => tableOf(file, today)),
    paste: (pasted) => read(() => inSlices(foundPasted(pasted, today))),
    pickGrid: (at) => again((of) => foundTable({ ...bareSource(of), at }, today)),
    part: (sign) => read(async () => table && partedAnew(table, sign, today)),
    remap: (mapping) => again((of) => remapped(of, mapping, today)),
    say: (what) => table && setFound({ ...table, ...what }),
    goOn: () => {
      const [next] = table === undefined ? [] : tablesLeft(table);
      if (next === undefined) close();
      else void again((of) => foundTable({ ...bareSource(of), at: next.at, done: doneWith(of) }, today));
    },
    close,
  };
}

const doneWith = ({ done = [], at }: FoundTable): readonly number[] => [...done, at];

async function tableOf(file: File, today: Day): Promise<TakenInput | undefined> {
  const { readBytes, readFile } = await import('./read-file.ts');
  const bytes = await readBytes(file);
  if ('fault' in bytes) return bytes;
  const tables = await inSlices(readFile(bytes, today));
  if (tables === undefined || 'fault' in tables) return tables;
  const messages = await inSlices(messagesInFile(tables, today));
  if (messages !== undefined) return messages;
  const { encoding, ...rest } = tables;
  const about = { name: file.name, ...(encoding !== undefined && { encoding }) };
  return inSlices(foundTable({ ...rest, kind: 'csv', file: about }, today));
}

async function partedAnew(table: FoundTable, sign: Delimiter, today: Day): Promise<TakenInput | undefined> {
  const { splitByDelimiter } = await import('./read-file.ts');
  const tables = await inSlices(splitByDelimiter(table.delimited?.text ?? '', sign));
  if (tables === undefined || 'fault' in tables) return tables;
  const { kind, file } = table;
  return inSlices(foundTable({ ...tables, kind, ...(file !== undefined && { file }) }, today));
}
