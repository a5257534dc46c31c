import type { Day } from '../../core/day.ts';
import { paymentsIn } from '../tables/best-grid.ts';
import { type GridRow, squared } from '../tables/grid.ts';
import { rowsOfTable } from '../tables/history-table.ts';
import type { UsageNode } from './model.ts';

/** A page as nested blocks of lines; tables of payments are kept as tables. */
export interface Block {
  readonly kind: 'block';
  readonly of: readonly (Block | UsageLine | PaymentTable)[];
}

export interface UsageLine {
  readonly kind: 'line';
  /** The pieces, trimmed, none of them empty. */
  readonly parts: readonly string[];
  /** The whole line as it reads. */
  readonly text: string;
  readonly isHeading: boolean;
}

export interface PaymentTable {
  readonly kind: 'payments';
  readonly rows: readonly GridRow[];
}

/** Whether a block was a table without payments: figures may stand beside their labels, or below them. */
export const isTableBlock = (block: Block): boolean => TABLES.has(block);

const TABLES = new WeakMap<Block, readonly GridRow[]>();

/** The rows of a block that was a table; empty for any other block. */
export const rowsOfBlock = (block: Block): readonly GridRow[] => TABLES.get(block) ?? [];

export const usageOutlineOf = (nodes: readonly UsageNode[], today: Day): Block => ({
  kind: 'block',
  of: nodes.map((node) => outlined(node, today)),
});

function outlined(node: UsageNode, today: Day): Block | UsageLine | PaymentTable {
  if (node.kind === 'line') return lineOf(node.parts, node.isHeading === true);
  if (node.kind === 'block') return usageOutlineOf(node.of, today);
  const rows = squared(rowsOfTable(node.rows));
  if (paymentsIn(rows, today) > 0 && !isSideways(rows)) return { kind: 'payments', rows };
  const block: Block = { kind: 'block', of: node.rows.map((row) => blockOfRow(row.map(({ text }) => text))) };
  TABLES.set(block, rows);
  return block;
}

/** Whether a table holds one payment, with a label and its value in each row. */
const isSideways = (rows: readonly GridRow[]): boolean => rows.every(({ cells }) => cells.length <= 2);

const blockOfRow = (cells: readonly string[]): Block => ({
  kind: 'block',
  of: cells.filter((text) => text.trim() !== '').map((text) => lineOf([text], false)),
});

/** A unit in an element of its own belongs to the figure before it. */
const UNIT = /^(?:원|won|krw)$/i;
/**
 * What separates the facts in one line: `2026.11.03
 * 다날`.
 */
const SEPARATOR = /\s+[|·•/]\s+|\s*\|\s*/;

function lineOf(parts: readonly string[], isHeading: boolean): UsageLine {
  const text = parts.join('').replace(/\s+/g, ' ').trim();
  const pieces: string[] = [];
  for (const part of parts.flatMap((each) => each.split(SEPARATOR))) {
    const piece = part.replace(/\s+/g, ' ').trim();
    if (piece === '') continue;
    const before = pieces.at(-1);
    if (before !== undefined && (UNIT.test(piece) || /^₩$/.test(before)))
      pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return { kind: 'line', parts: pieces, text, isHeading };
}

/** All lines of a block in their order, with those of inner blocks; without its tables of payments. */
export function usageLinesOf(block: Block): UsageLine[] {
  const lines: UsageLine[] = [];
  const open: (Block | UsageLine | PaymentTable)[] = [...block.of].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === 'line') lines.push(next);
    else if (next.kind === 'block') for (const each of [...next.of].reverse()) open.push(each);
  }
  return lines;
}

/** A line, or the single line in a block. */
export function lineIn(child: Block['of'][number]): UsageLine | undefined {
  if (child.kind !== 'block') return child.kind === 'line' ? child : undefined;
  const [only, ...more] = child.of;
  return only?.kind === 'line' && more.length === 0 ? only : undefined;
}
