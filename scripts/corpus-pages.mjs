// The pages to judge by (beside the repository, not part of it) and saved pages of one's own: where they lie, what they are.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the repository, or where CBG_SHARED says. */
const SHARED = process.env.CBG_SHARED || fileURLToPath(new URL('../../shared', import.meta.url));
export const CORPUS = join(SHARED, 'corpus');
export const CORPUS_SETS = ['billing', 'billing-derived', 'negative'];
/** Pages that detection had never seen when they were labelled; some have steps to act out, or an encoding of their own. */
const CASES = join(SHARED, 'cases/pages');
const CASE_SETS = ['billing', 'billing-derived', 'dynamic', 'encodings', 'negative'];

/**
 * @typedef {object} SavedPage
 * @property {string} file as it is named to the reader
 * @property {string} path
 * @property {string} url to serve it at
 * @property {Record<string, any>} [label] what is known about it
 * @property {string} [charset] of its bytes, UTF-8 unless told
 * @property {string} [csp] the policy it is served with, scripts off unless told
 * @property {string} [html] instead of the file
 */

/** One's own scripts may run, and nothing is loaded from elsewhere. */
const OWN_SCRIPTS =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

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
      const served = {
        ...(label?.charset !== undefined && { charset: label.charset }),
        ...(label?.scripts === true && { csp: OWN_SCRIPTS }),
      };
      return { file, path: join(path, file), url: label?.url ?? unlabelled(file), label, ...served };
    });
}

const setsOf = (root, sets, prefix) =>
  sets.flatMap((set) =>
    savedPages(join(root, set)).map((page) => ({ ...page, file: `${prefix}${set}/${page.file}` })),
  );

/** @returns {SavedPage[] | undefined} undefined when the corpus is not there */
export function corpusPages() {
  if (!existsSync(join(CORPUS, 'billing', 'labels.json'))) return undefined;
  return setsOf(CORPUS, CORPUS_SETS, '');
}

/** @returns {SavedPage[] | undefined} undefined when the cases are not there */
export function casePages() {
  if (!existsSync(join(CASES, 'billing', 'labels.json'))) return undefined;
  return setsOf(CASES, CASE_SETS, 'cases/');
}
