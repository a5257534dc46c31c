// @vitest-environment test-dom
import { expect, test } from 'vitest';
import { type Edge, isAddedTo } from '../../../../src/content/read/read-generated.ts';

/** What style adds is written as attributes here: `<b before='"1"'>`. */
const contentOf = (element: Element, edge: Edge): string => element.getAttribute(edge.slice(2)) ?? 'none';

/** The first text with a digit in it. */
function figureIn(html: string): Node {
  document.body.innerHTML = html;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null)
    if (/\d/.test(texts.currentNode.textContent ?? '')) return texts.currentNode;
  throw new Error('no figure');
}

test.each([
  [`<b before='"1"'>2,300원</b>`, '::before'],
  [`<b before='counter(sum)'>2,300원</b>`, '::before'],
  [`<b before='"총 " counters(sum, "")'>2,300원</b>`, '::before'],
  [`<b before='"△"'>2,300원</b>`, '::before'],
  [`<p before='"12,"'><b><i>300원</i></b></p>`, '::before'],
  [`<p><i before='"1"'></i><b>2,300원</b></p>`, '::before'],
  [`<p><i after='"1"'>총</i> <b>2,300원</b></p>`, '::before'],
  [`<p><b after='",000"'>12</b>원</p>`, '::after'],
  [`<p after='"만원"'><b>3</b><!-- --></p>`, '::after'],
  [`<p><b>12</b><i after='"00"'></i></p>`, '::after'],
] as const)('%s: digits go on at %s', (html, edge) => {
  expect(isAddedTo(figureIn(html), edge, contentOf)).toBe(true);
});

test.each([
  [`<b before='"₩"'>2,300</b>`, '::before'],
  [`<b before='"1. "'>2,300원</b>`, '::before'],
  [`<b before='"- "'>2,300원</b>`, '::before'],
  [`<b before='url(coin.svg)'>2,300원</b>`, '::before'],
  [`<li before='counter(item)'>결제금액 <b>2,300원</b></li>`, '::before'],
  [`<p><i before='"1"'>번</i><b>2,300원</b></p>`, '::before'],
  [`<b after='"원"'>2,300</b>`, '::after'],
  [`<p after='"3"'><b>12,300</b>원</p>`, '::after'],
] as const)('%s: none at %s', (html, edge) => {
  expect(isAddedTo(figureIn(html), edge, contentOf)).toBe(false);
});
