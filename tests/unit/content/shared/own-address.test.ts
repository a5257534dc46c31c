// @vitest-environment test-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ownAddress } from '../../../../src/content/shared/own-address.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A document as the browser describes it. */
function says(words: { URL: string; origin: string; baseURI?: string; referrer?: string }): Document {
  vi.stubGlobal('origin', words.origin);
  for (const what of ['URL', 'baseURI', 'referrer'] as const)
    vi.spyOn(Document.prototype, what, 'get').mockReturnValue(words[what] ?? '');
  return document;
}

const GATEWAY = 'https://ui.teledit.com';
const WINDOW = `${GATEWAY}/Danal/Teledit/Web/Start.php`;

describe('the address a document speaks for', () => {
  test.each<[string, Parameters<typeof says>[0], string]>([
    ['its own', { URL: WINDOW, origin: GATEWAY, baseURI: 'https://other.example/' }, WINDOW],
    ['srcdoc', { URL: 'about:srcdoc', origin: GATEWAY, baseURI: WINDOW }, WINDOW],
    ['about:blank', { URL: 'about:blank', origin: GATEWAY, baseURI: WINDOW }, WINDOW],
    [
      'a blob, by where it was reached from',
      { URL: `blob:${GATEWAY}/1-2`, origin: GATEWAY, baseURI: `blob:${GATEWAY}/1-2`, referrer: WINDOW },
      WINDOW,
    ],
    [
      'a blob, by its origin alone',
      { URL: `blob:${GATEWAY}/1-2`, origin: GATEWAY, baseURI: `blob:${GATEWAY}/1-2` },
      `${GATEWAY}/`,
    ],
    [
      'a base elsewhere',
      { URL: 'about:srcdoc', origin: 'https://shop.example', baseURI: WINDOW },
      'https://shop.example/',
    ],
    [
      'a base that only begins alike',
      { URL: 'about:srcdoc', origin: 'https://shop.example', baseURI: 'https://shop.example.evil.test/' },
      'https://shop.example/',
    ],
    ['a sandboxed frame', { URL: 'about:srcdoc', origin: 'null', baseURI: WINDOW }, ''],
    ['a data address', { URL: 'data:text/html,x', origin: 'null', referrer: WINDOW }, ''],
    ['a file', { URL: 'file:///tmp/x.html', origin: 'file://' }, ''],
  ])('%s', (_, words, address) => {
    expect(ownAddress(says(words))).toBe(address);
  });
});
