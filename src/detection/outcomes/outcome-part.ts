import { squeeze } from '../page/page-text.ts';
import type { Reading } from '../steps/window.ts';

const HEADLINE = 60;
/** Lines around the headline: what was paid and how stands below it, a step's name above. */
const ABOVE = 3;
const BELOW = 16;

/**
 * Of a page too long for an outcome's the part that is one: menus, offers and a footer stand around the result of an order
 * in a shop. One headline of the page states an outcome, and none other; the part is what stands next to it. A text about
 * outcomes has them in many places, or none as a headline.
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
