// The sentences of the product by key, for whoever has to recognise them on screen: words may change, keys stay.
import { readFileSync } from 'node:fs';

/** @typedef {keyof typeof import('../public/_locales/ko/messages.json')} MessageKey */

const messages = JSON.parse(
  readFileSync(new URL('../public/_locales/ko/messages.json', import.meta.url), 'utf8'),
);

const escapeForPattern = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Pattern of a sentence; a value that is not given may be anything. */
function pattern(key, values) {
  const message = messages[key]?.message;
  if (message === undefined) throw new Error(`no sentence "${key}"`);
  const parts = message.split(/\$(\d)/);
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return escapeForPattern(part);
      const value = values[Number(part) - 1];
      return value === undefined ? '.+?' : escapeForPattern(String(value));
    })
    .join('');
}

/**
 * The sentence itself, without values.
 * @param {MessageKey} key
 */
export const sentence = (key) => messages[key].message;

/**
 * Somewhere in a text: the Korean sentence, with its values in place.
 * @param {MessageKey} key
 * @param {...(string | number | undefined)} values
 */
export const says = (key, ...values) => new RegExp(pattern(key, values));

/**
 * All of a text: the words of a button or a label.
 * @param {MessageKey} key
 * @param {...(string | number | undefined)} values
 */
export const named = (key, ...values) => new RegExp(`^${pattern(key, values)}$`);
