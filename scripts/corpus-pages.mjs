// The pages to judge by (beside the repository, not part of it) and saved pages of one's own: where they lie, what they are.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CORPUS = fileURLToPath(new URL('../../shared/corpus', import.meta.url));
export const CORPUS_SETS = ['billing', 'billing-derived', 'negative'];

/**
 * @typedef {object} SavedPage
 * @property {string} file as it is named to the reader
 * @property {string} path
 * @property {string} url to serve it at
 * @property {Record<string, any>} [label] what is known about it
 */

const isPage = (name) => /\.x?html?$/i.test(name);

/** `labels.json` of a folder: a list of `{ file, url, … }`. */
function labelsIn(folder) {
  const path = join(folder, 'labels.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
}

const unlabelled = (name) => `https://page.test/${encodeURI(name)}`;

/**
 * Pages of a folder (with the addresses of its `labels.json`, where it has one), or one page.
 * @param {string} path
 * @param {string} [url] for a single page
 * @returns {SavedPage[]}
 */
export function savedPages(path, url) {
  if (!statSync(path).isDirectory()) {
    const label = labelsIn(dirname(path)).find(({ file }) => file === basename(path));
    return [{ file: basename(path), path, url: url ?? label?.url ?? unlabelled(basename(path)), label }];
  }
  const labels = new Map(labelsIn(path).map((label) => [label.file, label]));
  return readdirSync(path)
    .filter(isPage)
    .sort()
    .map((file) => {
      const label = labels.get(file);
      return { file, path: join(path, file), url: label?.url ?? unlabelled(file), label };
    });
}

/** @returns {SavedPage[] | undefined} undefined when the corpus is not there */
export function corpusPages() {
  if (!existsSync(join(CORPUS, 'billing', 'labels.json'))) return undefined;
  return CORPUS_SETS.flatMap((set) =>
    savedPages(join(CORPUS, set)).map((page) => ({ ...page, file: `${set}/${page.file}` })),
  );
}
