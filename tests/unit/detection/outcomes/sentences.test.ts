import { describe, expect, test } from 'vitest';
import SENTENCES from '../../../fixtures/refusal-sentences.json' with { type: 'json' };
import { refusalPage } from './refusal-page.ts';

/** How windows and shops may put it, cause by cause, written before any of them was tried; `none` states no cause. */
const ROWS = Object.entries(SENTENCES).flatMap(([cause, texts]) =>
  texts.map((text) => [cause, text] as const),
);

const said = (text: string): string => {
  const found = refusalPage('mobilians', null, text);
  if (found?.stage === 'already') return 'already';
  return found?.stage === 'cancelled' ? 'user-cancelled' : (found?.cause ?? 'none');
};

describe('a window that says no', () => {
  test.each(ROWS)('%s: %s', (cause, text) => {
    expect(said(text)).toBe(cause);
    expect(refusalPage('mobilians', null, text)).toBeDefined();
  });
});
