import { readAmountCell } from './amount-cell.ts';
import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import type { Columns, Mapping } from './mapping.ts';
import { bodyByLine } from './sums-of-lines.ts';

const BALANCE = /잔액|잔고|잔여|남은|(?:사용|이용|결제)가능|balance|remaining/;
/** The sum used so far: a payment raises it. */
const SO_FAR = /누적|누계|cumulative|runningtotal/;

/** Whether a heading names the sum used so far. */
export const isSoFarHeading = (name: string): boolean => SO_FAR.test(headingKey(name));

const TOLD = new RegExp(`${BALANCE.source}|${SO_FAR.source}`);

interface BalanceStep {
  readonly line: number;
  readonly amount: number;
  readonly left: number;
}

/**
 * Lines whose sum raised the balance (or what is left of the limit) beside it by just as much, or lowered the sum used
 * so far: nothing was paid there, or a payment was taken back, whatever words the row has. Only where other rows
 * show that a payment does the opposite; rows of several phone lines are taken line by line.
 */
export function risenLines(columns: Columns, mapping: Mapping): ReadonlySet<number> {
  const { names, hasHead } = columns;
  const telling = hasHead ? names.flatMap((name, at) => (TOLD.test(headingKey(name)) ? [at] : [])) : [];
  const lines = bodyByLine(columns, mapping) ?? [];
  return new Set(
    telling.flatMap((column) =>
      risenBeside(lines.map((body) => stepsOf({ ...columns, body }, mapping, column))),
    ),
  );
}

const LIMIT = /한도|limit/;

/**
 * Whether each row tells the sum used so far, as of its day: limit less use equals what is left in every row. Then none
 * of the sums is a single payment.
 */
export function isUseSoFar({ names, body, hasHead }: Columns, { amount }: Mapping): boolean {
  const keys = hasHead ? names.map(headingKey) : [];
  const left = keys.findIndex((key) => BALANCE.test(key));
  const limit = keys.findIndex((key, at) => at !== left && LIMIT.test(key) && !BALANCE.test(key));
  if (left < 0 || limit < 0) return false;
  const rows = body.flatMap(({ cells }) => {
    const [of, used, rest] = [limit, amount, left].map((at) => figureIn(cells[at ?? -1]));
    return of === undefined || used === undefined || rest === undefined ? [] : [of - used === rest];
  });
  return rows.length > 1 && rows.every(Boolean);
}

function figureIn(cell = ''): number | undefined {
  const written = /^[\s₩]*(\d[\d,]*)\s*원?$/.exec(plainCell(cell).trim())?.[1];
  return written === undefined ? undefined : Number(written.replaceAll(',', ''));
}

/** @param lines the steps of each phone line; the order of time is one for all of them. */
function risenBeside(lines: readonly (readonly BalanceStep[])[]): readonly number[] {
  const [oldestFirst, newestFirst] = [lines, lines.map((steps) => steps.toReversed())].map(risenIn);
  const isNewest = (newestFirst?.lowered ?? 0) > (oldestFirst?.lowered ?? 0);
  const { lowered = 0, risen = [] } = (isNewest ? newestFirst : oldestFirst) ?? {};
  return lowered > 0 ? risen : [];
}

function stepsOf({ names, body }: Columns, { amount }: Mapping, column: number): readonly BalanceStep[] {
  if (column === amount) return [];
  const sign = isSoFarHeading(names[column] ?? '') ? -1 : 1;
  return body.flatMap(({ line, cells }) => {
    const sum = readAmountCell(plainCell(cells[amount ?? -1] ?? '').trim());
    const left = figureIn(cells[column]);
    if (!sum.ok || sum.isNegative || left === undefined) return [];
    return [{ line, amount: sum.amount, left: sign * left }];
  });
}

/** Takes rows in the order of time: how many of them lowered what was left, and the lines of those that raised it. */
function risenIn(lines: readonly (readonly BalanceStep[])[]): {
  readonly lowered: number;
  readonly risen: readonly number[];
} {
  const changes = lines.flatMap((steps) =>
    steps.slice(1).map(({ line, amount, left }, at) => ({
      line,
      isLowered: left === (steps[at]?.left ?? 0) - amount,
      isRisen: left === (steps[at]?.left ?? 0) + amount,
    })),
  );
  return {
    lowered: changes.filter(({ isLowered }) => isLowered).length,
    risen: changes.filter(({ isRisen }) => isRisen).map(({ line }) => line),
  };
}
