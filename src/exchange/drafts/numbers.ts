/** Spreadsheets keep fifteen digits of a number and replace the rest by zeros. */
const KEPT_DIGITS = 15;

/**
 * An approval or order number in the form in which it is compared: without blanks and leading zeros, in lower case. A
 * spreadsheet that once saved the file has dropped the zeros. `undefined` for zeros alone, which are no number.
 */
export function numberKey(approval: string | undefined): string | undefined {
  const bare = approval?.normalize('NFKC').replace(/\s/g, '').toLowerCase().replace(/^0+/, '');
  return bare === '' ? undefined : bare;
}

/** Whether two texts are the same number. */
export const isSameNumber = (a: string | undefined, b: string | undefined): boolean => {
  const key = numberKey(a);
  return key !== undefined && key === numberKey(b);
};

/**
 * Whether one number may be the other, rounded by a spreadsheet: long, equal in the digits that are kept, and zeros
 * after them.
 */
export function isRounded(a: string, b: string): boolean {
  const isLong = /^\d{16,}$/.test(a) && /^\d{16,}$/.test(b) && a.length === b.length;
  const [kept, other] = [a, b].map((number) => Number(number.slice(0, KEPT_DIGITS)));
  if (!isLong || Math.abs(Number(kept) - Number(other)) > 1) return false;
  return [a, b].some((number) => /^0+$/.test(number.slice(KEPT_DIGITS)));
}
