// @vitest-environment test-dom

import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { type Day, instant, type Month } from '../../../../src/core/day.ts';
import type { Won } from '../../../../src/core/won.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { rowsOfFound } from '../../../../src/intake/found.ts';
import { readPastedHtml, readPastedText } from '../../../../src/intake/pasted.ts';
import { BAD } from '../../../../src/intake/words.ts';
import { calendarDays } from '../../../../src/options/exchange/calendar-days.ts';
import { makeXlsx, sheetXml } from '../../../fixtures/make-xlsx.ts';
import { KOREAN } from '../../../fixtures/speech.ts';
import { loadAxe } from '../../fakes/axe.ts';
import { sentence } from '../../fakes/sentence.ts';
import { entry, lineView, snapshot, TODAY } from '../../fakes/snapshot.ts';
import {
  button,
  choose,
  openExchange,
  pick,
  press,
  says,
  settle,
  shows,
  ticks,
  until,
} from '../import-page.tsx';

const FILE = `결제일시,이용업체명,금액,상태
2026-11-21 12:00,도서상점,"30,000원",결제완료
2026-11-20 09:00,영화관,"9,000원",결제완료
2026-11-19 09:00,게임나라,"5,000원",한도초과
어제,카페,"4,000원",결제완료
`;

const messages = (many: number) =>
  Array.from(
    { length: many },
    (_, at) => `[다날/KT] 휴대폰 결제가 완료되었습니다. 요청 금액: ${1_000 + at}원`,
  );

async function paste(section: HTMLElement, text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: { getData: (type: string) => (type === 'text/plain' ? text : '') },
  });
  await act(async () => {
    section.querySelector('.paste-box')?.dispatchEvent(event);
  });
}

