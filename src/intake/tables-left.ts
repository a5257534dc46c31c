import type { FoundTable, IntakeSource } from './found.ts';

/** Where a table came from, without what was guessed or answered of it. */
export const bareSource = ({
  kind,
  grids,
  at,
  file,
  delimited,
  sheetsLeft,
  done,
}: FoundTable): IntakeSource => ({
  kind,
  grids,
  at,
  ...(file !== undefined && { file }),
  ...(delimited !== undefined && { delimited }),
  ...(sheetsLeft !== undefined && { sheetsLeft }),
  ...(done !== undefined && { done }),
});

/** The other tables with payments that were not taken in yet. */
export const tablesLeft = ({ others = [], done = [] }: FoundTable): readonly FoundTable[] =>
  others.filter(({ at }) => !done.includes(at));
