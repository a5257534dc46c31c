import { expect, test } from 'vitest';
import { labelOf } from '../../../../src/exchange/tables/usage-words.ts';

test.each([
  ['이용한도', { role: 'limit' }],
  ['소액결제 이용한도', { role: 'limit', pool: 'phone' }],
  ['콘텐츠이용료 이용한도', { role: 'limit', pool: 'content' }],
])('the pool that a label names is that of its figure: %s', (text, label) => {
  expect(labelOf(text)).toEqual(label);
});
