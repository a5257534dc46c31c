/** Spreadsheets keep fifteen digits of a number and write zeros for the rest. */
const KEPT_DIGITS = 15;

/**
 * An approval or order number as it is compared: without blanks, leading zeros and the case of its letters, for a
 * spreadsheet that saved the file once has dropped the zeros. `undefined` for zeros alone, which number nothing.
 */
export function numberKey(approval: string | undefined): string | undefined {
  const bare = approval?.normalize('NFKC').replace(/\s/g, '').toLowerCase().replace(/^0+/, '');
  return bare === '' ? undefined : bare;
}

/** Whether two records name the same number. */
export const isSameNumber = (a: string | undefined, b: string | undefined): boolean => {
  const key = numberKey(a);
  return key !== undefined && key === numberKey(b);
};

/** Whether one may be the other after a spreadsheet has rounded it: long, equal as far as it keeps digits, then zeros. */
export function isRounded(a: string, b: string): boolean {
  const isLong = /^\d{16,}$/.test(a) && /^\d{16,}$/.test(b) && a.length === b.length;
  const [kept, other] = [a, b].map((number) => Number(number.slice(0, KEPT_DIGITS)));
  if (!isLong || Math.abs(Number(kept) - Number(other)) > 1) return false;
  return [a, b].some((number) => /^0+$/.test(number.slice(KEPT_DIGITS)));
}
