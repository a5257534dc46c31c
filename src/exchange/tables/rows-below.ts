import { readAmountCell } from './amount-cell.ts';
import { plainCell } from './csv-cells.ts';
import { type GridRow, isBlankRow } from './grid.ts';
import type { Columns, Mapping } from './mapping.ts';
import { isNote } from './no-payment.ts';
import { isUndone, statusFrom, undoneRemark } from './row-status.ts';

/** A state in one cell over the whole row: `상태: 취소완료`, `취소일시 : 2026.11.05`. */
const STATE = /(?:상태|결과)\s*[:：]\s*([가-힣]{2,8})/;
/** Characters that are looked at: what a row says of its payment stands at its beginning. */
const LONGEST_NOTE = 200;
/** The state alone in a line: `환불됨`. A line that says 취소 alone may also be the title of what follows. */
const STATE_ALONE = /^(?:결제\s?)?(?:취소|환불)\s?(?:됨|함|완료|되었습니다|됐어요)[.!]?$/;
const UNDONE_ON = /(?:취소|환불)\s?(?:완료)?(?:일시|일자|일)\s*[:：]?\s*\d/;

/** A row with a day of its own is about itself, not about the payment above. */
const DAY = /\d\s?[-./년월]\s?\d|^\d{6}/;

/**
 * Some lists give each payment two rows, the second with time, item and state. By the line of the first row: the words
 * of the second that say the payment was undone.
 */
export function undoneBelow({ body }: Pick<Columns, 'body'>, mapping: Mapping): ReadonlyMap<number, string> {
  const undone = new Map<number, string>();
  let above: number | undefined;
  for (const row of body) {
    if (isBlankRow(row)) continue;
    if (isPayment(row, mapping)) above = row.line;
    else if (above !== undefined && !DAY.test(cellOf(row, mapping.when))) {
      const said = isNote(row) ? saidByNote(row) : saidByCells(row);
      if (said !== undefined) undone.set(above, said);
      above = undefined;
    }
  }
  return undone;
}

const cellOf = ({ cells }: GridRow, column = -1): string => plainCell(cells[column] ?? '').trim();

const isPayment = (row: GridRow, { amount }: Mapping): boolean => readAmountCell(cellOf(row, amount)).ok;

function saidByNote({ cells }: GridRow): string | undefined {
  const text = (cells.find((cell) => cell.trim() !== '') ?? '').slice(0, LONGEST_NOTE);
  if (STATE_ALONE.test(text.trim())) return text.trim();
  const state = STATE.exec(text)?.[1];
  const isSaid = state === undefined ? UNDONE_ON.test(text) : saysUndone(state);
  return isSaid ? text.trim() : undefined;
}

const saysUndone = (state: string): boolean =>
  ['cancelled', 'failed', 'part-cancelled'].includes(statusFrom(state) ?? '');

function saidByCells({ cells }: GridRow): string | undefined {
  const texts = cells.map((cell) => plainCell(cell).trim());
  return texts.find(isUndone) ?? undoneRemark(texts);
}
