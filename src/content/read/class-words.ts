import { attributeOf } from './read-dom.ts';

/** Class words that mark the chosen item of a set. */
export const ON = new Set([
  'on',
  'active',
  'selected',
  'checked',
  'current',
  'chosen',
  'activated',
  'activate',
  'marked',
]);
const NOT = new Set([
  'not',
  'un',
  'non',
  'in',
  'no',
  'off',
  'de',
  'disabled',
  'inactive',
  'default',
  'hover',
  'focus',
  'slide',
  'swiper',
  'slick',
]);
/**
 * Class words that mark the chosen item only where one item of a set has them and no other; elsewhere they name other
 * things (select-box, btn-check).
 */
export const PERHAPS = new Set([
  'sel',
  'select',
  'chk',
  'check',
  'act',
  'cur',
  'curr',
  'now',
  'click',
  'clicked',
  'choice',
  'choose',
  'pick',
  'picked',
  'press',
  'pressed',
  'highlight',
  'highlighted',
  'focus',
  'focused',
  'enabled',
  'open',
  'opened',
  'show',
  'shown',
  'expanded',
  'down',
  'point',
  'primary',
]);

const MOST_CLASSES = 20;

/** An element's class names, up to a bound. */
export const classesOf = (element: Element): readonly string[] =>
  attributeOf(element, 'class')
    .split(/\s+/)
    .filter((name) => name !== '')
    .slice(0, MOST_CLASSES);

/** The words of a class name: is-active, btnSelected, tab_on. */
export const wordsOfClass = (name: string): readonly string[] =>
  name
    .slice(0, 60)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** A class whose words say "chosen"; not inactive or not-selected. */
export function saysOne(name: string, words: ReadonlySet<string>): boolean {
  const own = wordsOfClass(name);
  return own.some((word) => words.has(word)) && !own.some((word) => NOT.has(word) && !words.has(word));
}
