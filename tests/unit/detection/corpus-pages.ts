import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPage } from '../../../src/content/read-page.ts';
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
}

/** Beside the repository, or where CBG_SHARED says. */
const SHARED = process.env['CBG_SHARED'] || resolve(import.meta.dirname, '../../../../shared');
export const CORPUS = join(SHARED, 'corpus');
export const hasCorpus = existsSync(join(CORPUS, 'billing/labels.json'));

export function corpusPages(): readonly CorpusPage[] {
  return ['billing', 'billing-derived', 'negative'].flatMap((folder) => {
    const labels: readonly Omit<CorpusPage, 'folder'>[] = JSON.parse(
      readFileSync(join(CORPUS, folder, 'labels.json'), 'utf8'),
    );
    return labels.map((label) => ({ ...label, folder }));
  });
}

/** Reads one saved page as a browser without layout would, and judges it. */
export function judgePage({
  folder,
  file,
  url,
}: Pick<CorpusPage, 'folder' | 'file' | 'url'>): Detection | undefined {
  const html = readFileSync(join(CORPUS, folder, file), 'utf8');
  return detect(readPage(parsePage(html), { href: url }));
}
