import type { FAMILY_LIST, Family } from './families/list.ts';

export type {
  AccountSums,
  BillMark,
  Gone,
  MonthSums,
  SnapshotNote,
  Trashed,
} from './items/items.ts';

/** The current shape of each family, taken from its own file. Changing one: see README.md in this folder. */
export type Shapes = {
  readonly [F in Family]: ReturnType<(typeof FAMILY_LIST)[F]['blank']>;
};
