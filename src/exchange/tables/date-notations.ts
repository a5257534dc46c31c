import { MONTH_NAMES } from '../drafts/when.ts';

/** The order of the parts of a date, where its notation leaves it open: `11/5/26`, `05.11.`, `261105`. */
export const DATE_ORDERS = ['ymd', 'mdy', 'dmy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The year is empty where none is written. */
export type DateParts = readonly [year: string, month: string, dayOfMonth: string];

export interface Notation {
  readonly pattern: RegExp;
  /** The parts of the date, in the order of the column; `undefined` where that order is not possible. */
  readonly parts: (groups: readonly string[], order: DateOrder) => DateParts | undefined;
  /** Whether the notation depends on the order of the column. */
  readonly isOrdered: boolean;
  readonly needsColumn?: true;
}

const monthNamed = (word: string): string => String(MONTH_NAMES.indexOf(word.slice(0, 3).toLowerCase()) + 1);

const inOrder = ([a = '', b = '', c = '']: readonly string[], order: DateOrder): DateParts | undefined => {
  const [year, month, dayOfMonth] = { ymd: [a, b, c], mdy: [c, a, b], dmy: [c, b, a] }[order] as [
    string,
    string,
    string,
  ];
  return year.length === 2 || year.length === 4 ? [year, month, dayOfMonth] : undefined;
};
const pairInOrder = ([a = '', b = '']: readonly string[], order: DateOrder): DateParts =>
  order === 'dmy' ? ['', b, a] : ['', a, b];
const asWritten = ([a = '', b = '', c = '']: readonly string[]): DateParts => [a, b, c];

const SIGN = String.raw`\s?[-./]\s?`;
const MONTH_WORD = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const starting = (source: string): RegExp => new RegExp(`^${source}(?!\\d)`, 'i');

/** The notations of a date, in the order in which they are tried. Only a time of day may follow the date. */
export const NOTATIONS: readonly Notation[] = [
  {
    pattern: starting(String.raw`(\d{4}|\d{2})\s?년\s?(\d{1,2})\s?월\s?(\d{1,2})\s?일`),
    parts: asWritten,
    isOrdered: false,
  },
  {
    pattern: starting(String.raw`(\d{1,2})\s?월\s?(\d{1,2})\s?일`),
    parts: ([a = '', b = '']) => ['', a, b],
    isOrdered: false,
  },
  {
    pattern: starting(String.raw`(\d{4})${SIGN}(\d{1,2})${SIGN}(\d{1,2})\s?\.?`),
    parts: asWritten,
    isOrdered: false,
  },
  {
    pattern: starting(String.raw`(\d{1,2})${SIGN}(\d{1,2})${SIGN}(\d{4}|\d{1,2})\s?\.?`),
    parts: inOrder,
    isOrdered: true,
  },
  { pattern: /^(20\d{2})(\d{2})(\d{2})(?=\d{4}(?:\d{2})?$)/, parts: asWritten, isOrdered: false },
  { pattern: starting(String.raw`((?:19|20)\d{2})(\d{2})(\d{2})`), parts: asWritten, isOrdered: false },
  { pattern: /^(\d{2})(\d{2})(\d{4})$/, parts: inOrder, isOrdered: true, needsColumn: true },
  { pattern: /^(\d{2})(\d{2})(\d{2})$/, parts: inOrder, isOrdered: true, needsColumn: true },
  { pattern: /^(\d{2})(\d{2})(?=\s|$)/, parts: pairInOrder, isOrdered: true, needsColumn: true },
  { pattern: starting(String.raw`(\d{1,2})${SIGN}(\d{1,2})\s?\.?`), parts: pairInOrder, isOrdered: true },
  {
    pattern: starting(String.raw`(\d{1,2})[-\s.]${MONTH_WORD}[-\s,]*(\d{4}|\d{2})`),
    parts: ([a = '', b = '', c = '']) => [c, monthNamed(b), a],
    isOrdered: false,
  },
  {
    pattern: starting(String.raw`${MONTH_WORD}\s?(\d{1,2}),?\s(\d{4})`),
    parts: ([a = '', b = '', c = '']) => [c, monthNamed(a), b],
    isOrdered: false,
  },
  // What English spreadsheets make of `11/3`; `Nov-26` is left out, for it may as well be a month and a year.
  {
    pattern: starting(String.raw`(\d{1,2})[-\s]${MONTH_WORD}$`),
    parts: ([a = '', b = '']) => ['', monthNamed(b), a],
    isOrdered: false,
  },
];
