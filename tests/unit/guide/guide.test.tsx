// @vitest-environment test-dom

import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GUIDE_TOPICS } from '../../../src/core/guide-topics.ts';
import { Guide } from '../../../src/guide/guide.tsx';
import { type Speech, TranslateContext } from '../../../src/ui/translate-context.ts';
import { ENGLISH, KOREAN } from '../../fixtures/speech.ts';
import { loadAxe } from '../fakes/axe.ts';

let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('div');
  document.body.replaceChildren(page);
});
afterEach(() => act(() => render(null, page)));

const open = (hash: string, speech: Speech = KOREAN) => {
  location.hash = hash;
  return act(() =>
    render(
      <TranslateContext.Provider value={speech}>
        <Guide />
      </TranslateContext.Provider>,
      page,
    ),
  );
};
const go = (hash: string) =>
  act(() => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });
const type = (query: string) =>
  act(() => {
    const box = page.querySelector('input');
    if (box === null) throw new Error('no search box');
    box.value = query;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
const texts = () =>
  [...page.querySelectorAll('*')].flatMap(({ childNodes }) =>
    [...childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
  );
const heading = () => page.querySelector('h1')?.textContent;
const links = (selector = 'a') => [...page.querySelectorAll(selector)].map((a) => a.getAttribute('href'));

test('what somebody published stays legible where a person’s own amounts are hidden', async () => {
  await open('#vouchers', { ...KOREAN, masked: true });
  expect(page.textContent).toContain('100,000원');
  expect(page.textContent).not.toContain('•••');
});

describe('every page', () => {
  test.each(GUIDE_TOPICS)('%s is whole in both languages', async (topic) => {
    for (const speech of [KOREAN, ENGLISH]) {
      await open(`#${topic}`, speech);
      expect(heading()).toBe(speech.t(`guideTitle_${topic}`));
      expect(document.title).toContain(speech.t(`guideTitle_${topic}`));
      expect(texts().filter((text) => /undefined|NaN|\$\d|^guide[A-Z_]/.test(text))).toEqual([]);
      expect(page.querySelectorAll('h1')).toHaveLength(1);
      await act(() => render(null, page));
    }
  });

  test.each(GUIDE_TOPICS)('%s breaks no rule of axe', { tags: ['long'] }, async (topic) => {
    for (const speech of [KOREAN, ENGLISH]) {
      await open(`#${topic}`, speech);
      const { violations } = await (await loadAxe()).run(page, {
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await act(() => render(null, page));
    }
  });

  test.each(GUIDE_TOPICS)('%s names when it was checked, and links to pages of ours alone', async (topic) => {
    await open(`#${topic}`);
    expect(page.querySelector('.guide-sources')?.textContent).toContain('2026년 11월');
    expect(
      links().filter((href) => !/^(?:#[a-z]+|\.\.\/options\/index\.html#[a-z]+)$/.test(href ?? '')),
    ).toEqual([]);
  });
});

test('the list leads to every page, in the order of the guide', async () => {
  await open('');
  expect(links('.guide-card')).toEqual(GUIDE_TOPICS.map((topic) => `#${topic}`));
  expect(links('.guide-list a')).toEqual(links('.guide-card'));
});

test('an address that leads nowhere says so, with a way back', async () => {
  await open('#gone');
  expect(heading()).toBe(KOREAN.t('guideMissing'));
  expect(links('.guide-main .button')).toEqual(['#all']);
  await go('#all');
  expect(heading()).toBe(KOREAN.t('guidePageTitle'));
});

test('the page follows its address, marks itself in the list and takes the focus', async () => {
  await open('#fees');
  await go('#unpaid');
  expect(heading()).toBe(KOREAN.t('guideTitle_unpaid'));
  expect(links('[aria-current]')).toEqual(['#unpaid']);
  expect(document.activeElement).toBe(page.querySelector('main'));
  await go('#fees');
  expect(heading()).toBe(KOREAN.t('guideTitle_fees'));
});

describe('the search', () => {
  test('answers as it is typed, in the address as well, and ends where it is emptied', async () => {
    await open('');
    await type('연체료');
    expect(links('.guide-card')).toContain('#unpaid');
    expect(page.querySelector('mark')?.textContent).toBe('연체료');
    expect(decodeURIComponent(location.hash)).toBe('#?q=연체료');
    await type('');
    expect(links('.guide-card')).toHaveLength(GUIDE_TOPICS.length);
  });

  test('one step back leads to what was there before it, however many letters were typed', async () => {
    await open('#fees');
    const before = history.length;
    for (const query of ['ㅁ', '미', '미납']) await type(query);
    expect(history.length - before).toBe(1);
  });

  test('a page found is one link away, and its address keeps the question', async () => {
    await open(`#?q=${encodeURIComponent('상품권')}`);
    expect(page.querySelector('input')?.value).toBe('상품권');
    expect(links('.guide-card')[0]).toBe('#vouchers');
  });

  test('nothing found is said, and the list stays', async () => {
    await open('');
    await type('우주선');
    expect(heading()).toContain('우주선');
    expect(links('.guide-list a')).toHaveLength(GUIDE_TOPICS.length);
  });
});
