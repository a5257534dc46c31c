import { POOLS, type Pool } from '../../core/line.ts';
import type { Won } from '../../core/won.ts';
import type { GridRow } from '../tables/grid.ts';
import { figureOf, isSubject, type Label, labelOf, poolNamed, type Role } from '../tables/usage-words.ts';
import { monthFigures } from '../texts/sms-month.ts';
import { type Block, isTableBlock, lineIn, rowsOfBlock, type UsageLine } from './outline.ts';

/** The month's figures of one pool, as far as they agree with each other. */
export interface PoolFigures {
  readonly limit?: Won;
  readonly used?: Won;
  /** 1 to 12, where a label names the month. */
  readonly month?: number;
}

export interface Figures {
  readonly pools: Readonly<Partial<Record<Pool, PoolFigures>>>;
  /** Pools whose figures contradict each other, or are no sums of a month: no figure of them is reported. */
  readonly doubtful: readonly Pool[];
  /** Number of labels with a figure beside them. */
  readonly count: number;
}

interface ReadFigure extends Label {
  readonly pool: Pool;
  readonly value: number | 'unsure';
}

/**
 * The month's figures of a page.
 * @param taken blocks of single payments: their 이용금액 is not the month's.
 */
export function usageFiguresOf(page: Block, taken: ReadonlySet<Block>): Figures {
  const pairs = new Pairs(taken);
  pairs.readBlock(page);
  const told = POOLS.map((pool) => ({ pool, ...agreed(pairs.found.filter((pair) => pair.pool === pool)) }));
  return {
    pools: Object.fromEntries(told.flatMap(({ pool, figures }) => (figures ? [[pool, figures]] : []))),
    doubtful: told.flatMap(({ pool, isDoubtful }) => (isDoubtful ? [pool] : [])),
    count: new Set(pairs.found.map(({ role }) => role)).size,
  };
}

class Pairs {
  readonly found: ReadFigure[] = [];
  private section: Pool = 'phone';
  private readonly taken: ReadonlySet<Block>;
  constructor(taken: ReadonlySet<Block>) {
    this.taken = taken;
  }

  readBlock(block: Block): void {
    if (this.taken.has(block) || (isTableBlock(block) && this.readTable(rowsOfBlock(block)))) return;
    let run: UsageLine[] = [];
    for (const child of block.of) {
      const line = lineIn(child);
      if (line !== undefined) {
        run.push(line);
        continue;
      }
      this.readLines(run);
      run = [];
      if (child.kind === 'block') this.readBlock(child);
    }
    this.readLines(run);
  }

  /** Reads labels with the figure behind them; or, where a figure comes first, with the figure before them. */
  private readLines(lines: readonly UsageLine[]): void {
    const pieces = lines.flatMap((line) => piecesOf(line).map((piece) => pieceOf(line, piece)));
    const isAbove =
      pieces.find(({ value, label }) => value !== undefined || label !== undefined)?.value !== undefined;
    for (const [at, { line, text, label, value }] of pieces.entries()) {
      if (value === undefined && label === undefined) this.note(line, text);
      const beside = isAbove ? pieces[at - 1]?.value : pieces[at + 1]?.value;
      if (label !== undefined && beside !== undefined) this.add(label, beside);
    }
  }

  private note({ isHeading }: UsageLine, piece: string): void {
    if (isHeading || isSubject(piece) || piece.length <= 24) this.section = poolNamed(piece) ?? this.section;
  }

  private add(label: Label, value: number | 'unsure', pool = label.pool ?? this.section): void {
    this.found.push({ ...label, pool, value });
  }

  /** Reads figures beside their labels, or below them in rows whose first cell may name the pool. */
  private readTable(rows: readonly GridRow[]): boolean {
    const before = this.found.length;
    for (const { cells } of rows) this.readRow(cells);
    const head = rows.find(({ cells }) => cells.filter(labelOf).length > 1);
    if (this.found.length > before || head === undefined) return this.found.length > before;
    const below = rows.slice(rows.indexOf(head) + 1);
    for (const { cells } of below) {
      const pool = poolNamed(cells[0] ?? '') ?? (below.length === 1 ? this.section : undefined);
      if (pool !== undefined) this.readBelow(head.cells, cells, pool);
    }
    return this.found.length > before;
  }

