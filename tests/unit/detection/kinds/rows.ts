import { expect, test } from 'vitest';
import { judge, told } from './judge.ts';

/** A page by what it stands for, with the answer as `told` gives it; on a shop's address unless told where it is. */
type Row = readonly [name: string, right: string, html: string, href?: string];

/** A test for each row. */
export const rows = (all: readonly Row[]): void =>
  test.each(all.map(([name, right, html, href]) => [name, right, html, href] as const))(
    '%s',
    (_, right, html, href) => {
      expect(told(judge(html, href))).toBe(right);
    },
  );
