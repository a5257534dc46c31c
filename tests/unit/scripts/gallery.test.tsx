// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { choiceOf, GalleryPage } from '../../../scripts/gallery/page/gallery-page.tsx';
import { SHELVES } from '../../../scripts/gallery/page/shelves.ts';
import { BANNER_STATES } from '../../fixtures/banner-states.ts';
import { KOREAN } from '../../fixtures/speech.ts';
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

/** What stands in our pages and in the picker: one of them is shown by itself, or within another that is. */
const OF_PAGES: Codes = import.meta.glob(
  [
    '../../../src/{history,compare,guide,options}/**/*.tsx',
    '../../../src/content/picker/*.tsx',
    '!../../../src/*/index.tsx',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const componentsIn = (code: string) =>
  [...code.matchAll(/^export (?:function|const) ([A-Z][a-z]\w*)(?:<[^>]*>)?(?:\(| = \()/gm)].map(
    ([, name = '']) => name,
  );
const drawnIn = (code: string) => [...code.matchAll(/<([A-Z]\w+)/g)].map(([, name = '']) => name);

const namesIn = (shelves: typeof SHELVES) =>
  shelves.flatMap(({ specimens }) => specimens.map(({ name }) => name));
const names = namesIn(SHELVES);
const ofPages = new Set(namesIn(SHELVES.filter(({ isWide }) => isWide)));
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
  const within = [
    'OwnSurface',
    'Drawing',
    'EntryActions',
    'CancelForm',
    'EntryFields',
    'EntryFrame',
    'DayChoice',
  ];
  expect(pieces.length).toBeGreaterThan(12);
  expect(pieces.filter((piece) => !within.includes(piece) && !isShown(piece))).toEqual([]);
});

test('every part of history, comparison, guide, settings and picker is shown, by itself or within what is', () => {
  const files = Object.values(OF_PAGES);
  const pieces = files.flatMap(componentsIn);
  const shown = new Set(Object.values(GALLERY).flatMap(drawnIn));
  // A set that grows while it is walked: what is drawn within what is shown is shown as well.
  for (const name of shown) {
    const code = files.find((file) => componentsIn(file).includes(name)) ?? '';
    for (const within of drawnIn(code)) shown.add(within);
  }
  // Whole pages, which follow the address, and the list, which draws what the window shows of it.
  const whole = ['History', 'Compare', 'Guide', 'Options', 'LedgerList'];
  expect(pieces.length).toBeGreaterThan(60);
  expect(pieces.filter((piece) => !whole.includes(piece) && !shown.has(piece))).toEqual([]);
});

test.each(['ko', 'en'])('draws each specimen in %s, without a hole', { tags: ['long'] }, async (language) => {
  await act(() =>
    render(<GalleryPage choice={choiceOf(`?language=${language}&theme=dark`)} />, document.body),
  );
  // What the parts of our pages ask for by themselves.
  await act(() => new Promise<void>((done) => setTimeout(done, 100)));
  const cells = [...document.querySelectorAll<HTMLElement>('.gallery-cell')];
  expect(cells.map(({ parentElement }) => parentElement?.dataset['name'])).toEqual(names);
  for (const [at, name] of names.entries()) {
    const text = cells[at]?.textContent;
    expect(`${name}: ${text}`).not.toMatch(/undefined|NaN|\$\d/);
    expect(cells[at]?.firstElementChild).toBeInstanceOf(Element);
    if (ofPages.has(name)) expect([name, text]).not.toEqual([name, '']);
  }
});

test('the picker is shown in each of its phases', async () => {
  const choice = choiceOf('?language=ko&theme=light&only=picker:');
  await act(() => render(<GalleryPage choice={choice} />, document.body));
  const titles = [...document.querySelectorAll('.gallery-picker-host')].map(
    ({ shadowRoot }) => shadowRoot?.querySelector('.panel-title')?.textContent,
  );
  const phases = ['sum', 'name', 'chosen', 'saving', 'saved', 'failed'] as const;
  expect(new Set(titles)).toEqual(new Set(phases.map((phase) => KOREAN.t(`pickerTitle_${phase}`))));
});

test('one part of it can be asked for', () => {
  expect(choiceOf('?language=ko&only=bill')).toEqual({
    language: 'ko',
    theme: null,
    only: 'bill',
    isPacked: false,
  });
});
