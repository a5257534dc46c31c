import type { AmountLabels, MoneyWords } from '../pack/pack.ts';
import { BREAK } from '../page/page-facts.ts';
import { squeeze, type TextLine } from '../page/page-text.ts';
import { tierOf } from './amount-tier.ts';
import { hasFigure, namesIn, type Said, said, tidy } from './line-names.ts';
import { type Mention, moneyIn } from './money.ts';
import { separateNames } from './separate-names.ts';

/** A figure of the page with the places where its name may stand. */
export interface NamedFigure {
  readonly mention: Mention;
  /** The number that its digits write, whatever its sign or fault; NaN without digits. */
  readonly digits: number;
  /** The text right before it, squeezed. */
  readonly before: string;
  /** Other places where its name may stand, nearest first. */
  around(): readonly string[];
  readonly after: string;
  /** What stands before it in its row is an element of its own. */
  readonly apart: boolean;
  /** The row begins with this figure; at most a word like 총 stands before it. */
  readonly rowStarts: boolean;
  /** The first of several sums side by side, as a row of price buttons has them: its label names them all. */
  amongOthers(): boolean;
}

/** Yields the figures in order, one at a time: the caller may have seen enough before the end of an endless row. */
export function* figuresOn(
  line: TextLine,
  lines: readonly TextLine[],
  index: number,
  labels: AmountLabels,
  money: MoneyWords,
): Generator<NamedFigure> {
  let count = 0;
  for (const [column, rows] of line.cells.entries()) {
    for (const [depth, row] of rows.entries()) {
      if (!/\p{N}/u.test(row)) continue;
      const { clean, mentions } = moneyIn(nameFirst(row, lines[index + 1], labels), money);
      for (const [nth, mention] of mentions.entries()) {
        const previous = mentions[nth - 1]?.end ?? 0;
        const next = mentions[nth + 1]?.start ?? clean.length;
        const before = tidy(clean.slice(previous, mention.start));
        const own = count;
        count += 1;
        yield {
          mention,
          digits: Number(clean.slice(mention.start, mention.end).replace(/\D/g, '') || Number.NaN),
          before,
          around: () =>
            separateNames(lines, index, own, labels) ??
            (nth === 0 ? namesAround(lines, index, column, depth, labels) : []),
          apart: /\ue000\s{0,9}$/.test(clean.slice(Math.max(0, mention.start - 10), mention.start)),
          after: squeeze(clean.slice(mention.end, Math.min(next, mention.end + 40))),
          rowStarts: nth === 0 && labels.beforePaid.test(before),
          amongOthers: () =>
            nextTo(clean, mention, mentions[nth + 1]) ||
            (before === '' && mentions.length === 1 && anotherFollows(lines, index, column, depth)),
        };
      }
    }
  }
}

/** Begins with a figure and does not end with one. */
const FIGURE_FIRST = /^[^\p{L}\d]{0,8}\d.{0,120}[^\d\s\ue000원]/u;
const SUM_IN_ROW = /([-−–△▲▵]?[\s\ue000]?[₩\\]?[\s\ue000]?\d[\d,]{2,}(?:[\s\ue000]?원)?)/;

/**
 * The row with each name before its figure, where it sets them the other way round: 29,000원 주문금액 26,000원 결제금액. Such a row
 * begins with a figure and ends with a name, and each figure has a name behind it. Above a row that is a figure alone, the
 * last name is that figure's.
 */
function nameFirst(row: string, next: TextLine | undefined, labels: AmountLabels): string {
  if (row.length > MOST_TURNED || !FIGURE_FIRST.test(row)) return row;
  const parts = row.split(SUM_IN_ROW);
  const behind = parts.filter((_, at) => at > 0 && at % 2 === 0);
  const isName = (text: string): boolean => namesSum(tidy(text), labels);
  if (behind.length === 0 || !behind.every(isName) || LONE_SUM.test(next?.words ?? '')) return row;
  return behind.map((name, at) => name + BREAK.piece + parts[2 * at + 1] + BREAK.piece).join('');
}

const namesSum = (name: string, labels: AmountLabels): boolean =>
  tierOf(name, labels) !== undefined || labels.adjusts.test(name);

/** A longer row is no summary. */
const MOST_CELLS = 8;

