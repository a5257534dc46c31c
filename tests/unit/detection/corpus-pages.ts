import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPage } from '../../../src/content/read/read-page.ts';
import type { Detection } from '../../../src/contract/checkout-seen.ts';
import { detect } from '../../../src/detection/detect.ts';
import { parsePage } from './parse-page.ts';

/** A page of the shared corpus with what is right for it (its README explains the kinds). */
export interface CorpusPage {
  readonly folder: string;
  readonly file: string;
  readonly url: string;
  readonly kind:
    | 'window'
    | 'merchant-selected'
    | 'merchant-option'
    | 'handover'
    | 'success'
    | 'failure'
    | 'foreign-dcb'
    | 'none';
  readonly amount: number | null;
  readonly item?: string | null;
  readonly cause?: string | null;
  readonly disputed?: boolean;
  /** Other sums that are no mistake: a page whose sum stands where a person types. */
  readonly amountAlsoOk?: readonly number[];
  readonly charset?: string;
  /** The folder that holds its own. */
  readonly set: string;
  /** By which known misses are listed. */
  readonly name: string;
}

/** Beside the repository, or where CBG_SHARED says. */
const SHARED = process.env['CBG_SHARED'] || resolve(import.meta.dirname, '../../../../shared');
const CORPUS = join(SHARED, 'corpus');
export const hasCorpus = existsSync(join(CORPUS, 'billing/labels.json'));
const CASES = join(SHARED, 'cases/pages');
export const hasCases = existsSync(join(CASES, 'billing/labels.json'));

const pagesOf = (root: string, folders: readonly string[]): readonly CorpusPage[] =>
  folders.flatMap((folder) => {
    const labels: readonly Omit<CorpusPage, 'folder' | 'set' | 'name'>[] = JSON.parse(
      readFileSync(join(root, folder, 'labels.json'), 'utf8'),
    );
    const prefix = root === CASES ? 'cases/' : '';
    return labels.map((label) => ({ ...label, folder, set: root, name: `${prefix}${folder}/${label.file}` }));
  });

export const corpusPages = (): readonly CorpusPage[] =>
  pagesOf(CORPUS, ['billing', 'billing-derived', 'negative']);

/** Those that stand still; the ones to act out need a browser (`npm run corpus`). */
export const casePages = (): readonly CorpusPage[] =>
  pagesOf(CASES, ['billing', 'billing-derived', 'encodings', 'negative']);

/** A saved page's markup, by the encoding of its bytes. */
export const htmlOf = ({
  folder,
  file,
  charset = 'utf-8',
  set = CORPUS,
}: Pick<CorpusPage, 'folder' | 'file'> & Partial<Pick<CorpusPage, 'charset' | 'set'>>): string =>
  new TextDecoder(charset).decode(readFileSync(join(set, folder, file)));

/** Reads one saved page as a browser without layout would, and judges it. */
export const judgePage = (
  page: Parameters<typeof htmlOf>[0] & Pick<CorpusPage, 'url'>,
): Detection | undefined => detect(readPage(parsePage(htmlOf(page)), { href: page.url }));
