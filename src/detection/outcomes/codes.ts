import type { Reading } from '../steps/window.ts';

/** Longest part of a line that is searched; codes stand in short lines. */
const CODE_LINE = 120;
const CODE = /(?<![\d,.-]|\d:)\w?\d{2,6}(?![\d,:원-])/g;
/**
 * Codes of two or three digits count only where the line says that it is a code, for such numbers are everywhere (11월,
 * 114).
 */
const OWN_LENGTH = 4;

/** What may be a gateway's code on the page, each once. */
export function codesOn({ lines, pack: { outcomes } }: Pick<Reading, 'lines' | 'pack'>): string[] {
  const found = new Set<string>();
  for (const line of lines) {
    const words = line.words.slice(0, CODE_LINE);
    for (const { 0: code, index } of words.matchAll(CODE)) {
      const isCode =
        code.length >= OWN_LENGTH ||
        words === code ||
        outcomes.codeName.test(words.slice(Math.max(0, index - 14), index));
      if (isCode) found.add(code);
    }
  }
  return [...found];
}
