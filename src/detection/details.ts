import { moneyIn } from './money.ts';
import { type Line, plain, squeeze } from './page-text.ts';
import type { RulePack } from './rule.ts';
import type { Reading } from './window.ts';

const TEXT_LENGTH = 120;

/** The text beside or under one of these names; never a sum, never another name. */
export function namedText(
  lines: readonly Line[],
  names: readonly string[],
  pack: RulePack,
): string | undefined {
  for (const [index, line] of lines.entries()) {
    if (!names.some((name) => line.words.includes(name))) continue;
    const texts = line.cells.map((rows) => rows.join(' '));
    const at = texts.findIndex((text) => isName(text, names));
    const beside =
      at < 0 ? inOneCell(texts, names) : texts.slice(at + 1).find((text) => isText(text, names, pack));
    const found = beside ?? (at >= 0 && texts.length === 1 ? below(lines, index, names, pack) : undefined);
    if (found !== undefined) return plain(found, TEXT_LENGTH);
  }
  return undefined;
}

const bareName = (text: string): string => squeeze(text.slice(0, 60)).replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '');

const isName = (text: string, names: readonly string[]): boolean => names.includes(bareName(text));

function isText(text: string, names: readonly string[], pack: RulePack): boolean {
  if (
    !/[가-힣A-Za-z\d\u3041-\u30ff\u4e00-\u9fff]/.test(text) ||
    isName(text, names) ||
    squeeze(text).length > TEXT_LENGTH
  )
    return false;
  const { clean, mentions } = moneyIn(text, pack.money);
  return mentions.length === 0 || clean.length > (mentions[0]?.end ?? 0) + 4 || (mentions[0]?.start ?? 0) > 4;
}

/** 상품명 : 문화 캐시, or a name and its text as two pieces of one row. */
function inOneCell(texts: readonly string[], names: readonly string[]): string | undefined {
  for (const text of texts) {
    const cut = /^([^:：\ue000]{1,20})[:：\ue000]+\s*(.{1,200})$/su.exec(text.trim());
    if (cut?.[1] !== undefined && cut[2] !== undefined && isName(cut[1], names) && /\p{L}/u.test(cut[2]))
      return cut[2];
  }
  return undefined;
}

function below(
  lines: readonly Line[],
  index: number,
  names: readonly string[],
  pack: RulePack,
): string | undefined {
  const next = lines[index + 1]?.cells.map((rows) => rows.join(' ')).find((text) => text.trim() !== '');
  return next !== undefined && isText(next, names, pack) ? next : undefined;
}

/** 월 자동결제, 정기결제, 무료체험 후: said in a short line, not in terms or a menu. */
export function isRecurring({ lines, pack: { details } }: Reading): boolean {
  return lines.some(
    ({ words }) => words.length <= 80 && details.recurring.test(words) && !details.notRecurring.test(words),
  );
}
