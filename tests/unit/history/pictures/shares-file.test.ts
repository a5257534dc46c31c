// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { sharesFile } from '../../../../src/history/pictures/shares-file.ts';

const COLOURS = {
  ground: 'rgb(255, 255, 255)',
  ink: 'rgb(25, 31, 40)',
  track: 'rgb(229, 232, 235)',
  bar: 'rgb(27, 100, 218)',
  font: 'sans-serif',
};
const draw = (rows: Parameters<typeof sharesFile>[1]) =>
  new DOMParser().parseFromString(sharesFile('어디에 썼나요', rows, COLOURS), 'image/svg+xml');

test('every row stands in it with its words and its part of the track, one under the other', () => {
  const picture = draw([
    { name: '별빛게임즈', words: '2건 · 37,000원 · 75%', part: 0.75 },
    { name: '도서상점', words: '1건 · 12,800원 · 25%', part: 0.25 },
  ]);
  const words = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
  expect(words).toEqual([
    '어디에 썼나요',
    '별빛게임즈',
    '2건 · 37,000원 · 75%',
    '도서상점',
    '1건 · 12,800원 · 25%',
  ]);
  const widths = (fill: string) =>
    [...picture.querySelectorAll('rect')]
      .filter((rect) => rect.getAttribute('fill') === fill)
      .map((rect) => Number(rect.getAttribute('width')));
  const [track = 0] = widths(COLOURS.track);
  expect(widths(COLOURS.bar)).toEqual([track * 0.75, track * 0.25]);
  const below = [...picture.querySelectorAll('text')].map((text) => Number(text.getAttribute('y')));
  expect(below).toEqual([...below].sort((a, b) => a - b));
  expect(Number(picture.documentElement.getAttribute('height'))).toBeGreaterThan(below.at(-1) ?? 0);
});

test('a name full of marks stays words', () => {
  const name = '</text><script>alert(1)</script>&"\'';
  const picture = draw([{ name, words: '0원', part: 0 }]);
  expect(picture.querySelector('script')).toBeNull();
  expect([...picture.querySelectorAll('text')].map(({ textContent }) => textContent)).toContain(name);
});
