import { expect, test } from 'vitest';
import { filesBelow, read } from '../../../architecture/sources.ts';

/**
 * `<img name=hidden>` is `document.hidden`: no property of a page's document is read from the document itself, but from
 * a prototype. (What is read of elements is walked in a browser, `hostile-names.spec.ts`.)
 */
const DOCUMENTS = /(?<![\w.'])(?:document|doc|(?:this\.)?#page)\.[a-zA-Z]/;
const inCode = (text: string): readonly string[] =>
  text.split('\n').filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && DOCUMENTS.test(line));

test('what runs in pages reads nothing off a document that an element could have named itself', () => {
  const files = filesBelow('src/content').filter((path) => /\.tsx?$/.test(path));
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap((path) => inCode(read(path)).map((line) => `${path}: ${line.trim()}`))).toEqual([]);
  expect(inCode('  if (document.hidden) return;')).toHaveLength(1);
  expect(inCode('  const { body } = Document.prototype;')).toEqual([]);
});
