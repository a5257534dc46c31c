// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { choiceOf, GalleryPage } from '../../../scripts/gallery/page/gallery-page.tsx';
import { SHELVES } from '../../../scripts/gallery/page/shelves.ts';
import { BANNER_STATES } from '../../fixtures/banner-states.ts';
import { STATES } from '../fakes/snapshot.ts';

type Codes = Readonly<Record<string, string>>;
const GALLERY: Codes = import.meta.glob('../../../scripts/gallery/page/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PIECES: Codes = import.meta.glob(
  [
    '../../../src/ui/*.tsx',
    '../../../src/entries/*.tsx',
    '../../../src/history/pictures/{figures-table,save-buttons}.tsx',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const names = SHELVES.flatMap(({ specimens }) => specimens.map(({ name }) => name));
afterEach(() => render(null, document.body));

test('no two specimens have one name, and every state of banner and popup is among them', () => {
  expect(new Set(names).size).toBe(names.length);
  const states = [...Object.keys(BANNER_STATES), ...Object.keys(STATES).map((name) => `popup: ${name}`)];
  expect(states.filter((name) => !names.includes(name))).toEqual([]);
});

test('every piece that surfaces share is shown: one that is added is missed here', () => {
  const isShown = (piece: string) => Object.values(GALLERY).some((code) => code.includes(`<${piece}`));
  const pieces = Object.values(PIECES)
    .flatMap((code) => [...code.matchAll(/^export (?:function|const) ([A-Z]\w+)(?:<[^>]*>)?(?:\(| = \()/gm)])
    .map(([, name = '']) => name);
  // The first is around every page, the others stand in what is shown.
  const within = ['OwnSurface', 'Drawing', 'EntryActions', 'EntryFields', 'EntryFrame', 'DayChoice'];
  expect(pieces.length).toBeGreaterThan(12);
  expect(pieces.filter((piece) => !within.includes(piece) && !isShown(piece))).toEqual([]);
});

test.each(['ko', 'en'])('draws each specimen in %s, without a hole', { tags: ['long'] }, async (language) => {
  await act(() =>
    render(<GalleryPage choice={choiceOf(`?language=${language}&theme=dark`)} />, document.body),
  );
  for (const name of names) {
    const cells = document.querySelectorAll(`[data-name="${name}"] .gallery-cell`);
    expect([name, cells.length]).toEqual([name, 1]);
    expect(`${name}: ${cells[0]?.textContent}`).not.toMatch(/undefined|NaN|\$\d/);
    expect(cells[0]?.querySelector('*')).not.toBeNull();
  }
});

test('one part of it can be asked for', () => {
  expect(choiceOf('?language=ko&only=bill')).toEqual({
    language: 'ko',
    theme: null,
    only: 'bill',
    isPacked: false,
  });
});