describe('import', () => {
  test('a file is shown before anything is written: duplicates and failures unticked and why, bad lines by number', async () => {
    const { background, section } = await openExchange([entry({ source: 'csv' })]);
    await choose(section, FILE);
    expect(ticks(section)).toEqual([false, true, false]);
    expect(section.textContent).toContain('같은 날 같은 금액의 기록이 있어요');
    expect(section.textContent).toContain('결제되지 않은 건이에요');
    expect(section.textContent).toContain('5번째 줄: 날짜를 읽지 못했어요 (‘어제’)');
    expect(section.textContent).toContain(
      '모두 5줄: 읽은 줄\u00a03, 못 읽은 줄\u00a01, 빈 줄\u00a00, 제목 줄\u00a01',
    );
    expect(section.textContent).toContain('3건 가운데 1건을 골랐어요');
    expect(section.textContent).toContain('UTF-8로 읽었어요');
    expect(background.commands().map(({ name }) => name)).toEqual(['entries/get']);
    const { violations } = await (await loadAxe()).run(section, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
  });

  test('where nobody says what is there already, that is said, and asked again on request', async () => {
    const { background, section } = await openExchange();
    const answer = background.answer;
    background.answer = () => Promise.reject(new Error('gone'));
    await choose(section, FILE, '이용내역.csv', '.import-form [role=alert]');
    expect(section.textContent).toContain('지킴이가 답하지 않아요');
    expect(button(section, '0건 가져오기').disabled).toBe(true);
    background.answer = answer;
    await act(() => button(section, '다시 시도').click());
    await shows(section, '.import-table');
    expect(ticks(section)).toEqual([false, true, false]);
    expect(section.querySelector('.import-form [role=alert]')).toBeNull();
  });

  test('one button takes the ticked rows in, one press takes them back', async () => {
    const { background, section, page } = await openExchange([entry({ source: 'csv' })]);
    await choose(section, FILE);
    await act(async () => {
      section.querySelectorAll<HTMLInputElement>('tbody .tick')[0]?.click();
    });
    await act(async () => {
      button(section, '2건 가져오기').click();
      await settle();
      await settle();
    });
    const sent = background.commands().find(({ name }) => name === 'entries/import')?.content;
    expect(sent).toMatchObject({
      batch: 'batch-0001',
      spoken: ['entry-0001'],
      rows: [
        {
          row: 1,
          line: 'line-0001',
          amount: 30_000,
          merchant: '도서상점',
          sure: true,
          pool: 'phone',
          source: 'csv',
        },
        { row: 2, amount: 9_000, at: '2026-11-20T00:00:00.000Z' },
      ],
    });
    expect(page.querySelector('.outcome')?.textContent).toContain('2건을 가져왔어요');
    expect(section.querySelector('.import-table')).toBeNull();
    await act(async () => {
      page.querySelector<HTMLButtonElement>('.outcome button')?.click();
      await settle();
    });
    expect(background.commands().at(-1)).toMatchObject({
      name: 'history/undo',
      content: { step: sent?.['command'] },
    });
  });

  test('a wrong guess of the columns is corrected by choosing', async () => {
    const { section } = await openExchange([]);
    await choose(section, '결제일,금액,낸 돈\n2026-11-21,"1,000","2,000"\n');
    const amounts = () => section.querySelector('tbody .import-amount')?.textContent;
    expect(amounts()).toContain('1,000');
    await pick(section, '금액', '2');
    await until('2,000', () => amounts()?.includes('2,000') === true);
  });

  test('a pasted text is read and the box is empty', async () => {
    const { background, section } = await openExchange([]);
    const box = section.querySelector('textarea');
    const text =
      '[Web발신]\n[KG파이낸셜/SKT] 휴대폰 결제가 완료되었습니다.\n- 요청 일시: 2026-11-21 14:05\n- 요청 사이트: 달빛서점\n- 요청 금액: 12,300원\nhttp://a.example.top/x';
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
    });
    await act(async () => {
      box?.dispatchEvent(event);
    });
    await shows(section, '.import-table');
    expect(event.defaultPrevented).toBe(true);
    expect(section.querySelector('tbody')?.textContent).toContain('달빛서점');
    expect(section.textContent).toContain('링크나 전화번호가 든 문자가 있어요');
    expect(section.innerHTML).not.toContain('example.top');
    expect(section.querySelector('a')).toBeNull();
    await act(async () => {
      button(section, '닫기').click();
    });
    expect(section.querySelector('textarea')?.value).toBe('');
    expect(JSON.stringify(background.asked)).not.toContain('KG파이낸셜');
  });

  test('two texts of one payment, pasted together, are asked about side by side', async () => {
    const { section } = await openExchange([]);
    const receipt =
      '[다날/SKT] 휴대폰결제 10,000원 결제완료\n결제일시: 11/20 14:03\n이용처: 달빛서점\n\n[SKT] 소액결제 10,000원 승인\n11/20 14:03\n이용처: 달빛서점';
    await paste(section, receipt);
    await shows(section, '.same-question');
    expect(ticks(section)).toEqual([true, false]);
    const question = section.querySelector('.same-question');
    expect(question?.textContent).toContain('2번째 문자');
    expect(question?.textContent).toContain('1번째 문자');
    expect(question?.textContent).toContain(sentence('exchangeAskWhy_told_twice'));
    await press(section, '다른 결제예요');
    expect(ticks(section)).toEqual([true, true]);
  });

  test('one press answers the questions alike that have no doubt beside them, and says how many', async () => {
    const { section } = await openExchange([]);
    const sure = '[다날/SKT] 휴대폰결제 10,000원 결제완료\n결제일: 11/20\n이용처: 달빛서점';
    const undated = '[다날/SKT] 휴대폰결제 4,400원 결제완료\n이용처: 물결문구';
    await paste(section, [sure, sure, sure, undated, undated].join('\n\n'));
    await shows(section, '.same-question');
    expect(section.querySelectorAll('.same-question')).toHaveLength(3);
    expect(section.textContent).toContain(sentence('exchangeAskApart', 1));
    await act(async () => button(section, sentence('exchangeAskAllSame', 2)).click());
    const isAnswered = [...section.querySelectorAll('.same-question')].map((question) =>
      [...question.querySelectorAll('input')].some(({ checked }) => checked),
    );
    expect(isAnswered).toEqual([true, true, false]);
    expect(section.textContent).not.toContain(sentence('exchangeAskApart', 1));
  });

  test('a text without a day that may be a logged payment is asked about, and its missing day said beside', async () => {
    const there = entry({ id: 'entry-0001', amount: 10_000 as Won, at: instant(`${TODAY}T01:00:00Z`) });
    const { background, section } = await openExchange([there]);
    await paste(section, '[다날] 휴대폰 소액결제 10,000원 결제완료');
    await shows(section, '.same-question');
    const question = section.querySelector('.same-question');
    expect(question?.textContent).toContain('내 기록');
    expect(question?.textContent).toContain(sentence('exchangeAskDoubt_no_day'));
    expect(ticks(section)).toEqual([false]);
    expect(section.querySelector<HTMLInputElement>('tbody .tick')?.disabled).toBe(true);
    await press(section, '다른 결제예요');
    expect(ticks(section)).toEqual([true]);
    await act(async () => {
      button(section, '1건 가져오기').click();
      await settle();
    });
    const sent = background.commands().find(({ name }) => name === 'entries/import')?.content;
    expect(sent).toMatchObject({ rows: [{ row: 1, sure: true }], spoken: ['entry-0001'] });
  });

  test('a file that is none says so', async () => {
    const { section } = await openExchange([]);
    const input = section.querySelector<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', {
      value: [new File([new Uint8Array([0xff, 0xd8, 0xff, 0, 0, 1, 0x81])], 'a.csv')],
    });
    await act(async () => {
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await shows(section, '[role=alert]');
    expect(section.querySelector('[role=alert]')?.textContent).toContain('표가 든 파일이 아니에요');
  });
});

