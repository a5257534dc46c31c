// Names of fields that detection alone knows. In a script that is injected into pages they may be short: nobody else, no
// message, no page and no browser, has an object with them.
import { readdirSync, readFileSync } from 'node:fs';

const SRC = new URL('../src/', import.meta.url);
const isDetection = (file) => file.startsWith('detection/');

/** Every file of ours that a script is made of, and all that declares what crosses a context, by their imports. */
function partsOf(entry) {
  const parts = new Map();
  const waiting = [entry, ...readdirSync(new URL('contract/', SRC)).map((file) => `contract/${file}`)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (parts.has(file)) continue;
    const text = readFileSync(new URL(file, SRC), 'utf8');
    parts.set(file, text);
    for (const [, path] of text.matchAll(/^(?:import|export|\}).*?'(\.[^']*\.tsx?)';$/gm))
      waiting.push(new URL(path, new URL(file, SRC)).href.slice(SRC.href.length));
  }
  return parts;
}

/** Code alone: neither comments nor which file something comes from, nor the fields that a type names. */
const codeOf = (text) =>
  text
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
    .replace(/\bfrom '.*/g, '')
    .replace(/\b(?:Pick|Omit)<[^>]*>|\b[A-Z]\w*(?:\['\w+'\])+/g, '');

/**
 * Fields that an interface in src/detection declares, that no other code in the script so much as mentions, and that no
 * text in it spells. What is sent, kept or handed to another script is declared in contract, and so is mentioned; what
 * the page has is read by content alone, for detection is compiled without the DOM.
 * @param {string} entry the script's source, as seen from src
 * @returns {readonly string[]}
 */
export function innerNames(entry) {
  const parts = partsOf(entry);
  const textOf = (wanted) =>
    [...parts].flatMap(([file, text]) => (wanted(file) ? [codeOf(text)] : [])).join('\n');
  const own = textOf(isDetection);
  const mentioned = new Set(
    textOf((file) => !isDetection(file) && file !== 'contract/ports.ts').match(/\w+/g),
  );
  const spelt = new Set([...own.matchAll(/['"`](\w+)['"`]/g)].map(([, name]) => name));
  const declared = new Set([...own.matchAll(/^ {2,4}readonly (\w+)\??:/gm)].map(([, name]) => name));
  return [...declared].filter((name) => !mentioned.has(name) && !spelt.has(name));
}
