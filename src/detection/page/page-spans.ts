import { type Effort, STEPS } from './effort.ts';
import { BREAK } from './page-facts.ts';
import { squeeze } from './page-text.ts';

/** A stretch of the reader's text: `end` is the first character behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanText = (text: string, { start, end }: Span): string => text.slice(start, end);

const isFilled = (text: string, span: Span): boolean => /[^\s\ue000]/.test(spanText(text, span));

/** The parts of a stretch between marks, empty ones too. */
function partsOf(text: string, { start, end }: Span, mark: string): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (let at = text.indexOf(mark, from); at >= 0 && at < end; at = text.indexOf(mark, from)) {
    parts.push({ start: from, end: at });
    from = at + 1;
  }
  return [...parts, { start: from, end }];
}

export const filledParts = (text: string, span: Span, mark: string): readonly Span[] =>
  partsOf(text, span, mark).filter((part) => isFilled(text, part));

/** A line of the page with its cells. Empty cells are kept, because a table's columns are counted by them. */
export interface SpanLine {
  readonly cells: readonly Span[];
  /** The cells that are not empty. */
  readonly filled: readonly Span[];
}

/** The page's lines that are not empty; the same lines as `linesOf` finds, with their places. */
export function spanLinesOf(text: string, effort: Effort): readonly SpanLine[] {
  const lines: SpanLine[] = [];
  for (const line of filledParts(text, { start: 0, end: text.length }, BREAK.line)) {
    const cells = partsOf(text, line, BREAK.cell);
    if (!effort.take(STEPS.cell * (1 + cells.length))) break;
    lines.push({ cells, filled: cells.filter((cell) => isFilled(text, cell)) });
  }
  return lines;
}

/** A text squeezed, with the place in it that each character came from. */
export interface Squeezed {
  readonly words: string;
  /** Span of the i-th character of `words`. */
  readonly from: readonly Span[];
}

/** A letter with what belongs to it: jamo of one syllable, marks above and below. */
const LETTER = /[\u1100-\u115e가-힣][\u1161-\u11ff]*|[^\p{M}]\p{M}*|\p{M}/uy;

/** A syllable, a small letter or a digit: squeezing leaves it as it is, and most of a page is made of these. */
const isPlain = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** As `squeeze`, letter by letter, so that what is found in `words` can be found in the text. */
export function squeezedWithPlaces(text: string): Squeezed {
  const letters: string[] = [];
  const from: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const isAlone = isPlain(text.charCodeAt(start)) && isPlain(text.charCodeAt(start + 1));
    const letter = isAlone ? text.charAt(start) : letterAt(text, start);
    const end = start + letter.length;
    for (const squeezed of isAlone ? letter : squeeze(letter)) {
      letters.push(squeezed);
      for (let unit = 0; unit < squeezed.length; unit += 1) from.push({ start, end });
    }
    start = end;
  }
  return { words: letters.join(''), from };
}

function letterAt(text: string, at: number): string {
  LETTER.lastIndex = at;
  return LETTER.exec(text)?.[0] ?? text.charAt(at);
}
