import { describe, expect, test } from 'vitest';
import { day } from '../../../src/core/day.ts';
import { csvRows } from '../../../src/exchange/csv-rows.ts';
import { guessDelimiter } from '../../../src/exchange/delimiter.ts';
import { inOneGo } from '../../../src/exchange/steps.ts';
import { foundTable, rowsOfFound } from '../../../src/intake/found.ts';

const TODAY = day('2026-11-28');

/** `day amount shop state` of each row, and the line and reason of what is out. */
function told(text: string) {
  const rows = [...csvRows(text, guessDelimiter(text, TODAY))];
  const found = inOneGo(foundTable({ kind: 'csv', grids: [{ name: '', rows }], at: 0 }, TODAY));
  if ('fault' in found) throw new Error(found.fault);
  const { good, bad } = inOneGo(rowsOfFound(found, TODAY)) ?? { good: [], bad: [] };
  return {
    good: good.map(({ draft, doubt }) => {
      const state = draft.kind === 'payment' ? draft.status : draft.kind;
      const name = draft.merchant ?? '-';
      return [draft.day, draft.amount, name, state, ...(doubt ? [doubt] : [])].join(' ');
    }),
    bad: bad.map(({ line, reason }) => `${line} ${reason}`),
  };
}

describe('lists as others hand them out', () => {
  test.each<[why: string, text: string, good: string[], bad: string[]]>([
    [
      'points that were earned and spent are no won',
      '날짜,내용,적립,사용,남은 마일리지\n2026-11-03,적립,50,0,1050\n2026-11-04,달빛문고,0,600,450\n',
      [],
      ['2 other-currency', '3 other-currency'],
    ],
    [
      'nor are those of a list that is called so',
      '적립금 변동 내역\n일자,내용,금액\n2026-11-03,달빛문고,600\n2026-11-04,구름찻집,700\n',
      [],
      ['3 other-currency', '4 other-currency'],
    ],
    [
      'points beside what was paid change nothing',
      '날짜,상점,결제금액,적립\n2026-11-03,달빛문고,6000,60\n',
      ['2026-11-03 6000 달빛문고 confirmed'],
      [],
    ],
    [
      'of two columns that tell of what is left and what was used, either says what a row was',
      '일자,이용처,이용금액,누적 이용금액,잔여 한도\n2026-11-03,달빛문고,6000,6000,94000\n2026-11-04,구름찻집,4000,10000,90000\n2026-11-05,구름찻집,4000,6000,94000\n',
      ['2026-11-03 6000 달빛문고 confirmed', '2026-11-04 4000 구름찻집 confirmed'],
      ['4 unknown-status'],
    ],
    [
      'books that name the other account',
      'type,amount,currency_code,description,date,source_name,destination_name\nWithdrawal,-6000,KRW,책,2026-11-03T22:10:00+09:00,폰,달빛문고\n',
      ['2026-11-03 6000 달빛문고 confirmed'],
      [],
    ],
  ])('%s', (_why, text, good, bad) => expect(told(text)).toEqual({ good, bad }));
});
