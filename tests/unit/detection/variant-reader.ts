import type { Reader } from '../../../scripts/vary/judge.mjs';
import { readPage } from '../../../src/content/read/read-page.ts';
import { detect } from '../../../src/detection/detect.ts';
import { KOREAN_AMOUNTS } from '../../../src/detection/korea/words/amount-labels.ts';
import { PHONE_METHOD } from '../../../src/detection/korea/words/vocabulary.ts';
import { parsePage } from './parse-page.ts';

/** What changed pages are read and judged with, by the tests and by `npm run corpus:vary`. */
export const variantReader: Reader = {
  parse: parsePage,
  judge: (page, href) => detect(readPage(page, { href })),
  amountNames: KOREAN_AMOUNTS.tiers,
  methodNames: PHONE_METHOD,
};
