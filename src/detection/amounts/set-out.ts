import type { AmountLabels } from '../pack.ts';
import { BREAK } from '../page/page-facts.ts';
import type { TextLine } from '../page/page-text.ts';
import { tierOf } from './amount-tier.ts';
import { tidy } from './line-names.ts';

/**
 * Sums that are set out apart from their names, as summaries of an order draw them: a row of names above a row of sums, names
 * below their sums, or an equation (30,000원 + 2,500원 = 32,500원) under one name, which is its result's.
 */
type Token = 'sum' | 'sign' | 'equals' | { readonly name: string };

const SUM = /^[₩\\]?\d[\d,]{0,11}(?:원|krw)$/;
const SIGN = /^[-−–ㅡ+=]$/;
const LINE = 80;

/** What a line is made of, if of sums, names of sums and signs alone. */
function tokensOf({ words, cells }: TextLine, labels: AmountLabels): readonly Token[] | undefined {
  if (words.length > LINE) return undefined;
  if (/\d/.test(words)) {
    const parts = words.split(/([-−–ㅡ+=])/).filter((part) => part !== '');
    return parts.every((part) => SUM.test(part) || SIGN.test(part)) ? parts.map(signOrSum) : undefined;
  }
  if (SIGN.test(words)) return [signOrSum(words)];
  const pieces = cells.flat().flatMap((row) => row.split(BREAK.piece));
  const names = pieces.map(tidy).filter((piece) => piece !== '');
  return names.every((name) => tierOf(name, labels) !== undefined || labels.adjusts.test(name))
    ? names.map((name) => ({ name }))
    : undefined;
}

const signOrSum = (part: string): Token => {
  if (!SIGN.test(part)) return 'sum';
  return part === '=' ? 'equals' : 'sign';
};

/** Lines before and behind that are looked at. */
const MOST_LINES = 12;

/**
 * @param nth which of the sums of its line.
 * @returns the names of a sum that is set out so, none where it cannot be told; undefined where it is not.
 */
export function setOutNames(
  lines: readonly TextLine[],
  index: number,
  nth: number,
  labels: AmountLabels,
): readonly string[] | undefined {
  const line = lines[index];
  const own = line && tokensOf(line, labels);
  if (own?.[0] !== 'sum') return undefined;
  const above = reach(lines.slice(Math.max(0, index - MOST_LINES), index).toReversed(), labels);
  const below = reach(lines.slice(index + 1, index + 1 + MOST_LINES), labels);
  const all = [...above.toReversed().flat(), ...own, ...below.flat()];
  const at = above.flat().filter((token) => token === 'sum').length + nth;
  const next = lines[index + 1 + below.length];
  return namesIn(all, at, next === undefined || !/\d/.test(next.words));
}

function reach(lines: readonly TextLine[], labels: AmountLabels): readonly (readonly Token[])[] {
  const found: (readonly Token[])[] = [];
  for (const line of lines) {
    const tokens = tokensOf(line, labels);
    if (tokens === undefined) break;
    found.push(tokens);
  }
  return found;
}

/** @param isEnd no other figure comes right behind. */
function namesIn(all: readonly Token[], at: number, isEnd: boolean): readonly string[] | undefined {
  const names = all.flatMap((token) => (typeof token === 'object' ? [token.name] : []));
  const shape = all.map((token) => (typeof token === 'object' ? 'n' : token === 'sum' ? 's' : '')).join('');
  const sums = shape.length - names.length;
  const isEven = names.length === sums && (sums > 1 || (isEnd && shape === 'sn'));
  if (isEven && /^(?:n+s+|s+n+|(?:sn)+)$/.test(shape)) return [names[at] ?? ''];
  const isEquation = all.includes('equals');
  if (isEquation && names.length === sums + 1 && /^n(?:sn){2,}$/.test(shape)) return [names[at + 1] ?? ''];
  // One name over an equation is that of its result.
  if (isEquation && /^ns{2,}$/.test(shape)) return at === sums - 1 ? names : [];
  // Several names over several sums, not as many: which is whose nobody can tell.
  return /nns{2,}/.test(shape) ? [] : undefined;
}
