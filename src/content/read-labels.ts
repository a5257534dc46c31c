import { SUMS_ON_PAGE } from '../detection/korea/amount-labels.ts';
import { BREAK } from '../detection/page/page-facts.ts';
import { namesMethod } from './read-choices.ts';
import { plainPart, SHORT, type Transcript } from './read-text.ts';

/** Longer lines above a field are text, not its label. */
const SHORT_LABEL = 16;

/**
 * The label of a field that comes now: the line so far; where the field begins its line, the one short line above, unless
 * that is the name of a way to pay.
 */
export function labelAhead(transcript: Transcript): string {
  const recent = transcript.since(Math.max(0, transcript.length - SHORT), SHORT);
  const lines = recent.split(BREAK.line).map(plainPart);
  const line = lines.pop() ?? '';
  if (line !== '') return line;
  const above = lines.findLast((text) => text !== '') ?? '';
  return above.length <= SHORT_LABEL && !namesMethod(above) ? above : '';
}

/** The label of a radio button by the text behind it: what stands first in its cell, or in the next. */
export function labelBehind(text: string): string {
  const [nearest = ''] = text
    .slice(0, SHORT)
    .replace(/^[ \ue000\t\v]+/, '')
    .split(/[\n\t\v]/, 1);
  return plainPart(nearest);
}

/**
 * A label with what else stands in the rest of its row, where that is a price: 코인 100개 | 11,000원. Ways to pay keep their
 * own, for sums beside them are bounds and fees; and so does what has a row too long to be read to its end.
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

/** The line of a label that names a way to pay, where it says more: a card with a name, what it is and 선택. */
export const methodIn = (written: string): string =>
  namesMethod(plainPart(written))
    ? ''
    : (written
        .split(/[\n\t\v]/)
        .map(plainPart)
        .find(namesMethod) ?? '');
