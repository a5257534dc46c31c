/** Whether a cell names only how money went out or came in, and no shop: `체크카드`, `타행이체`, `CD수수료`. */
export const isWayPaid = (cell: string): boolean =>
  /^(?:[가-힣A-Za-z]{0,6}\s?)?(?:(?:체크|신용)카드|(?<!티|오)카드결제|이체|출금|입금|수수료|이자|현금|송금)$/i.test(
    cell.trim(),
  );

/** Whether a cell is the value of a tick box. */
export const isAnswer = (cell: string): boolean => /^(?:true|false|yes|no)$/i.test(cell.trim());
