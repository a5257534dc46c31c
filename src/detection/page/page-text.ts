import { type Effort, STEPS } from './effort.ts';
import { BREAK } from './page-facts.ts';

/** One block of text: cells, each with rows, as the reader broke them. */
export interface TextLine {
  readonly cells: readonly (readonly string[])[];
  /** The whole line squeezed, at most 200 characters. */
  readonly words: string;
}

/** Bidirectional and zero-width controls, and the soft hyphen: invisible, and able to fake what is read. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;
const BLANK = /[\s\ue000\u3164\u115f\u1160]+/g;

/**
 * One spelling for matching words: full width folded (NFKC), lower case, all white space and invisible
 * characters gone, so that 휴대폰 결제, 휴대폰　결제 and 휴대폰결제 are one.
 */
export const squeeze = (text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, '').replace(BLANK, '').toLowerCase();

/** Text to show or keep: one line, no control or invisible characters, at most `max` characters. */
export function plain(text: string, max: number): string {
  const clean = text
    .slice(0, max * 4)
    .replace(INVISIBLE, '')
    .replace(/[\p{Cc}\p{Co}\s]+/gu, ' ')
    .trim();
  return clean.slice(0, max).trim();
}

/** Cuts the reader's text into lines, without empty ones, as far as the effort goes. */
export function linesOf(text: string, effort: Effort): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const line of text.split(BREAK.line)) {
    if (!/[^\s\ue000]/.test(line)) continue;
    const cells = line.split(BREAK.cell).map((cell) => cell.split(BREAK.row));
    if (!effort.take(STEPS.line + cells.length * STEPS.cell)) break;
    lines.push({ cells, words: squeeze(line.slice(0, 400)).slice(0, 200) });
  }
  return lines;
}
