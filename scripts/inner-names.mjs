// Names of fields that detection alone knows. In a script that is injected into pages they may be short: nobody else, no
// message, no page and no browser, has an object with them.
import { readdirSync, readFileSync } from 'node:fs';

const SRC = new URL('../src/', import.meta.url);
const isDetection = (file) => file.startsWith('detection/');

const textOf = (files) => files.map((file) => readFileSync(new URL(file, SRC), 'utf8')).join('\n');

/**
 * Fields that an interface in src/detection declares, that no file of ours outside of it so much as mentions, and that no
 * text in it spells. What is sent, kept or handed to another script is declared in contract, and so is mentioned; what
 * the page has is read by content alone, for detection is compiled without the DOM.
 * @returns {readonly string[]}
 */
export function innerNames() {
  const files = readdirSync(SRC, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file));
  const own = textOf(files.filter(isDetection));
  const mentioned = new Set(textOf(files.filter((file) => !isDetection(file))).match(/\w+/g));
  const spelt = new Set([...own.matchAll(/['"`](\w+)['"`]/g)].map(([, name]) => name));
  const declared = new Set([...own.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name));
  return [...declared].filter((name) => !mentioned.has(name) && !spelt.has(name));
}
