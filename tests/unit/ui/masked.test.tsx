// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { won } from '../../../src/core/won.ts';
import { Amount } from '../../../src/ui/amount.tsx';
import { formatWon, plainWon } from '../../../src/ui/format-won.ts';
import { OwnSurface } from '../../../src/ui/own-surface.tsx';
import { RevealButton } from '../../../src/ui/reveal-button.tsx';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';

test('hidden, every amount reads the same, without its sign', () => {
  const said = [1, 12_000, 1_000_000, -5_000, 0].map((amount) =>
    formatWon({ ...KOREAN, masked: true }, won(amount)),
  );
  expect(new Set(said)).toEqual(new Set(['•••\u2060원']));
  expect(plainWon({ ...ENGLISH, masked: true }, won(1_000))).toBe('₩1,000');
});

test('amounts come and go with the choice, and the button that shows them is there only while they are hidden', async () => {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  let tell: (now: typeof KOREAN & { masked: boolean; easyWords: boolean }) => void = () => undefined;
  const usual = { ...KOREAN, masked: false, easyWords: false };
  const display = {
    now: () => usual,
    follow: (listener: typeof tell) => {
      tell = listener;
      return () => undefined;
    },
  };
  await act(() =>
    render(
      <OwnSurface display={display}>
        <Amount value={won(3_000)} />
        <RevealButton />
      </OwnSurface>,
      page,
    ),
  );
  expect(page.textContent).toBe('3,000원');
  await act(() => tell({ ...usual, masked: true }));
  expect(page.textContent).toBe('•••\u2060원');
  const eye = page.querySelector('button');
  expect(eye?.getAttribute('aria-pressed')).toBe('false');
  // A page's own script cannot press it.
  await act(() => {
    eye?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
  });
  expect(page.textContent).toBe('•••\u2060원');
  await act(() => tell({ ...usual, ...ENGLISH }));
  expect(page.textContent).toBe('₩3,000');
  expect(page.querySelector('button')).toBeNull();
});