describe('what is pasted', () => {
  test('a table is read from its markup, the largest one, and nothing of it joins the page', () => {
    const html = `<table><tr><td>메뉴</td></tr></table>
<table><caption>이용내역</caption><tr><th>결제일시</th><th>가맹점</th><th>금액</th></tr>
<tr><td>2026.11.21</td><td>도서상점<img src="https://x.example/p.png" onerror="globalThis.broken=1"><script>globalThis.broken=1</script></td><td>12,300원</td></tr>
<tr><td colspan="3">끝</td></tr></table>`;
    const found = readPastedHtml(html, TODAY);
    const grid = found?.kind === 'history' ? found.grids[found.at] : undefined;
    expect(grid?.rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3, 3]); // its title is its first line
    expect('broken' in globalThis).toBe(false);
    expect(document.querySelector('img[src*=example]')).toBeNull();
    expect(readPastedHtml('<p>12,300원</p>', TODAY)).toBeUndefined();
  });

  test.each([
    ['sms', '[다날/KT] 휴대폰 결제가 완료되었습니다. 요청 금액: 1,100원'],
    ['sms', '안녕하세요'],
    ['history', '2026.11.21\t도서상점\t12,300원'],
    ['history', '결제일시   가맹점   금액\n2026.11.21   도서상점   12,300\n2026.11.20   영화관   9,000'],
  ])('%s: %s', (kind, text) => {
    expect(inOneGo(readPastedText(text, TODAY))).toMatchObject({ kind });
  });

  test('a text longer than is read is refused, and why', async () => {
    const { section } = await openExchange();
    expect(inOneGo(readPastedText('x'.repeat(5_000_001), TODAY))).toEqual({ fault: 'too-long' });
    await paste(section, '2026.11.21\t도서상점\t12,300원\n'.repeat(250_000));
    await says(section, '붙여 넣은 글이 너무 길어요');
  });

  test('of more messages than are read, it is said how many were', async () => {
    const { section } = await openExchange([]);
    await paste(section, messages(203).join('\n\n'));
    await says(section, '앞의 200건만 읽었어요. 나머지는 따로 붙여 넣어 주세요.');
    expect(section.textContent).toContain('문자 200건: 읽은 문자 200, 못 읽은 문자 0');
  });

  test('of more sheets than are read, it is said how many were not, whichever is shown', async () => {
    const { section } = await openExchange([]);
    const rows = [
      ['결제일', '가맹점', '금액'],
      ['2026-11-20', '책방', 3_300],
      ['2026-11-21', '책방', 4_300],
    ];
    const sheets = Array.from({ length: 42 }, (_, at) => ({ name: `${at}번`, xml: sheetXml(rows) }));
    await choose(section, makeXlsx({ sheets }), '내역.xlsx');
    await says(section, '뒤의 2개는 읽지 않았어요');
    await pick(section, '읽을 표', '3');
    await until('the fourth sheet', () => section.querySelector('.import-table') !== null);
    await says(section, '뒤의 2개는 읽지 않았어요');
  });

  test('of messages, one that is longer than any is named as too long, and the others are read', async () => {
    const { section } = await openExchange([]);
    const [long = '', ...others] = messages(3);
    await paste(section, [`${long} ${'안내 '.repeat(2_000)}`, ...others].join('\n\n'));
    await shows(section, '.import-table');
    expect(section.textContent).toContain(
      KOREAN.t('exchangeBadMessage', 1, KOREAN.t(BAD['message-too-long'])),
    );
    expect(ticks(section)).toHaveLength(2);
  });

  test('of messages, one that tells of several payments is a line of its own kind, and all are counted', () => {
    const pasted = inOneGo(
      readPastedText(
        '[다날/KT] 휴대폰 결제가 완료되었습니다. 요청 금액: 1,100원\n[다날/KT] 휴대폰 결제 2건 합계 12,000원이 결제되었습니다.',
        TODAY,
      ),
    );
    expect(pasted).toMatchObject({ kind: 'sms' });
    const rows = 'kind' in pasted && pasted.kind === 'sms' ? inOneGo(rowsOfFound(pasted, TODAY)) : undefined;
    expect(rows?.good.map(({ draft }) => draft.amount)).toEqual([1_100]);
    expect(rows?.bad).toEqual([{ line: 2, reason: 'several' }]);
    expect(rows?.counts).toEqual({ rows: 2, head: 0, good: 1, bad: 1, blank: 0 });
    expect(KOREAN.t(BAD.several)).toBe('결제 여러 건을 알리는 문자예요. 한 건씩 기록해 주세요.');
  });
});

