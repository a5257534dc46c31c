import { squeeze } from '../page/page-text.ts';
import type { Reading } from '../steps/window.ts';

const HEADLINE = 60;
/** Lines around the headline that belong to it: below it what was paid and how, above it the name of a step. */
const ABOVE = 3;
const BELOW = 16;

/**
 * The part of a long page that states an outcome: around the result of an order a shop has menus, offers and a footer.
 * Exactly one headline of the page has to state an outcome; the part is the lines next to it. A text about outcomes
 * mentions them in many places, or not in a headline.
 */
export function outcomePart(reading: Reading): Reading | undefined {
  const { facts, lines, pack } = reading;
  const { success, orderDone, errorFrame, failure, cancelled, already, board } = pack.outcomes;
  if (lines.some(({ words }) => board.test(words))) return undefined;
  const states = (words: string): boolean =>
    words.length <= HEADLINE &&
    [success, orderDone, errorFrame, failure, cancelled, already].some((outcome) => outcome.test(words));
  const heads = new Set(facts.headings.map((text) => squeeze(text)).filter(states));
  const at = lines.flatMap(({ words }, index) => (heads.has(words) ? [index] : []));
  const [head] = at;
  if (head === undefined || at.length > 1) return undefined;
  const near = lines.slice(Math.max(0, head - ABOVE), head + BELOW);
  const words = near.map((line) => line.words).join('');
  return { ...reading, lines: near, words, facts: { ...facts, headings: [...heads], logos: [] } };
}
