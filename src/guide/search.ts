import { disassemble, getChoseong } from 'es-hangul';
import type { GuideTopic } from '../core/guide-topics.ts';

/** What is looked through of one page. */
export interface Searched {
  readonly topic: GuideTopic;
  readonly title: string;
  /** Sentences, the first of them the lead. */
  readonly lines: readonly string[];
  /** Other words for it, which are nowhere to be read. */
  readonly words: string;
}

export interface FoundTopic {
  readonly topic: GuideTopic;
  /** The sentence that fits best, or the lead where only the title or another word fits. */
  readonly line: string;
}

/** Where a word stands weighs more than how often. */
const WEIGHTS = { title: 8, words: 4, line: 2 } as const;

/**
 * Pages in which every word of the question stands, or, where there is none, those with most of its words; best first,
 * in the guide's order where equal. Korean is found while it is being typed (`결ㅈ`), and by initial consonants (`ㅎㄷ`).
 */
export function search(pages: readonly Searched[], question: string): readonly FoundTopic[] {
  const words = wordsOf(question);
  const hits = pages.map((page) => hitOf(page, words)).filter(({ met }) => met > 0);
  const most = Math.max(0, ...hits.map(({ met }) => met));
  return hits
    .filter(({ met }) => met === most)
    .sort((one, other) => other.weight - one.weight)
    .map(({ found }) => found);
}

/** More words than a question has are not looked at. */
const MOST_WORDS = 8;

const wordsOf = (question: string): readonly string[] =>
  question
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);

interface Hit {
  /** How many words of the question stand in the page. */
  readonly met: number;
  readonly weight: number;
  readonly found: FoundTopic;
}

function hitOf(page: Searched, asked: readonly string[]): Hit {
  const weights = asked.map((word) => weightOf(page, word));
  // Words that stand side by side mean more than each of them somewhere.
  const together = asked.length > 1 ? weightOf(page, asked.join('')) : 0;
  return {
    met: weights.filter((weight) => weight > 0).length,
    weight: weights.reduce((sum, weight) => sum + weight, together),
    found: { topic: page.topic, line: bestLine(page.lines, asked) },
  };
}

function weightOf({ title, lines, words }: Searched, word: string): number {
  const inLines = lines.filter((line) => stands(line, word)).length;
  return (
    (stands(title, word) ? WEIGHTS.title : 0) +
    (stands(words, word) ? WEIGHTS.words : 0) +
    (inLines > 0 ? WEIGHTS.line : 0) +
    // Said more often, it is more of what the page is about; never as much as its title.
    Math.min(inLines, 5) / 10
  );
}

function bestLine(lines: readonly string[], asked: readonly string[]): string {
  const met = lines.map((line) => asked.filter((word) => stands(line, word)).length);
  return lines[met.indexOf(Math.max(...met))] ?? '';
}

/** Initial consonants alone, as ㄱ to ㅎ are typed. */
const CONSONANTS = /^[\u3131-\u314e]{2,}$/u;
const LONG_IN_KOREAN = /[\uac00-\ud7a3]{3,}$/u;
const bare = (text: string): string => text.toLowerCase().replace(/\s/gu, '');

/** Whether a word stands in a text, whatever its spaces; a particle or suffix at its end (연체료가) may be another one. */
function stands(text: string, word: string): boolean {
  if (CONSONANTS.test(word)) return getChoseong(text).replace(/\s/gu, '').includes(word);
  const letters = disassemble(bare(text));
  if (letters.includes(disassemble(bare(word)))) return true;
  return LONG_IN_KOREAN.test(word) && letters.includes(disassemble(bare(word.slice(0, -1))));
}

/** Where in a line the words stand as they were typed, as pieces in order: to be marked. */
export function marked(
  line: string,
  question: string,
): readonly { readonly text: string; readonly isHit: boolean }[] {
  const words = wordsOf(question);
  if (words.length === 0) return [{ text: line, isHit: false }];
  const pattern = new RegExp(`(${words.map(escaped).join('|')})`, 'giu');
  return line.split(pattern).flatMap((text, at) => (text === '' ? [] : [{ text, isHit: at % 2 === 1 }]));
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
