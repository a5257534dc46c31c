// @vitest-environment test-dom
import { expect, test } from 'vitest';
import PAGES from '../../../fixtures/refusal-pages.json' with { type: 'json' };
import { judge } from '../kinds/judge.ts';
import { PLACES, SHAPES } from './refusal-shapes.ts';

/**
 * Refusals in the shapes and the tone of today's apps, labelled before any of them was tried: a cause, `none` where
 * nobody is accused, `quiet` where nothing was refused.
 */
const ROWS = Object.entries(PAGES).flatMap(([right, pages]) =>
  pages.map(([place = '', shape = '', text = '']) => [right, place, shape, text] as const),
);

function said(place: string, shape: string, text: string): string {
  const found = judge(SHAPES[shape]?.(text) ?? '', PLACES[place]);
  if (found === undefined || found.stage === 'option') return 'quiet';
  if (found.cause === 'user-cancelled') return 'cancelled';
  return found.stage === 'failure' ? (found.cause ?? 'none') : found.stage;
}

test.each(ROWS)('%s (%s, %s): %s', (right, place, shape, text) => {
  expect(said(place, shape, text)).toBe(right);
});
