/** `11.1`: the first of November, or the tenth, where a spreadsheet read it as a number and dropped the zero. */
const CUT = /^\d{1,2}\.[123]$/;
/** Days from 4 to 9, and days that end in zero: a column that has them was not read as numbers. */
const WHOLE = /^\d{1,2}\.(?:[4-9]|[123]0)$/;
/** `041126` without its first zero is `41126`: as a number it would be a day of another year. */
const PACKED = /^\d{6}$/;
const PACKED_CUT = /^\d{5}$/;

/**
 * Tells which cells of a date column may have lost a zero when a spreadsheet saved the file, and would be read as
 * another day. Nothing tells which day is meant, so such a line is reported and not read.
 */
export function lostZeros(cells: readonly string[]): (cell: string) => boolean {
  const isWhole = cells.some((cell) => WHOLE.test(cell));
  const isPacked = cells.some((cell) => PACKED.test(cell));
  return (cell) => (!isWhole && CUT.test(cell)) || (isPacked && PACKED_CUT.test(cell));
}
