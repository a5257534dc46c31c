import { disassemble, getChoseong } from 'es-hangul';
import type { GuideTopic } from '../core/guide-topics.ts';

/** The words of one page, as a search looks through them. */
export interface Searched {
  readonly topic: GuideTopic;
  readonly title: string;
  /** Sentences, the first of them the lead. */
  readonly lines: readonly string[];
  /** Other words that people use for the topic, from the sentences; they are not shown. */
  readonly words: string;
}

export interface FoundTopic {
  readonly topic: GuideTopic;
  /** The sentence with most of the words; the lead where only the title or the other words fit. */
  readonly line: string;
}

/** Where in the page a word stands counts more than how often. */
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

/** Words of a question that are searched for; more than anybody types. */
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
  // Words that stand next to each other in the page count once more, as one word.
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
    // Each further line with the word adds a little, never as much as the title does.
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

/**
 * Whether a word stands in a text, apart from blanks. The last syllable of a longer Korean word may be missing: it may
 * be a particle (연체료가).
 */
function stands(text: string, word: string): boolean {
  if (CONSONANTS.test(word)) return getChoseong(text).replace(/\s/gu, '').includes(word);
  const letters = disassemble(bare(text));
  if (letters.includes(disassemble(bare(word)))) return true;
  return LONG_IN_KOREAN.test(word) && letters.includes(disassemble(bare(word.slice(0, -1))));
}

/** A line cut into pieces, in order: those with a word of the question as it was typed are marked. */
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