/** The name in the next cell, in a row that sets each sum before its name: 50,000원 | 상품금액 | 2,500원 | 배송비. */
function nameBehind(line: TextLine, column: number, labels: AmountLabels): string | undefined {
  if (line.cells.length > MOST_CELLS) return undefined;
  const cells = line.cells
    .map((_, at) => ({ at, ...namesIn(line).cell(at) }))
    .filter(({ words }) => words !== '');
  const isTurned =
    cells.length % 2 === 0 &&
    cells.every(({ isFigure }, nth) => isFigure === (nth % 2 === 0)) &&
    cells.some(({ words }) => namesSum(words, labels));
  return isTurned ? cells[cells.findIndex(({ at }) => at === column) + 1]?.words : undefined;
}

/** A longer row holds sentences, and no figures with their names. */
const MOST_TURNED = 120;

const BETWEEN_SUMS = /^[|ㅣ/·,→⇒➜➔>]*$/;

/** Whether another sum stands right after this one, with no name between them. */
const nextTo = (text: string, { end, value, bare }: Mention, next: Mention | undefined): boolean =>
  next !== undefined &&
  !bare &&
  !next.bare &&
  next.value !== value &&
  BETWEEN_SUMS.test(squeeze(text.slice(end, next.start)));

const NEAR = 3;
const LONE_SUM = /^[₩\\]?[\d,]{1,12}(?:만|천)?(?:원|krw)$/;

/**
 * Whether the next row, cell or line holds another sum and nothing else. Cells below column heads are no sums to choose
 * from.
 */
function anotherFollows(lines: readonly TextLine[], index: number, column: number, depth: number): boolean {
  const { cells } = lines[index] ?? { cells: [] };
  const cell = cells[column] ?? [];
  const own = squeeze(cell[depth] ?? '');
  if (!LONE_SUM.test(own) || columnHead(lines, index, column) !== undefined) return false;
  const rest = [
    ...cell.slice(depth + 1, depth + NEAR),
    ...cells.slice(column + 1, column + NEAR).map((rows) => rows[0] ?? ''),
  ];
  const next = [...rest, lines[index + 1]?.words ?? ''].map(squeeze).find((words) => words !== '') ?? '';
  return LONE_SUM.test(next) && next !== own;
}

function namesAround(
  lines: readonly TextLine[],
  index: number,
  column: number,
  depth: number,
  labels: AmountLabels,
): readonly string[] {
  const line = lines[index];
  if (line === undefined) return [];
  const behind = nameBehind(line, column, labels);
  if (behind !== undefined) return [behind];
  const above = nearestAbove(line.cells[column] ?? [], depth);
  const left = namesIn(line).left(column);
  const names = [above, left]
    .filter((each) => each !== undefined && !each.isFigure)
    .map((each) => each?.words ?? '');
  const head = columnHead(lines, index, column);
  if (head !== undefined) names.push(head);
  return names.length > 0 ? names : linesBefore(lines, index);
}

/** How far above its figure a name stands: rows of its cell, or lines up to the heads of its columns. */
const MOST_ABOVE = 12;

/** The nearest row above that is not empty. */
function nearestAbove(rows: readonly string[], depth: number): Said | undefined {
  for (let at = depth - 1; at >= 0 && at >= depth - MOST_ABOVE; at -= 1) {
    const row = said(rows[at] ?? '');
    if (row.words !== '') return row;
  }
  return undefined;
}

/** The head of this column: a line above with as many cells, none of them a figure. */
function columnHead(lines: readonly TextLine[], index: number, column: number): string | undefined {
  const width = lines[index]?.cells.length ?? 0;
  if (width < 2) return undefined;
  for (let at = index - 1; at >= 0 && at >= index - MOST_ABOVE; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.cells.length !== width || hasFigure(line.words)) continue;
    return namesIn(line).cell(column).words;
  }
  return undefined;
}

/** The block right above, when it is one short name without a figure. */
function linesBefore(lines: readonly TextLine[], index: number): readonly string[] {
  for (const line of lines.slice(Math.max(0, index - 2), index).toReversed()) {
    const { words, isFigure, filled } = namesIn(line).whole;
    if (words === '') continue;
    return filled > 1 || words.length > 24 || isFigure ? [] : [words];
  }
  return [];
}
