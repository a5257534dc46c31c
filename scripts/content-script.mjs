// A content script as one file, bundled by ourselves: the extension's bundler takes no options for those.
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { build, parseAst } from 'vite';
import { innerNames } from './inner-names.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} entry absolute path
 * @param {string} target as vite names browsers
 * @returns {Promise<string>} its code
 */
export async function bundle(entry, target, { plugins = [], formats = ['iife'], ...options }) {
  const lib = { entry, formats, name: 'script' };
  const [{ output }] = [
    await build({
      configFile: false,
      logLevel: 'error',
      root: ROOT,
      plugins,
      build: { write: false, target, lib, ...options },
    }),
  ].flat();
  return output[0].code;
}

/** A second minifier goes over a script again and again, and knows that nothing of it is reached from outside. */
const AGAIN = {
  ecma: 2022,
  toplevel: true,
  compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
};
const LARGEST = 'src/content/checkout.iife.ts';
/** Makes the largest 2 % smaller and the banner's 1 %; the others gain too little for the time it takes. */
const MADE_AGAIN = [LARGEST, 'src/content/banner.iife.ts'];

/** From so many words on a list is shorter as one text. */
const LEAST_WORDS = 4;

/**
 * Lists of words as one text that is split: the same lists, without two quotation marks a word. Of the largest script,
 * which is lists of words for a good part, that is 2 in a thousand.
 * @param {string} code
 */
function listsAsTexts(code) {
  const isWord = (each) =>
    each?.type === 'Literal' && typeof each.value === 'string' && !each.value.includes('|');
  const lists = [];
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    const { type, elements } = node;
    if (type === 'ArrayExpression' && elements.length >= LEAST_WORDS && elements.every(isWord))
      lists.push(node);
    else for (const part of Object.values(node)) walk(part);
  };
  walk(parseAst(code));
  // From the end to the beginning, so that what stands before a list keeps its place.
  return lists
    .toSorted((one, other) => other.start - one.start)
    .reduce((made, { elements, start, end }) => {
      const text = JSON.stringify(elements.map(({ value }) => value).join('|'));
      return `${made.slice(0, start)}${text}.split("|")${made.slice(end)}`;
    }, code);
}

/**
 * A script that is injected on demand. Its constants stay constants instead of becoming variables, of which the minifier
 * could be sure of less: 1 % of its size. In the largest, names that only detection knows are made short: another 2 %.
 * @param {string} file its source, as seen from the root
 * @param {string} target as vite names browsers
 */
export async function injectedScript(file, target) {
  const isLargest = file === LARGEST;
  const names = isLargest ? innerNames(file.replace(/^src\//, '')) : [];
  const mangleProps = { include: new RegExp(`^(?:${names.join('|')})$`) };
  const once = { compress: true, mangle: true, codegen: true, ...(isLargest && { mangleProps }) };
  const rollupOptions = { output: { topLevelVar: false, minify: once } };
  const code = await bundle(`${ROOT}${file}`, target, { minify: true, rollupOptions });
  if (!MADE_AGAIN.includes(file)) return code;
  const again = (await minify(code, structuredClone(AGAIN))).code ?? code;
  return isLargest ? listsAsTexts(again) : again;
}
