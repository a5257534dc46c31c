import type { AmountLabels, MoneyWords } from '../pack.ts';
import { type Line, squeeze } from '../page/page-text.ts';
import { type Mention, moneyIn } from './money.ts';

const LABEL_LENGTH = 40;
const TAIL = /[\s:：|\u1175=>›▶●•·*.,\-–—₩\\()[\]【】<「」※✓√]+$/;

/** A figure of the page with the places where its name may stand. */
export interface NamedFigure {
  readonly mention: Mention;
  /** The number as its digits write it, whatever sign or doubt is with it; NaN without digits. */
  readonly digits: number;
  /** The text right before it, squeezed. */
  readonly before: string;
  /** Other places where its name may stand, nearest first. */
  around(): readonly string[];
  readonly after: string;
  /** What stands before it in its row ends with an element of its own. */
  readonly apart: boolean;
  /** The row holds nothing but this figure and what follows it. */
  readonly rowStarts: boolean;
  /** The first of several sums side by side, as a row of price buttons has them: its label names them all. */
  amongOthers(): boolean;
}

export function figuresOn(
  line: Line,
  lines: readonly Line[],
  index: number,
  labels: AmountLabels,
  money: MoneyWords,
): readonly NamedFigure[] {
  const found: NamedFigure[] = [];
  if (!/\p{N}/u.test(line.cells.flat().join(''))) return found;
  for (const [column, rows] of line.cells.entries()) {
    for (const [depth, row] of rows.entries()) {
      const { clean, mentions } = moneyIn(row, money);
      for (const [nth, mention] of mentions.entries()) {
        const previous = mentions[nth - 1]?.end ?? 0;
        const next = mentions[nth + 1]?.start ?? clean.length;
        const before = tidy(clean.slice(previous, mention.start));
        found.push({
          mention,
          digits: Number(clean.slice(mention.start, mention.end).replace(/\D/g, '') || Number.NaN),
          before,
          around: () => (nth === 0 ? namesAround(lines, index, column, depth) : []),
          apart: /\ue000\s{0,9}$/.test(clean.slice(Math.max(0, mention.start - 10), mention.start)),
          after: squeeze(clean.slice(mention.end, Math.min(next, mention.end + 40))),
          rowStarts: nth === 0 && labels.beforePaid.test(before),
          amongOthers: () =>
            nextTo(clean, mention, mentions[nth + 1]) ||
            (before === '' && mentions.length === 1 && anotherFollows(lines, index, column, depth)),
        });
      }
    }
  }
  return found;
}

/** Squeezed, without remarks in brackets and without the signs that join a name to its figure. */
export function tidy(text: string): string {
  let words = squeeze(text.slice(-LABEL_LENGTH * 2));
  words = words.replace(/\([^()]{0,30}\)|\[[^[\]]{0,30}\]/g, '');
  return words
    .replace(TAIL, '')
    .replace(/^[\s▶●•·*※>\-:|\u1175]+/, '')
    .slice(-LABEL_LENGTH);
}

const BETWEEN_SUMS = /^[|ㅣ/·,]*$/;

/** Another sum stands right after this one, with nothing that names it. */
const nextTo = (text: string, { end, value, bare }: Mention, next: Mention | undefined): boolean =>
  next !== undefined &&
  !bare &&
  !next.bare &&
  next.value !== value &&
  BETWEEN_SUMS.test(squeeze(text.slice(end, next.start)));

const NEAR = 3;
const LONE_SUM = /^[₩\\]?[\d,]{1,12}(?:만|천)?(?:원|krw)$/;

/** The next row, cell or line holds another sum and nothing else; cells under heads of their own are no choice. */
function anotherFollows(lines: readonly Line[], index: number, column: number, depth: number): boolean {
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

const hasFigure = (text: string): boolean => /\d{3}|\d,\d|\d원/.test(text);

function namesAround(
  lines: readonly Line[],
  index: number,
  column: number,
  depth: number,
): readonly string[] {
  const line = lines[index];
  const cell = line?.cells[column] ?? [];
  const names: string[] = [];
  const above = lastWith(cell.slice(0, depth));
  if (above !== undefined) names.push(above);
  const left = lastWith((line?.cells ?? []).slice(0, column).map((rows) => rows.join(' ')));
  if (left !== undefined) names.push(left);
  const head = columnHead(lines, index, column);
  if (head !== undefined) names.push(head);
  if (above === undefined && left === undefined && head === undefined)
    names.push(...linesBefore(lines, index));
  return names;
}

/** The nearest text that says something; nothing when that is itself a figure. */
function lastWith(texts: readonly string[]): string | undefined {
  for (const text of texts.toReversed()) {
    const words = tidy(text);
    if (words !== '') return hasFigure(squeeze(text)) ? undefined : words;
  }
  return undefined;
}

/** The head of this column: a line above with as many cells, none of them a figure. */
function columnHead(lines: readonly Line[], index: number, column: number): string | undefined {
  const width = lines[index]?.cells.length ?? 0;
  if (width < 2) return undefined;
  for (const line of lines.slice(Math.max(0, index - 12), index).toReversed()) {
    if (line.cells.length !== width || hasFigure(line.words)) continue;
    return tidy((line.cells[column] ?? []).join(' '));
  }
  return undefined;
}

/** The block right above, when it is one short name without a figure. */
function linesBefore(lines: readonly Line[], index: number): readonly string[] {
  for (const line of lines.slice(Math.max(0, index - 2), index).toReversed()) {
    const text = line.cells.flat().join(' ');
    const words = tidy(text);
    if (words === '') continue;
    if (line.cells.filter((rows) => tidy(rows.join(' ')) !== '').length > 1) return [];
    return words.length > 24 || hasFigure(squeeze(text)) ? [] : [words];
  }
  return [];
}
