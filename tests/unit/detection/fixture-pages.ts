import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Detection } from '../../../src/contract/checkout-seen.ts';

/** One of our own pages with what detection must say of it; `null`: nothing. `reason` is part of a reason. */
export interface FixturePage {
  readonly file: string;
  readonly url: string;
  readonly expect: (Partial<Detection> & { readonly reason?: string }) | null;
}

export const FIXTURES = resolve(import.meta.dirname, '../../fixtures/pages');

export const fixturePages = (): readonly FixturePage[] =>
  JSON.parse(readFileSync(join(FIXTURES, 'pages.json'), 'utf8'));
