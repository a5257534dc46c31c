import type { AmountLabels } from '../pack/pack.ts';
import { BREAK } from '../page/page-facts.ts';
import type { TextLine } from '../page/page-text.ts';
import { tierOf } from './amount-tier.ts';
import { tidy } from './line-names.ts';

/* Sums that are set out apart from their names, as order summaries show them: a row of names above a row of sums,
   names below their sums, or an equation (30,000원 + 2,500원 = 32,500원) under one name, which names the result. */

const SUM = /^[₩\\]?\d[\d,]{0,11}(?:원|krw)$/;
const SIGNS = /([-−–ㅡ+=])/;
const LINE = 80;
/** The parts of a line: `s` for a sum, a sign such as `=`, and a name with `n` before it. */
type Tokens = readonly string[];

/** The tokens of a line that has nothing but sums, names of sums and signs; else `undefined`. */
function tokensOf({ words, cells }: TextLine, labels: AmountLabels): Tokens | undefined {
  if (words.length > LINE) return undefined;
  const parts = words.split(SIGNS).filter((part) => part !== '');
  if (parts.every((part) => SUM.test(part) || SIGNS.test(part)))
    return parts.map((part) => (SUM.test(part) ? 's' : part));
  const names = cells
    .flat()
    .flatMap((row) => row.split(BREAK.piece))
    .map(tidy)
    .filter((name) => name !== '');
  const isName = (name: string) => tierOf(name, labels) !== undefined || labels.adjusts.test(name);
  return !/\d/.test(words) && names.every(isName) ? names.map((name) => `n${name}`) : undefined;
}

/** Lines before and behind that are looked at. */
const MOST_LINES = 12;

/**
 * @param nth which of the sums of its line.
 * @returns the names of a sum that is set out in such a way, empty where they cannot be told; undefined where it is not
 * set out so.
 */
export function separateNames(
  lines: readonly TextLine[],
  index: number,
  nth: number,
  labels: AmountLabels,
): readonly string[] | undefined {
  const line = lines[index];
  const own = line && tokensOf(line, labels);
  if (own?.[0] !== 's') return undefined;
  const reach = (some: readonly TextLine[]): readonly Tokens[] => {
    const found: Tokens[] = [];
    for (const each of some) {
      const tokens = tokensOf(each, labels);
      if (tokens === undefined) break;
      found.push(tokens);
    }
    return found;
  };
  const above = reach(lines.slice(Math.max(0, index - MOST_LINES), index).toReversed());
  const below = reach(lines.slice(index + 1, index + 1 + MOST_LINES));
  const at = above.flat().filter((token) => token === 's').length + nth;
  const next = lines[index + 1 + below.length];
  return namesIn([...above.toReversed(), own, ...below].flat(), at, !/\d/.test(next?.words ?? ''));
}

/** @param isEnd no other figure follows right behind. */
function namesIn(all: Tokens, at: number, isEnd: boolean): readonly string[] | undefined {
  const names = all.filter((token) => token.startsWith('n')).map((token) => token.slice(1));
  const shape = all
    .map((token) => token.charAt(0))
    .join('')
    .replace(/[^ns]/g, '');
  const sums = shape.length - names.length;
  const isEven = names.length === sums && (isEnd || sums > 1) && shape !== 'ns';
  if (isEven && /^(?:n+s+|s+n+|(?:sn)+)$/.test(shape)) return [names[at] ?? ''];
  const isEquation = all.includes('=');
  if (isEquation && /^n(?:sn){2,}$/.test(shape)) return [names[at + 1] ?? ''];
  // A single name over an equation names the result.
  if (isEquation && /^ns{2,}$/.test(shape)) return at === sums - 1 ? names : [];
  // Several names over several sums, but not as many: nobody can tell which name is whose.
  return /nns{2,}/.test(shape) ? [] : undefined;
}
