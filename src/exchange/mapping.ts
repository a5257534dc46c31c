import type { Field } from './csv-headings.ts';
import type { GridRow } from './grid.ts';

/** Which column holds what. A column holds one thing at most. */
export type Mapping = Partial<Readonly<Record<Field, number>>>;

export interface Columns {
  readonly mapping: Mapping;
  /** What stands above each column, or its first value where the file has no headings. */
  readonly names: readonly string[];
  /** Cells of the headings, or of most rows where there are none. */
  readonly width: number;
  readonly hasHead: boolean;
  /** Titles, remarks and headings, above the rows. */
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** What its sheet is called, and its file. */
  readonly titles?: readonly string[];
}
