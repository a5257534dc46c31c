import { HIGHEST_PAYMENT, type Won } from '../../core/won.ts';
import type { MoneyWords } from '../pack/pack.ts';

export type MoneyFault = 'negative' | 'fractional' | 'garbled' | 'too-large';

/** A figure: its value, or why it cannot be read. */
export interface Figure {
  /** In won; may be zero, and above `HIGHEST_PAYMENT` with that fault. */
  readonly value: Won | undefined;
  readonly fault: MoneyFault | undefined;
}

const GROUPED = /^\d{1,3}(?:,\d{3}){1,5}$/;
const PLAIN = /^\d{1,15}$/;

export interface Joined {
  readonly figure: string;
  /** Characters of the row it takes up, counted from its end. */
  readonly length: number;
}

export const isUnit = (char: string, words: MoneyWords): boolean =>
  words.units.some(([unit]) => unit === char);

const standsAlone = (text: string, words: MoneyWords): boolean => {
  const parsed = readFigure(text, words);
  return parsed.fault === undefined || parsed.fault === 'too-large';
};

/**
 * Puts one figure together from pieces of text and elements. Pieces join only where no other reading is left:
 * 12 | ,300 is one sum, and so are single digits as rolling counters have them;
 * 2 | 12,300 may be a quantity beside a price and is refused.
 */
export function joinPieces(text: string, words: MoneyWords): Joined | undefined {
  if (/^(?:[\d,]\ue000+){2,}[\d,]$/.test(text))
    return { figure: text.replace(/\ue000/g, ''), length: text.length };
  const pieces = text.split(/([\s\ue000]+)/);
  let figure = pieces.at(-1) ?? '';
  let length = figure.length;
  for (let index = pieces.length - 3; index >= 0; index -= 2) {
    const left = pieces[index] ?? '';
    const gap = pieces[index + 1] ?? '';
    const verdict = joint(left, figure, /\s/.test(gap), words);
    if (verdict === 'apart') break;
    if (verdict === 'unsure') return undefined;
    figure = left + figure;
    length += gap.length + left.length;
  }
  return { figure, length };
}

function joint(left: string, right: string, spaced: boolean, words: MoneyWords): 'one' | 'apart' | 'unsure' {
  const endsInUnit = isUnit(left.slice(-1), words);
  if (endsInUnit) return 'one';
  if (spaced) return spacedJoint(left, right);
  if (right.startsWith(',') || left.endsWith(',')) return 'one';
  return standsAlone(left, words) ? 'unsure' : 'one';
}

function spacedJoint(left: string, right: string): 'apart' | 'unsure' {
  const mayBeThousands = /^\d{3}(?!\d)/.test(right) && !right.includes(',') && /\d$/.test(left);
  return mayBeThousands || /[,.]$/.test(left) || /^[,.]/.test(right) ? 'unsure' : 'apart';
}

/**
 * The figure without the end of a word that is spelt like a unit: 오늘만 3,000원 · 인천 5,000원. Where that word may be a
 * numeral (이만 3천원, 오늘만 3천원) the whole stays, and is no figure.
 * @param before what stands right before it, without a blank between.
 */
export function withoutWord(text: string, before: string, words: MoneyWords): string {
  if (!isUnit(text.charAt(0), words) || !/[\p{L}]$/u.test(before)) return text;
  const rest = [...text].findIndex((char) => !isUnit(char, words));
  const own = text.slice(rest).trimStart();
  const isWord = !/[일이삼사오육륙칠팔구십수몇]$/.test(before) && /^[\s\ue000]/.test(text.slice(rest));
  return isWord && !words.units.some(([unit]) => own.includes(unit)) ? own : `?${text}`;
}

/** The value of one figure without blanks: 12,300 · 12300 · 1만2천 · 1.5만, and 12,300.00 as shops abroad write it. */
export function readFigure(written: string, words: MoneyWords): Figure {
  const figure = written.replace(/(,\d{3})\.00$/, '$1');
  const counted = withUnits(figure, words);
  if (counted !== undefined) return bounded(counted);
  if (words.units.some(([unit]) => figure.includes(unit))) return { value: undefined, fault: 'garbled' };
  if (GROUPED.test(figure) || PLAIN.test(figure)) return bounded(Number(figure.replaceAll(',', '')));
  if (/^\d[\d,]{0,15}$/.test(figure) && figure.length > 15) return { value: undefined, fault: 'too-large' };
  if (/^\d[\d,]{0,15}\.\d{1,6}$/.test(figure)) return { value: undefined, fault: 'fractional' };
  return { value: undefined, fault: /^\d{16,}$/.test(figure) ? 'too-large' : 'garbled' };
}

const bounded = (value: number): Figure => ({
  value: value as Won,
  fault: value > HIGHEST_PAYMENT ? 'too-large' : undefined,
});

function withUnits(figure: string, words: MoneyWords): number | undefined {
  if (!words.units.some(([unit]) => figure.includes(unit))) return undefined;
  let rest = figure;
  let sum = 0;
  for (const [unit, size] of words.units) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    const count = at === 0 ? 1 : countOf(rest.slice(0, at));
    if (count === undefined) return undefined;
    sum += Math.round(count * size);
    rest = rest.slice(at + unit.length);
  }
  if (rest === '') return sum;
  return GROUPED.test(rest) || PLAIN.test(rest) ? sum + Number(rest.replaceAll(',', '')) : undefined;
}

/** 1 · 12 · 1,200 · 1.5 (of ten thousand). */
function countOf(text: string): number | undefined {
  if (/^\d{1,5}(?:\.\d)?$/.test(text) || GROUPED.test(text)) return Number(text.replaceAll(',', ''));
  return undefined;
}
