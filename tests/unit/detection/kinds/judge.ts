import { readPage } from '../../../../src/content/read/read-page.ts';
import type { Detection } from '../../../../src/contract/checkout-seen.ts';
import { detect } from '../../../../src/detection/detect.ts';
import { parsePage } from '../parse-page.ts';

/** What is made of a short page on a host that nobody knows, unless told where it is. */
export const judge = (html: string, href = 'https://shop.example.kr/pay/step'): Detection | undefined =>
  detect(readPage(parsePage(html), { href }));

/** Stage and sum, or the doubt in its place, in one word each; `quiet` where nothing is shown to anybody. */
export function told(found: Detection | undefined): string {
  if (found === undefined || found.stage === 'option') return 'quiet';
  return `${found.stage} ${found.amount ?? found.amountDoubt ?? found.cause ?? ''}`.trim();
}
