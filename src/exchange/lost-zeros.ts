/** `11.1`: the first of November, or the tenth of which a spreadsheet that took it for a number dropped the zero. */
const CUT = /^\d{1,2}\.[123]$/;
/** Days of one figure and zeros at the end, as a column has them that no spreadsheet took for numbers. */
const WHOLE = /^\d{1,2}\.(?:[4-9]|[123]0)$/;
/** `041126`, of which `41126` is left: as a number it would be a day of another year. */
const PACKED = /^\d{6}$/;
const PACKED_CUT = /^\d{5}$/;

/**
 * Cells of a column of dates that may have lost a zero where a spreadsheet saved the file once, so that they read as
 * another day. Nothing tells which is meant: such a line is named instead of read.
 */
export function lostZeros(cells: readonly string[]): (cell: string) => boolean {
  const isWhole = cells.some((cell) => WHOLE.test(cell));
  const isPacked = cells.some((cell) => PACKED.test(cell));
  return (cell) => (!isWhole && CUT.test(cell)) || (isPacked && PACKED_CUT.test(cell));
}
