import { SUMS_ON_PAGE } from '../../detection/korea/words/amount-labels.ts';
import { BREAK } from '../../detection/page/page-facts.ts';
import { namesMethod } from './read-choices.ts';
import { plainPart, SHORT, type Transcript } from './read-text.ts';

/** Longer lines above a field are text, not its label. */
const SHORT_LABEL = 16;

/**
 * The label of the field that is read next: the text of its line so far; if the field begins its line, the one short
 * line above, unless that names a way to pay.
 */
export function labelAhead(transcript: Transcript): string {
  const recent = transcript.since(Math.max(0, transcript.length - SHORT), SHORT);
  const lines = recent.split(BREAK.line).map(plainPart);
  const line = lines.pop() ?? '';
  if (line !== '') return line;
  const above = lines.findLast((text) => text !== '') ?? '';
  return above.length <= SHORT_LABEL && !namesMethod(above) ? above : '';
}

/** The label of a radio button by the text behind it: the first text in its cell, or in the next one. */
export function labelBehind(text: string): string {
  const [nearest = ''] = text
    .slice(0, SHORT)
    .replace(/^[ \ue000\t\v]+/, '')
    .split(/[\n\t\v]/, 1);
  return plainPart(nearest);
}

/**
 * The label with the rest of its row, where that is a price: 코인 100개 | 11,000원. Unchanged for ways to pay, because sums
 * beside them are bounds and fees, and where the row is too long to be read to its end.
 * @param text behind the radio button, up to the next one.
 */
export function withPrice(label: string, text: string): string {
  const row = text.replace(/^[ \ue000\t\v]+/, '').split(BREAK.line, 1)[0] ?? '';
  const said = plainPart(row);
  const isPriced = SUMS_ON_PAGE.price.test(said) && said.length < SHORT && row.length < text.length;
  return isPriced && !SUMS_ON_PAGE.price.test(label) && !namesMethod(label) && said.startsWith(label)
    ? said
    : label;
}

/** The line of a longer label that names a way to pay, as in a card with the name, a description and 선택. */
export const methodIn = (written: string): string =>
  namesMethod(plainPart(written))
    ? ''
    : (written
        .split(/[\n\t\v]/)
        .map(plainPart)
        .find(namesMethod) ?? '');
