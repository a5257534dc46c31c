import type { Defaults } from './documents.ts';
import { FAMILY_LIST } from './families/list.ts';

/** What every key holds before it was first written; `nickname` is the first line's name in the person's language. */
export const defaultsFor = (nickname: string): Defaults =>
  Object.fromEntries(
    Object.entries(FAMILY_LIST).map(([name, family]) => [name, family.blank(nickname)]),
  ) as Defaults;
