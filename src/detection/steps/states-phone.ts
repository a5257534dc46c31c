import type { Reading } from './window.ts';

/** A list of the methods that are accepted, not of the one that was chosen: 결제방법: 휴대폰, 카드. */
const LISTS_ON = /^[^\d,.:/·|]{0,10}[,/·|](?!\d)/;

/** Whether a row of facts says that this is paid by phone: 결제수단 휴대폰. */
export function statesPhone({ words, pack }: Pick<Reading, 'words' | 'pack'>): boolean {
  const said = pack.outcomes.paidByPhone.exec(words);
  return said !== null && !LISTS_ON.test(words.slice(said.index + said[0].length, said.index + 60));
}
