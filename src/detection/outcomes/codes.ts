import type { Reading } from '../steps/window.ts';

/** A code stands in a short line. */
const CODE_LINE = 120;
const CODE = /(?<![\d,.-]|\d:)\w?\d{2,6}(?![\d,:원-])/g;
/** Two or three figures stand everywhere (11월, 114); they are a code where something says so. */
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