  private readRow(cells: readonly string[]): void {
    const named = cells.find((cell) => labelOf(cell) === undefined && poolNamed(cell) !== undefined);
    for (const [at, cell] of cells.entries()) {
      const [label, value] = [labelOf(cell), figureOf(cells[at + 1] ?? '')];
      if (label !== undefined && value !== undefined)
        this.add(label, value, label.pool ?? poolNamed(named ?? '') ?? this.section);
    }
  }

  private readBelow(head: readonly string[], cells: readonly string[], pool: Pool): void {
    for (const [at, heading] of head.entries()) {
      const [label, value] = [labelOf(heading), figureOf(cells[at] ?? '')];
      if (label !== undefined && value !== undefined) this.add(label, value, pool);
    }
  }
}

interface Piece {
  readonly line: UsageLine;
  readonly text: string;
  readonly label?: Label;
  readonly value?: number | 'unsure';
}

function pieceOf(line: UsageLine, text: string): Piece {
  const value = figureOf(text);
  const label = value === undefined ? labelOf(text) : undefined;
  return { line, text, ...(label !== undefined && { label }), ...(value !== undefined && { value }) };
}

/**
 * Splits a line into labels and figures: `한도 500,000원 / 사용 123,000원` are several, `한도 : 500,000원` and `한도 500,000원` one
 * of each.
 */
function piecesOf({ parts, text }: UsageLine): string[] {
  const split = (piece: string): string[] => {
    const match =
      /^(\D.*?)\s*[:：]?\s+((?:₩|krw\s*)?\d[\d,.]*\s*만?\s*(?:원|won|krw)?)$/i.exec(piece) ??
      /^([^\d₩]+?)\s*[:：]?\s*((?:₩|krw\s*)?\d[\d,.]*\s*만?\s*(?:원|won|krw)?)$/i.exec(piece);
    const [, label = '', figure = ''] = match ?? [];
    return match !== null && labelOf(label) !== undefined ? [label, figure] : [piece];
  };
  const pieces = parts.flatMap((part) => part.split(/\s+[/|·]\s+/)).flatMap(split);
  // The pieces are either in elements of their own, or in one sentence of label and figure.
  return pieces.some((piece) => labelOf(piece) !== undefined || figureOf(piece) !== undefined)
    ? pieces
    : split(text);
}

function agreed(pairs: readonly ReadFigure[]): {
  readonly figures?: PoolFigures;
  readonly isDoubtful: boolean;
} {
  if (pairs.length === 0) return { isDoubtful: false };
  const only = (role: Role) => {
    const values = new Set(pairs.filter((pair) => pair.role === role).map(({ value }) => value));
    const [first] = values;
    return values.size > 1 ? 'unsure' : first;
  };
  const [limit, used, left, available] = [only('limit'), only('used'), only('left'), only('available')];
  if ([limit, used, left, available].includes('unsure')) return { isDoubtful: true };
  const stated = (value: number | 'unsure' | undefined) => (value === 'unsure' ? undefined : value);
  const figures = monthFigures(
    stated(limit ?? (left === undefined ? undefined : available)),
    stated(used),
    stated(left ?? (limit === undefined ? undefined : available)),
  );
  const months = new Set(pairs.flatMap(({ month }) => month ?? []));
  if (months.size > 1) return { isDoubtful: true };
  const [month] = months;
  if (figures !== undefined)
    return { figures: { ...figures, ...(month !== undefined && { month }) }, isDoubtful: false };
  // What is left, without a limit, says nothing: that is no contradiction.
  return { isDoubtful: limit !== undefined || used !== undefined };
}
