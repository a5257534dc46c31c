// @vitest-environment test-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test } from 'vitest';
import { SECTIONS, Section } from '../../../../src/options/parts/section.tsx';
import {
  SectionShown,
  sectionFrom,
  turnToSection,
  useSectionShown,
} from '../../../../src/options/state/place.ts';

function Both() {
  return (
    <SectionShown.Provider value={useSectionShown(SECTIONS)}>
      <Section name="lines" title="lines" />
      <Section name="limits" title="limits" />
    </SectionShown.Provider>
  );
}

beforeEach(async () => {
  location.hash = '';
  const page = document.createElement('main');
  document.body.replaceChildren(page);
  await act(() => render(<Both />, page));
});

const shown = () =>
  [...document.querySelectorAll('section')].filter(({ hidden }) => !hidden).map(({ id }) => id);

test.each([
  ['', 'lines'],
  ['#', 'lines'],
  ['#limits', 'limits'],
  ['#limits?x', 'lines'],
  ['#gone', 'lines'],
  [`#${'a'.repeat(10_000)}`, 'lines'],
])('%s asks for %s', (hash, section) => {
  expect(sectionFrom(hash, SECTIONS)).toBe(section);
});

test('one section is shown at a time; the keyboard goes on at its title', async () => {
  expect(shown()).toEqual(['lines']);
  expect(document.activeElement).toBe(document.body);
  await act(() => turnToSection('limits'));
  expect(shown()).toEqual(['limits']);
  expect(location.hash).toBe('#limits');
  expect(document.activeElement?.id).toBe('limits-title');
});

test('a link that is followed, and the way back', async () => {
  const follow = (hash: string) =>
    act(() => {
      history.replaceState(null, '', hash);
      dispatchEvent(new HashChangeEvent('hashchange'));
    });
  await follow('#limits');
  expect(shown()).toEqual(['limits']);
  await follow('#lines');
  expect(shown()).toEqual(['lines']);
});

test('what the browser’s own search finds in a section is turned to', async () => {
  await act(() => {
    document.getElementById('limits')?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
  expect(shown()).toEqual(['limits']);
});
