import type { Stated } from '../../contract/statement.ts';
import type { Reading } from '../steps/window.ts';
import { codesOn } from './codes.ts';

/**
 * An outcome page is short; a longer text is about outcomes. Characters, squeezed; also the most of it that may be sent
 * (contract/statement.ts).
 */
export const LONGEST = 5_000;

/** The text from which causes are read. */
export const causeText = (reading: Reading, noes: string[]): Stated['text'] => ({
  words: reading.words.slice(0, LONGEST),
  lists: reading.lines
    .flatMap((line) => line.words.split(/[.!?]/))
    .filter((said) => reading.pack.outcomes.oneOf.test(said))
    .concat(listed(reading)),
  noes,
  codes: codesOn(reading),
});

/** Lines in a row that are no sentences, with their breaks: causes that stand below each other are a list. */
const listed = ({ lines, pack }: Reading): string[] =>
  lines
    .map(({ words }) => words)
    .join('\n')
    .slice(0, LONGEST)
    .match(pack.outcomes.listed) ?? [];
