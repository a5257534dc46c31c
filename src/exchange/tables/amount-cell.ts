import { PAYMENT_RANGE, parseWon, type WonDoubt } from '../../core/parse-won.ts';
import type { Won } from '../../core/won.ts';

export type AmountCell =
  | { readonly ok: true; readonly amount: Won; readonly isNegative: boolean }
  | { readonly ok: false; readonly reason: WonDoubt };

const NEGATIVE = /^(?:[-−–△▲]\s*(.+)|\((.+)\)|(.+?)\s*[-−])$/;

/** Digits apart are one number where the blanks part thousands (12 000), and else several. */
const isTwoNumbers = (text: string): boolean =>
  /\d\s+\d/.test(text) && !/^\D*\d{1,3}(?:\s\d{3})+\D*$/.test(text);

/** Reads a cell that holds an amount: `12,000`, `12000원`, `₩12,000`, `-12,000`, `(12,000)`, `12000.00`. */
export function readAmountCell(text: string): AmountCell {
  const told = text.slice(0, 60).normalize('NFKC').replace(/^'/, '').replace(/^\+/, '').trim();
  // As statements write amounts: `총 5,000원`, `일금 5,000원정`.
  const stated = told.replace(/^(?:총|일?금|합계)\s*(?=[₩\\\d])/, '').replace(/(?<=원)\s*정$/, '');
  const written = stated.replace(/\s*\(\s*(?:부가세|vat)\s*포함\s*\)$/i, '');
  const bare = /^(?:₩|krw)?\s*(.*)$/i.exec(written)?.[1] ?? '';
  const negative = NEGATIVE.exec(bare) ?? NEGATIVE.exec(written);
  const size = negative === null ? written : (negative[1] ?? negative[2] ?? negative[3] ?? '');
  if (isTwoNumbers(size)) return { ok: false, reason: 'garbled' };
  const reading = parseWon(size.replace(/\.0{1,2}(?=\s*(?:원|krw|won)?$)/i, ''), PAYMENT_RANGE);
  return reading.ok ? { ...reading, isNegative: negative !== null } : reading;
}
