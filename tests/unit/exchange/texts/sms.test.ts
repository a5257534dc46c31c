import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/core/day.ts';
import { inOneGo } from '../../../../src/exchange/drafts/steps.ts';
import { LONGEST_MESSAGE, readMessages, readSms } from '../../../../src/exchange/texts/sms.ts';
import { draftOfSms } from '../../../../src/exchange/texts/sms-draft.ts';
import { runs } from '../../fakes/runs.ts';

const TODAY = day('2026-11-22');

/** The receipt of 2026, with invented values. */
const RECEIPT = `[Web발신]
[KG파이낸셜/SKT] 휴대폰 결제가 완료되었습니다.
- 요청 일시: 2026-11-21 14:05
- 요청 사이트: 도서상점
- 요청 금액: 12,300원
- 결제 대행사: KG파이낸셜
■ [이번 달] 이용 내역 안내
- 이용 가능 금액: 500,000원
- 누적 이용 금액: 112,546원
- 잔여 이용 가능 금액: 387,454원`;

describe('readSms', () => {
  test('the receipt of SKT: what was paid, not what was used or is left', () => {
    expect(readSms(RECEIPT, TODAY)).toEqual({
      kind: 'payment',
      amount: 12_300,
      day: '2026-11-21',
      at: '2026-11-21T05:05:00.000Z',
      merchant: '도서상점',
      gateway: 'mobilians',
      month: { limit: 500_000, used: 112_546 },
      doubts: [],
    });
  });

  test('the same with dashes for colons, as some phones show it', () => {
    const dashed = RECEIPT.replaceAll(': ', ' – ').replaceAll('- ', '– ');
    expect(readSms(dashed, TODAY)).toMatchObject({ amount: 12_300, merchant: '도서상점', day: '2026-11-21' });
  });

  test('a cancellation names its gateway in the bracket', () => {
    const text =
      '[효성FMS/SKT] 휴대폰 결제가 취소되었습니다.\n- 요청 일시: 11/20 09:10\n- 취소 금액: 9,900원';
    expect(readSms(text, TODAY)).toMatchObject({
      kind: 'cancellation',
      amount: 9_900,
      gateway: 'hyosung',
      day: '2026-11-20',
    });
  });

  test('a running total is no payment and gives no amount', () => {
    const text = `[SKT] 휴대폰 결제 누적 이용 금액 안내
한도 금액: 1,000,000원
누적 이용 금액: 112,546원
남은 한도 금액: 887,454원`;
    const reading = readSms(text, TODAY);
    expect(reading).toEqual({ kind: 'total', doubts: [], month: { limit: 1_000_000, used: 112_546 } });
    expect(draftOfSms(reading, TODAY)).toBeUndefined();
  });

  test.each([
    [
      '[다날] 넥스트게임 10,000원 결제완료 11/21 20:11',
      { amount: 10_000, gateway: 'danal', day: '2026-11-21' },
    ],
    [
      '[페이레터] 결제금액 5,500원(수수료 500원 포함) 정상 승인되었습니다.',
      { amount: 5_500, gateway: 'payletter' },
    ],
    [
      'LGU+ 소액결제 33,000원이 승인되었습니다. 가맹점: 영화관 승인번호: 20261121998',
      {
        amount: 33_000,
        merchant: '영화관',
        approval: '20261121998',
      },
    ],
    ['KT 휴대폰결제 ₩8,800 승인 2026.11.02', { amount: 8_800, day: '2026-11-02' }],
    [
      '[갤럭시아] 11월 3일 15시 20분 상품명: 음악 이용권 결제금액: 7900원 결제되었습니다',
      {
        amount: 7_900,
        item: '음악 이용권',
        gateway: 'galaxia',
        at: '2026-11-03T06:20:00.000Z',
      },
    ],
    ['휴대폰결제 이용 1,000원\n누적 30,000원\n잔여한도 270,000원', { amount: 1_000 }],
    ['구글플레이 정보이용료 4,400원 결제 11.20', { amount: 4_400, pool: 'content', day: '2026-11-20' }],
    [
      'SKT carrier payment: KRW 15,000 paid on 2026-11-19, merchant: bookshop',
      { amount: 15_000, merchant: 'bookshop' },
    ],
    ['휴대폰 결제 完了 １２，０００원 승인', { amount: 12_000 }],
    // Whoever stands beside a carrier is the gateway, known or not.
    ['[한빛페이먼츠/KT] 휴대폰 소액 3,000원 승인 11/20', { amount: 3_000, gateway: '한빛페이먼츠' }],
  ])('reads %s', (text, wanted) => {
    expect(readSms(text, TODAY)).toMatchObject({ kind: 'payment', ...wanted });
  });

  test.each([
    ['code', '[다날] 인증번호 482913 결제금액 30,000원 타인에게 알려주지 마세요'],
    ['code', '[모빌리언스] 승인번호[482913]를 입력해 주세요. 결제금액 5,000원'],
    ['refused', '[다날/KT] 휴대폰 결제가 한도초과로 거절되었습니다. 요청 금액: 50,000원'],
    ['refused', '결제 실패: 잔여한도 부족 20,000원'],
    ['bill', '[KT] 11월 휴대폰 요금 청구 안내 45,000원 납부기한 11/25'],
    ['unknown', '오늘 저녁에 3,000원 보내줘'],
    ['unknown', ''],
  ])('takes for %s: %s', (kind, text) => {
    const reading = readSms(text, TODAY);
    expect(reading.kind).toBe(kind);
    expect(draftOfSms(reading, TODAY)).toBeUndefined();
    expect(reading.approval).toBeUndefined();
  });

  test('of a text that is nothing we know, only a sure amount remains', () => {
    expect(readSms('점심 3,000원', TODAY)).toEqual({ kind: 'unknown', amount: 3_000, doubts: [] });
    expect(readSms('3,000원 아니면 4,000원', TODAY)).toEqual({ kind: 'unknown', doubts: [] });
  });

  test('two payments in one text give no amount', () => {
    expect(readSms('3,000원 결제, 4,000원 결제', TODAY).amount).toBeUndefined();
  });

  test('words of how to cancel cancel nothing', () => {
    const text = '[다날/SKT] 휴대폰 결제가 완료되었습니다. 요청 금액: 3,000원 결제취소 문의 1566-3355';
    expect(readSms(text, TODAY)).toMatchObject({ kind: 'payment', amount: 3_000, doubts: [] });
  });

  test('no day after today, no day of a bill', () => {
    expect(readSms('결제 3,000원 2026-11-23', TODAY).day).toBeUndefined();
    expect(readSms('결제 3,000원 완료, 청구일 11/05', TODAY).day).toBeUndefined();
    expect(readSms('결제 3,000원 완료 2026-02-30', TODAY).day).toBeUndefined();
  });

  test.each([
    ['12/31 23:50', '2027-01-02', '2026-12-31'],
    ['01/01 00:10', '2027-01-02', '2027-01-01'],
    ['1월 2일', '2027-01-02', '2027-01-02'],
    ['02/04', '2027-01-02', '2026-02-04'],
    // Tomorrow's: of a notice as likely as of a year ago.
    ['01/03', '2027-01-02', undefined],
    ['02/01', '2027-01-02', undefined],
    ['02/29', '2028-03-01', '2028-02-29'],
    ['02/29', '2027-03-01', undefined],
    ['12월 31일', '2026-12-31', '2026-12-31'],
  ])('%s, read on %s, is %s', (written, today, wanted) => {
    expect(readSms(`[다날/KT] 결제 1,000원 완료 일시: ${written}`, day(today)).day).toBe(wanted);
  });
});

