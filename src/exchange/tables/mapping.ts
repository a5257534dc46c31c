import type { Field } from './csv-headings.ts';
import type { GridRow } from './grid.ts';

/** The column of each field; a column holds one field at most. */
export type Mapping = Partial<Readonly<Record<Field, number>>>;

export interface Columns {
  readonly mapping: Mapping;
  /** The heading of each column, or its first value where the file has no headings. */
  readonly names: readonly string[];
  /** Number of headings, or of the cells in most rows where there are none. */
  readonly width: number;
  readonly hasHead: boolean;
  /** The rows above the body: titles, remarks and headings. */
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** Names of its sheet and of the file. */
  readonly titles?: readonly string[];
}
