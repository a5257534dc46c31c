import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');
const css = read('ui/tokens.css');
/** Those of the pictures stand by themselves, for the banner has none. */
const pairs = [
  ...`${css}${read('history/pictures/pictures.css')}`.matchAll(
    /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g,
  ),
];

/** Every colour is a pair: 1 is its light half, 2 its dark one. */
const colours = (half: 1 | 2): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(pairs.map((pair) => [pair[0].slice(2, pair[0].indexOf(':')), pair[half + 1]]));

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const STATES = ['calm', 'watch', 'stop', 'doubt'];
/** Text on its ground, and the least contrast it needs. */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['surface', 'raised', 'pressed'].flatMap(
    (ground) =>
      [
        ['ink', ground, 4.5],
        ['ink-soft', ground, 4.5],
      ] as const,
  ),
  ...STATES.flatMap(
    (state) =>
      [
        [state, 'surface', 4.5],
        [state, 'raised', 3],
        [state, `${state}-tint`, 4.5],
        [state, 'track', 3],
      ] as const,
  ),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-pressed', 4.5],
  ['accent', 'surface', 4.5],
  ['edge', 'surface', 3],
  ['bar', 'surface', 3],
  ['bar-over', 'surface', 3],
];

describe.each([
  ['light', colours(1)],
  ['dark', colours(2)],
])('%s', (_, found) => {
  test.each(PAIRS)('%s on %s reads at %d:1', (text, ground, least) => {
    const [a, b] = [found[text], found[ground]];
    if (a === undefined || b === undefined) throw new Error(`${text} or ${ground} has no colour`);
    expect(contrast(a, b)).toBeGreaterThanOrEqual(least);
  });
});

/** Rules of our own pages that paint buttons, as selector and what they paint. */
const painted = ['ui', 'popup', 'options'].flatMap((folder) => {
  const place = new URL(`../../../src/${folder}/`, import.meta.url);
  return readdirSync(place)
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => [...readFileSync(new URL(file, place), 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)])
    .filter(([, selector = '', body = '']) => /\.button(?![\w-])/.test(selector) && /background/.test(body))
    .map(([, selector = '']) => selector.replace(/\/\*[\s\S]*?\*\//g, '').trim());
});

test('a place that paints its buttons leaves the primary one its own ground, or its words cannot be read there', () => {
  expect(painted.length).toBeGreaterThan(2);
  const inPlaces = painted.filter((selector) => !/^\.ui \.button(?![\w-])|\[aria-pressed/.test(selector));
  expect(inPlaces.filter((selector) => !selector.includes(':not(.button-primary'))).toEqual([]);
});
