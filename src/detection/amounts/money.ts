import type { Won } from '../../core/won.ts';
import type { MoneyWords } from '../pack/pack.ts';
import { UNREADABLE } from '../page/page-facts.ts';
import { isUnit, joinPieces, type MoneyFault, readFigure, withoutWord } from './figure.ts';

/** A sum written in a row of text. */
export interface Mention {
  /** In won; `undefined` when it cannot be read. May be zero, and above `HIGHEST_PAYMENT` with that fault. */
  readonly value: Won | undefined;
  readonly fault: MoneyFault | undefined;
  /** Where it starts and ends in `clean`. */
  readonly start: number;
  readonly end: number;
  /** A figure without a currency. */
  readonly bare: boolean;
}

export interface MoneyRow {
  /** The row with full width folded; same meaning of `start` and `end`. */
  readonly clean: string;
  readonly mentions: readonly Mention[];
}

const ROW_LENGTH = 400;
const FIGURE_LENGTH = 26;
/** Replaces a character that looks like part of a figure but is none: no figure is read across it. */
const FAKE = UNREADABLE;
/** Embeddings, overrides and isolates: with them, text may be shown in another order than it is read. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
const IN_FIGURE = /[0-9,.\s\ue000\ue001]/;
const MINUS = /[-−–△▲▵]$/;

/**
 * Between two digits these are seen as nothing, as a hair's breadth or as a mark on the digit before: controls and fillers
 * without width, marks that combine, spaces narrower than a third of a line's height.
 */
const UNSEEN = /(?<=[0-9,.])[\p{M}\p{Cf}\u115f\u1160\u2005-\u200a\u202f\u2800\u3164\uffa0]+(?=[0-9,.])/gu;

