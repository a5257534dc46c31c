import { KIND_WORDS, type KindWord, meaningOf } from './csv-words.ts';
import type { Columns, Mapping } from './mapping.ts';

/**
 * Kinds in several English words, as wallets abroad write them: there a payment is one whatever its sign, since a
 * refund is named as such.
 */
const IN_ENGLISH: readonly (readonly [RegExp, KindWord])[] = [
  [/refund|reversal|chargeback/i, 'cancellation'],
  [/top[\s_-]?up|deposit|cash[\s_-]?back|reward|interest/i, 'income'],
  [/transfer/i, 'transfer'],
  [/[\s_](?:payment|purchase)|(?:payment|purchase)[\s_]/i, 'spent'],
];

/** The kind that a cell names; a payment where the word is not known. */
export function kindFrom(cell: string): KindWord {
  const known = meaningOf(KIND_WORDS, cell);
  if (known !== undefined) return known;
  const sign = /^[([]?\s*([-−–+])\s*[)\]]?$/.exec(cell)?.[1];
  if (sign !== undefined) return sign === '+' ? 'income' : 'spent';
  if (/취소|환불/.test(cell)) return 'cancellation';
  if (/이체(?:지출|출금|수입|입금)?$|송금$/.test(cell)) return 'transfer';
  const inEnglish = IN_ENGLISH.find(([word]) => word.test(cell))?.[1];
  if (inEnglish !== undefined) return inEnglish;
  // Banks put the direction at the end of the word: 카드출금, 이자입금.
  if (/(?:입금|급여|환급|캐시백)$/.test(cell)) return 'income';
  return /(?:출금|지출)$/.test(cell) ? 'spent' : 'payment';
}

/** Whether the column of kinds holds several short codes: 1 and 2, S and R. */
export function isCoded({ body }: Pick<Columns, 'body'>, { kind }: Mapping): boolean {
  if (kind === undefined) return false;
  const said = new Set(body.flatMap(({ cells }) => cells[kind]?.trim() || []));
  return said.size > 1 && [...said].every((code) => /^(?:\d{1,3}|(?![cd]$)[a-z]\d{0,2})$/i.test(code));
}
