import { tierOf } from '../amounts/amount-tier.ts';
import { tidy } from '../amounts/line-names.ts';
import { moneyIn } from '../amounts/money.ts';
import type { RulePack } from '../pack/pack.ts';
import { plain, squeeze, type TextLine } from '../page/page-text.ts';
import type { Reading } from '../steps/window.ts';

const TEXT_LENGTH = 120;

/** The text beside or under one of these labels: never a sum or another label, and none where there are several. */
export function namedText(
  lines: readonly TextLine[],
  names: readonly string[],
  pack: RulePack,
): string | undefined {
  for (const [index, line] of lines.entries()) {
    const found = names.some((name) => line.words.includes(name))
      ? textAt(lines, index, names, pack)
      : undefined;
    if (found !== undefined) return plain(found, TEXT_LENGTH);
  }
  return undefined;
}

function textAt(
  lines: readonly TextLine[],
  index: number,
  names: readonly string[],
  pack: RulePack,
): string | undefined {
  const texts = (lines[index]?.cells ?? []).map((rows) => rows.join(' '));
  const at = texts.findIndex((text) => isName(text, names));
  if (at < 0) return inOneCell(texts, names, pack);
  if (texts.some((text, column) => column !== at && isHead(text, pack)))
    return inColumn(lines, index, at, names, pack) ?? inPairs(texts, at, names, pack);
  const beside = texts.slice(at + 1).find((text) => isText(text, names, pack));
  return beside ?? (texts.length === 1 ? below(lines, index, names, pack) : undefined);
}

/** Two labels with their texts in one row of a table: 상품명 | 골드바 | 결제금액 | 150,000원. */
function inPairs(
  texts: readonly string[],
  at: number,
  names: readonly string[],
  pack: RulePack,
): string | undefined {
  const [own = '', name = '', other = ''] = texts.slice(at + 1, at + 4);
  return isHead(name, pack) && /\d/.test(other) && isText(own, names, pack) ? own : undefined;
}

const bareName = (text: string): string => squeeze(text.slice(0, 60)).replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');

const isName = (text: string, names: readonly string[]): boolean => names.includes(bareName(text));

const isHead = (text: string, { details }: RulePack): boolean => details.heads.test(bareName(text));

function isText(text: string, names: readonly string[], pack: RulePack): boolean {
  if (
    !/[가-힣A-Za-z\d\u3041-\u30ff\u4e00-\u9fff]/.test(text) ||
    isName(text, names) ||
    isHead(text, pack) ||
    squeeze(text).length > TEXT_LENGTH
  )
    return false;
  const { clean, mentions: all } = moneyIn(text, pack.money);
  // A number without currency may belong to a name: 보석 500.
  const mentions = all.filter(({ bare, start }) => !bare || start === 0);
  return mentions.length === 0 || clean.length > (mentions[0]?.end ?? 0) + 4 || (mentions[0]?.start ?? 0) > 4;
}

/** How far below its heads a table of products is read. */
const MOST_ROWS = 12;

/** The only product in the column below a head. Of several products none is taken for the item of this payment. */
function inColumn(
  lines: readonly TextLine[],
  head: number,
  column: number,
  names: readonly string[],
  pack: RulePack,
): string | undefined {
  const width = lines[head]?.cells.length ?? 0;
  const below = lines.slice(head + 1, head + 1 + MOST_ROWS);
  const first = below.findIndex(({ cells }) => cells.length === width);
  const end = below.findIndex(({ cells }, index) => index > first && cells.length !== width);
  const rows = first < 0 ? [] : below.slice(first, end < 0 ? undefined : end);
  const products = rows
    .map(({ cells }) => firstRow(cells[column] ?? []))
    .filter((text) => isText(text, names, pack));
  return products.length === 1 ? products[0]?.replace(COUNT, '') : undefined;
}

/** The first row of a cell; options and remarks stand below the name. */
const firstRow = (rows: readonly string[]): string => rows.find((row) => /[\p{L}\d]/u.test(row)) ?? '';

/** The quantity behind the name: × 1. */
const COUNT = /[\s\ue000]{0,9}[×✕xX][\s\ue000]{0,9}\d{1,3}[\s\ue000]{0,9}$/;

/** A label and its text in one cell: 상품명 : 문화 캐시, or as two elements of one row. */
function inOneCell(texts: readonly string[], names: readonly string[], pack: RulePack): string | undefined {
  for (const text of texts) {
    const cut = /^([^:：\ue000]{1,20})[:：\ue000]+\s*(.{1,200})$/su.exec(text.trim());
    if (cut?.[1] === undefined || cut[2] === undefined || !isName(cut[1], names)) continue;
    const own = upToNextName(cut[2], pack);
    if (/\p{L}/u.test(own)) return own;
  }
  return undefined;
}

/**
 * The text up to the next label, for several labels with their texts may share one row: 주문상품 · 회원권 · 주문금액 · 11,000원.
 */
function upToNextName(text: string, pack: RulePack): string {
  const pieces = text.split('\ue000');
  const next = pieces.findIndex(
    (piece, index) => index > 0 && (isHead(piece, pack) || tierOf(tidy(piece), pack.amounts) !== undefined),
  );
  return pieces.slice(0, next < 0 ? undefined : next).join('\ue000');
}

function below(
  lines: readonly TextLine[],
  index: number,
  names: readonly string[],
  pack: RulePack,
): string | undefined {
  const next = lines[index + 1]?.cells.map((rows) => rows.join(' ')).find((text) => text.trim() !== '');
  return next !== undefined && isText(next, names, pack) ? next : undefined;
}

/** Whether a short line says that the payment recurs (월 자동결제, 정기결제, 무료체험 후); terms and menus do not count. */
export function isRecurring({ lines, pack: { details } }: Reading): boolean {
  return lines.some(
    ({ words }) => words.length <= 80 && details.recurring.test(words) && !details.notRecurring.test(words),
  );
}
