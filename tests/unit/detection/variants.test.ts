// @vitest-environment test-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../../scripts/vary/judge.mjs';
import { CHANGES } from '../../../scripts/vary/kinds.mjs';
import { FIXTURES } from './fixture-pages.ts';
import { variantReader } from './variant-reader.ts';

const WINDOW = {
  name: 'danal_pay.html',
  url: 'https://ui.teledit.com/Danal/Teledit/Web/Start.php',
  html: readFileSync(join(FIXTURES, 'danal_pay.html'), 'utf8'),
  label: { amount: 23_400 },
};
const answer = variantReader.judge(variantReader.parse(WINDOW.html), WINDOW.url);

describe('changes that leave a page as it means', () => {
  test.each(CHANGES)('$name: a window keeps its answer', (change) => {
    expect(answer?.amount).toBe(23_400);
    expect(verdictOn(WINDOW, change, variantReader, answer)?.fault).toBeUndefined();
  });

  test('are the same each time, and others with another seed', () => {
    const pageAfter = (seed: number) => {
      let html = '';
      const reader = {
        ...variantReader,
        judge: (page: Document) => {
          html = page.body.innerHTML;
          return undefined;
        },
      };
      const wrapped = CHANGES.filter(({ name }) => name === 'wrapped nodes');
      for (const change of wrapped) verdictOn(WINDOW, change, reader, undefined, seed);
      return html;
    };
    expect(pageAfter(1)).toBe(pageAfter(1));
    expect(pageAfter(1)).not.toBe(pageAfter(2));
  });

  const saying = (html: string) => ({
    name: 'a change that is none',
    change: (page: Document) => {
      page.body.innerHTML = html;
      return true;
    },
  });

  test('a page that goes quiet, reads another sum or speaks up is told', () => {
    const page = variantReader.parse(WINDOW.html).body.innerHTML;
    const faultOf = (html: string, was: typeof answer) =>
      verdictOn(WINDOW, saying(html), variantReader, was)?.fault;
    expect(faultOf('<p>상품 안내</p>', answer)).toBe('changed');
    expect(faultOf(page.replaceAll('23,400', '99,000'), answer)).toBe('wrong amount');
    expect(faultOf(page, undefined)).toBe('new alarm');
  });
});
