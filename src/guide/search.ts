import { disassemble, getChoseong } from 'es-hangul';
import type { GuideTopic } from '../core/guide-topics.ts';
import { usualLetters } from '../ui/usual-letters.ts';

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
const WEIGHTS = { title: 10, words: 4, line: 2, listed: 2 } as const;

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
  usualLetters(question)
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
  const inLines = lines.map((line) => fitOf(line, word)).filter((fit) => fit > 0);
  const isListed = words.split(' ').some((listed) => isOfWord(word, listed));
  return (
    fitOf(title, word) * WEIGHTS.title +
    fitOf(words, word) * WEIGHTS.words +
    Math.max(0, ...inLines) * WEIGHTS.line +
    // Each further line with the word adds a little, never as much as the title does.
    Math.min(inLines.length, 5) / 10 +
    // A word of its own says more of a page than the beginning of a longer one.
    (isListed ? WEIGHTS.listed : 0)
  );
}

/** Whether it is this word, or in Korean one that begins with it: 미납요금 with 미납. */
const isOfWord = (word: string, listed: string): boolean =>
  bare(word) === bare(listed) ||
  (LONG_IN_KOREAN.test(word) && listed.length > 1 && bare(word).startsWith(bare(listed)));

function bestLine(lines: readonly string[], asked: readonly string[]): string {
  const met = lines.map((line) => asked.filter((word) => fitOf(line, word) > 0).length);
  return lines[met.indexOf(Math.max(...met))] ?? '';
}

/** Initial consonants alone, as ㄱ to ㅎ are typed. */
const CONSONANTS = /^[\u3131-\u314e]{2,}$/u;
const LONG_IN_KOREAN = /[\uac00-\ud7a3]{3,}$/u;
const bare = (text: string): string => text.toLowerCase().replace(/[\s-]/gu, '');

/** A part of what a word counts where only its beginning stands in a text. */
const BEGUN = 0.5;

/**
 * How well a word stands in a text, 0 to 1, apart from blanks and hyphens. The last syllable of a longer Korean word may
 * be missing: it may be a particle (연체료가), but then it fits less.
 */
function fitOf(text: string, word: string): number {
  if (CONSONANTS.test(word)) return getChoseong(text).replace(/\s/gu, '').includes(word) ? 1 : 0;
  const sought = bare(word);
  if (sought === '') return 0;
  const letters = disassemble(bare(text));
  if (letters.includes(disassemble(sought))) return 1;
  return LONG_IN_KOREAN.test(word) && letters.includes(disassemble(sought.slice(0, -1))) ? BEGUN : 0;
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