describe('messages that pose as receipts', () => {
  const FALSE = `[국제발신]
[휴대폰결제] 598,000원 결제완료 가맹점: 전자상가 http://pay-check.example.top/a1
본인 아닐시 문의 02-1234-5678, pay1.shop/x`;

  test('are marked, and neither address nor number is kept', () => {
    const reading = readSms(FALSE, TODAY);
    expect(reading.doubts).toEqual(['link', 'call-back', 'abroad']);
    expect(reading.amount).toBe(598_000);
    expect(JSON.stringify(reading)).not.toMatch(/http|\.top|\.shop|1234|5678/);
  });

  test('the help line of a gateway is no doubt', () => {
    expect(readSms(`${RECEIPT}\n문의 1800-1855`, TODAY).doubts).toEqual([]);
  });

  test('a shop named by its address keeps its name alone', () => {
    expect(readSms(RECEIPT.replace('도서상점', 'www.dosa24.com'), TODAY)).toMatchObject({
      merchant: 'dosa24',
      doubts: [],
    });
  });

  test('no address survives in any place of a message', () => {
    const address = fc.constantFrom('http://a.b/c', 'https://x.top', 'www.pay.kr/q', 'bit.ly/3x', 'pay.shop');
    const place = fc.constantFrom(
      '가맹점: ',
      '상품명: ',
      '결제 대행사: ',
      '승인번호: ',
      '요청 사이트: 상점 ',
      '',
    );
    fc.assert(
      fc.property(address, place, (link, label) => {
        const reading = JSON.stringify(readSms(`[다날/KT] 3,000원 결제 완료\n${label}${link}`, TODAY));
        expect(reading).not.toContain(link);
        expect(reading).not.toMatch(/https?:|www\.|bit\.ly|pay\.shop/);
      }),
    );
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.integer({ min: -5, max: 20_000_000 }).map((n) => `${n.toLocaleString('en')}원`),
    fc.constantFrom(
      '[다날/SKT]',
      '결제',
      '완료',
      '취소',
      '금액: ',
      '누적',
      '\n',
      ' ',
      '11/21',
      '2026-11-21 10:00',
      '승인번호: ',
      '가맹점: ',
    ),
  );
  const texts = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

  test('never throws, and gives no amount that is not in it', { tags: ['long'] }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { amount } = readSms(text, TODAY);
        if (amount === undefined) return;
        const digits = text.normalize('NFKC').replaceAll(',', '').match(/\d+/g) ?? [];
        expect(digits.map(Number)).toContain(amount);
      }),
      runs(2_000),
    );
  });

  test('a payment that is labelled is read, whatever else is said of the month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 900_000 }),
        (paid, used) => {
          const text = `[다날/SKT] 휴대폰 결제가 완료되었습니다.\n요청 금액: ${paid.toLocaleString('en')}원\n누적 이용 금액: ${used}원`;
          expect(readSms(text, TODAY).amount).toBe(paid);
        },
      ),
    );
  });

  test('a long hostile text costs little time', () => {
    const start = performance.now();
    for (const text of [
      '1,'.repeat(50_000),
      '가맹점 '.repeat(20_000),
      '[['.repeat(50_000),
      'a.'.repeat(50_000),
    ])
      inOneGo(readMessages(text, TODAY));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('readMessages', () => {
  test.each(['1. ', '1) ', ' 12.'])('reads a list that numbers its messages: %j', (number) => {
    const text = (sum: string, on: string) =>
      `${number}[다날/SKT] 휴대폰결제 ${sum}원 완료 ${on} 10:00 가나툰`;
    const pasted = [text('1,100', '11/01'), text('2,200', '11/02'), text('3,300', '11/03')].join('\n');
    const { readings } = inOneGo(readMessages(pasted, TODAY));
    expect(readings.map(({ kind, amount, day, merchant }) => [kind, amount, day, merchant])).toEqual([
      ['payment', 1_100, '2026-11-01', '가나툰'],
      ['payment', 2_200, '2026-11-02', '가나툰'],
      ['payment', 3_300, '2026-11-03', '가나툰'],
    ]);
  });

  test('several messages at once, each for itself', () => {
    const second = '[Web발신]\n[효성FMS/SKT] 휴대폰 결제가 취소되었습니다. 취소 금액: 9,900원';
    const third = '\n\n[다날/KT] 휴대폰 결제가 완료되었습니다. 요청 금액: 1,100원';
    const read = inOneGo(readMessages(`${RECEIPT}\n${second}${third}`, TODAY)).readings;
    expect(read.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['payment', 12_300],
      ['cancellation', 9_900],
      ['payment', 1_100],
    ]);
  });

  const message = (sum: number) => `[다날/KT] 휴대폰 결제가 완료되었습니다. 요청 금액: ${sum}원`;
  const paste = (many: number, between = '\n\n') =>
    Array.from({ length: many }, (_, at) => message(1_000 + at)).join(between);
  const chatDay = (at: number) => `\n--------------- 2026년 11월 ${at}일 금요일 ---------------\n`;
  const chat = (many: number) =>
    Array.from(
      { length: many },
      (_, at) => `${chatDay((at % 20) + 1)}[통신사] [오후 3:21] ${message(1_000 + at)}`,
    );

  test.each<[why: string, text: string, read: number, isCut: boolean]>([
    ['as many as are read', paste(200), 200, false],
    ['one more', paste(201), 200, true],
    ['many more', paste(500), 200, true],
    ['a chat in which every message has its day above', chat(150).join('\n'), 150, false],
    ['a longer one', chat(203).join('\n'), 200, true],
    ['blanks behind the last, however many', `${paste(3)}${' \n'.repeat(60_000)}`, 3, false],
  ])('%s: all are read, or it is told that they are not', (_, text, read, isCut) => {
    const found = inOneGo(readMessages(text, TODAY));
    expect(found.readings).toHaveLength(read);
    expect(found.readings.map(({ amount }) => amount)).toEqual(
      Array.from({ length: read }, (__, at) => 1_000 + at),
    );
    expect(found.isCut ?? false).toBe(isCut);
  });

  test('a message that is cut in two is not read by half', () => {
    const long = `${message(1_100)} ${'가'.repeat(99_900)}\n\n`;
    for (let ahead = 30; ahead < 60; ahead += 1) {
      const text = `${long.slice(0, 100_000 - ahead)}\n\n${message(123_456)}`;
      const found = inOneGo(readMessages(text, TODAY));
      expect([found.readings.map(({ amount }) => amount), found.isCut ?? false]).toEqual(
        text.length > 100_000 ? [[undefined], true] : [[undefined, 123_456], false],
      );
    }
  });

  test.each<[what: string, text: string, isRead: boolean]>([
    ['as long as a message may be', message(5_000).padEnd(LONGEST_MESSAGE, '안내 '), true],
    ['with blanks behind', `${message(5_000)}${' '.repeat(LONGEST_MESSAGE)}`, true],
    [
      'one character longer',
      message(5_000)
        .padEnd(LONGEST_MESSAGE + 1, '안내 ')
        .replace(/ $/, '.'),
      false,
    ],
    [
      'with other words behind the end',
      `${message(5_000)}${' 안내'.repeat(1_400)} 위 결제는 취소되었습니다.`,
      false,
    ],
  ])('a message %s is read whole or not at all, and that is told', (_, text, isRead) => {
    const { amount, isTooLong = false } = readSms(text, TODAY);
    expect([amount, isTooLong]).toEqual(isRead ? [5_000, false] : [undefined, true]);
  });

  test('becomes rows for the ledger', () => {
    const [reading] = inOneGo(readMessages(RECEIPT, TODAY)).readings;
    expect(reading && draftOfSms(reading, TODAY)).toEqual({
      kind: 'payment',
      monthUsed: 112_546,
      status: 'confirmed',
      source: 'sms',
      amount: 12_300,
      day: '2026-11-21',
      at: '2026-11-21T05:05:00.000Z',
      merchant: '도서상점',
      gateway: 'mobilians',
    });
  });
});
