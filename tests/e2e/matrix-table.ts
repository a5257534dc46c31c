import type { LedgerNow } from './ledger-now.ts';
import { SHAPES } from './matrix-cells.ts';

/** One cell as it came out. */
export interface Outcome {
  readonly row: string;
  readonly column: string;
  readonly browser: string;
  readonly now: LedgerNow | undefined;
  readonly isRight: boolean;
}

/** `confirmed+pending`: what stands in the ledger, with what is asked where somebody is. */
function shown({ now, isRight }: Outcome): string {
  if (now === undefined) return '!! not played';
  const counts = new Map<string, number>();
  for (const { status } of now.entries) counts.set(status, (counts.get(status) ?? 0) + 1);
  const entries = [...counts].map(([status, count]) => `${count} ${status}`).join(' + ') || 'none';
  return isRight
    ? entries
    : `!! ${entries} (${now.used.toLocaleString('ko-KR')} used, ${now.questions} asked)`;
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - text.length));

/** The matrix for a reader: a row for each gateway and each twist, a column for each shape in each browser. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const rows = [...new Set(outcomes.map(({ row }) => row))].sort();
  const order = (column: string) => SHAPES.findIndex((shape) => column.endsWith(shape));
  const columns = [...new Set(outcomes.map(({ browser, column }) => `${browser} ${column}`))].sort(
    (a, b) => a.slice(0, 5).localeCompare(b.slice(0, 5)) || order(a) - order(b),
  );
  const textAt = (row: string, column: string) => {
    const found = outcomes.find((one) => one.row === row && `${one.browser} ${one.column}` === column);
    return found === undefined ? '' : shown(found);
  };
  const lines = [
    ['', ...columns],
    ...rows.map((row) => [row, ...columns.map((column) => textAt(row, column))]),
  ];
  const widths =
    lines[0]?.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0))) ?? [];
  const wrong = outcomes.filter(({ isRight }) => !isRight).length;
  return [
    ...lines.map((line) =>
      line
        .map((text, index) => pad(text, widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    `${outcomes.length} cells, ${outcomes.length - wrong} right, ${wrong} wrong`,
  ].join('\n');
}