/** Folds full-width figures and marks every digit of another kind, and what stands unseen between digits. */
function fold(text: string): string {
  return text
    .slice(0, ROW_LENGTH)
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(UNSEEN, FAKE)
    .replace(/[\u3000\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/\uffe6/g, '₩')
    .replace(/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '')
    .replace(/[^\P{Nd}0-9]|[⁰¹²³⁴-⁹₀-₉①-⑨⓪]/gu, FAKE);
}

/** All sums in one row of text, in order. Linear in the length of the row, which is cut at 400 characters. */
export function moneyIn(text: string, words: MoneyWords): MoneyRow {
  const turned = DIRECTION.test(text.slice(0, ROW_LENGTH));
  const clean = fold(text);
  if (!/[0-9\ue001]/.test(clean)) return { clean, mentions: [] };
  const mentions = [...suffixed(clean, words), ...prefixed(clean, words)]
    .sort((a, b) => a.start - b.start)
    .filter((mention, index, all) => index === 0 || mention.start >= (all[index - 1]?.end ?? 0));
  const found = mentions.length > 0 ? mentions : bareFigure(clean);
  if (!turned) return { clean, mentions: found };
  return { clean, mentions: found.map((mention) => ({ ...mention, value: undefined, fault: 'garbled' })) };
}

function suffixed(clean: string, words: MoneyWords): readonly Mention[] {
  const found: Mention[] = [];
  for (const suffix of words.suffixes) {
    for (let at = clean.indexOf(suffix); at >= 0; at = clean.indexOf(suffix, at + suffix.length)) {
      const start = startOfFigure(clean, at, words);
      const mention = figure(clean, start, at, words);
      if (mention !== undefined) found.push({ ...mention, end: at + suffix.length });
    }
  }
  return found;
}

function prefixed(clean: string, words: MoneyWords): readonly Mention[] {
  const found: Mention[] = [];
  for (const prefix of words.prefixes) {
    for (let at = clean.indexOf(prefix); at >= 0; at = clean.indexOf(prefix, at + prefix.length)) {
      const below = /^\s?[-−–]\s?/.exec(clean.slice(at + prefix.length, at + prefix.length + 3))?.[0] ?? '';
      const from = at + prefix.length + below.length;
      const end = endOfFigure(clean, from, words);
      const mention = figure(clean, from, end, words);
      if (mention === undefined) continue;
      const signed = below !== '' || MINUS.test(clean.slice(0, at).trimEnd());
      found.push({ ...mention, ...(signed ? NEGATIVE : {}), start: at });
    }
  }
  return found;
}

const NEGATIVE = { fault: 'negative', value: undefined } as const;

const BARE = /^-?[0-9][0-9,.\s\ue000\ue001]*$/;
/**
 * A name, what joins it to a figure, and the figure: 결제금액 : 12,300. The figure has at least three digits, because a
 * shorter one may count things.
 */
const AFTER_NAME = /^[^0-9\ue001]{1,60}[\s:：=>|\ue000](?=[0-9][0-9,]{2,24}$)/;

/** White space and borders of inline elements at either end. */
const ENDS = /^[\s\ue000]{1,40}|[\s\ue000]{1,40}$/g;

/** The whole row is a figure (12,300 in a table cell), or a name and a figure. */
function bareFigure(clean: string): readonly Mention[] {
  const row = clean.replace(ENDS, '');
  const name = AFTER_NAME.exec(row.slice(0, 100))?.[0] ?? '';
  const text = row.slice(name.length);
  if (text.length > FIGURE_LENGTH || !BARE.test(text)) return [];
  const start = clean.indexOf(row) + name.length;
  const mention = figure(clean, start + (text.startsWith('-') ? 1 : 0), start + text.length, {
    suffixes: [],
    prefixes: [],
    units: [],
  });
  return mention === undefined ? [] : [{ ...mention, bare: true }];
}

function startOfFigure(clean: string, end: number, words: MoneyWords): number {
  let start = end;
  while (start > 0 && end - start < FIGURE_LENGTH) {
    const char = clean.charAt(start - 1);
    if (!IN_FIGURE.test(char) && !isUnit(char, words)) break;
    start -= 1;
  }
  return start;
}

function endOfFigure(clean: string, start: number, words: MoneyWords): number {
  let end = start;
  while (end < clean.length && end - start < FIGURE_LENGTH) {
    const char = clean.charAt(end);
    if (!IN_FIGURE.test(char) && !isUnit(char, words)) break;
    end += 1;
  }
  return end;
}

const SPACE = /[\s\ue000]/;
/** Letters that pass for a digit: 12,3OO원, also in several groups. */
const LOOKALIKE_TAIL = /[0-9](?:,?[0-9OoОо〇○ΟοlIㅣ|SZB]){1,16}$/;

/**
 * Right before a figure: a letter or numeral that may be part of what the eye reads (l2,300 · 이십2,300), and a mark that
 * groups digits elsewhere (1'230).
 */
const PART_OF_MORE = /(?:[A-Za-zА-яΑ-ω\p{Nl}십]|[0-9]['’_·ㆍ\u066c])$/u;

const isPartOfMore = (before: string): boolean => PART_OF_MORE.test(before) && !/(?:krw|w)$/i.test(before);

/** The figure is multiplied (2개 × 12,300원), or it is about so much, as a sum in another currency comes to (약 13,500원). */
const MULTIPLIED = /(?:(?<![0-9,.])(?:[2-9]|[1-9][0-9]{1,2})[가-힣]?\s?[x×✕*]|(?<!\p{L})약)\s?$/iu;

function figure(clean: string, from: number, to: number, words: MoneyWords): Mention | undefined {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(clean.charAt(start))) start += 1;
  while (end > start && SPACE.test(clean.charAt(end - 1))) end -= 1;
  const before = clean.slice(Math.max(0, start - 24), start);
  const mention = { start, end, bare: false };
  if (start === end) {
    const fake = LOOKALIKE_TAIL.exec(before)?.[0];
    if (fake === undefined) return undefined;
    return { ...mention, start: start - fake.length, value: undefined, fault: 'garbled' };
  }
  const text = clean.slice(start, end);
  if (!/[0-9\ue001]/.test(text)) return undefined;
  if (text.includes(FAKE)) return { ...mention, value: undefined, fault: 'garbled' };
  if ((start === from && isPartOfMore(before)) || MULTIPLIED.test(before))
    return { ...mention, value: undefined, fault: 'garbled' };
  const joined = joinPieces(withoutWord(text, before.replace(/\ue000+$/, ''), words), words);
  if (joined === undefined) return { ...mention, value: undefined, fault: 'garbled' };
  const own = end - joined.length;
  const signed = MINUS.test(clean.slice(Math.max(0, own - 3), own).trimEnd());
  return {
    ...mention,
    start: Math.max(start, own),
    ...(signed ? NEGATIVE : readFigure(joined.figure, words)),
  };
}