test('what comes every month stands in the calendar, and the day by which to cancel it', () => {
  const item = {
    id: 'music-0001',
    line: 'line-0001',
    pool: 'phone' as const,
    merchant: '음악상점',
    amount: 8_900 as Won,
    day: 31,
    since: '2026-01' as Month,
    until: '2027-02' as Month,
    cancelBy: '2027-02-10' as Day,
    commands: [],
  };
  const shown = snapshot({
    entries: [],
    lines: [lineView({ bills: [], recurring: [{ item, next: '2026-11-30' as Day }] })],
  });
  const days = calendarDays(shown, KOREAN, true);
  expect(days).toMatchObject([
    {
      day: '2026-11-30',
      title: '정기결제 8,900원 음악상점',
      monthly: { dayOfMonth: 31, until: '2027-02-28' },
    },
    { day: '2027-02-10', remindBefore: 3 },
  ]);
  expect(JSON.stringify(calendarDays(shown, KOREAN, false))).not.toContain('음악상점');
});

describe('export', () => {
  const save = async (section: HTMLElement, words: string) => {
    const made: Blob[] = [];
    const urls = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      made.push(blob as Blob);
      return 'blob:made';
    });
    const clicks = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await act(async () => {
      button(section, words).click();
      await settle();
    });
    urls.mockRestore();
    clicks.mockRestore();
    return {
      text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await made[0]?.arrayBuffer()),
      saved: made.length,
    };
  };

  test('the ledger as CSV with its mark, all months asked for', async () => {
    const { background, section } = await openExchange([entry({ merchant: '=1+1' })]);
    const { text } = await save(section, 'CSV로 저장');
    expect(text.startsWith('\ufeff일시,')).toBe(true);
    expect(text).toContain("'=1+1");
    const asked = background.commands().find(({ name }) => name === 'entries/get')?.content;
    const months = asked?.['months'] as string[];
    expect([months[0], months.at(-1)]).toEqual(['2000-01', '2026-11']);
    expect(section.textContent).toContain('1건을 저장했어요');
  });

  test('an empty period saves nothing and says so', async () => {
    const { section } = await openExchange([]);
    const { saved } = await save(section, 'CSV로 저장');
    expect(saved).toBe(0);
    expect(section.textContent).toContain('이 기간에는 기록이 없어요');
  });

  test('the calendar holds no merchant unless the person wants it', async () => {
    const { section } = await openExchange([]);
    const { text } = await save(section, '캘린더 파일 저장');
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).not.toContain('도서상점');
    await act(async () => {
      section.querySelector<HTMLInputElement>('.radio-row input')?.click();
    });
    expect((await save(section, '캘린더 파일 저장')).text.replace(/\r\n /g, '')).toContain('도서상점');
  });
});
