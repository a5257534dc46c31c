import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BannerView } from '../../../../../src/content/banner/said/banner-view.ts';
import { bannerViewOf } from '../../../../../src/content/banner/said/view-of.ts';
import type { BannerModel } from '../../../../../src/content/shared/banner-model.ts';
import { AMOUNT_DOUBTS, CAUSES, STAGES } from '../../../../../src/contract/checkout-seen.ts';
import { day } from '../../../../../src/core/day.ts';
import { ENTRY_STATES } from '../../../../../src/core/entry.ts';
import { GUARDS } from '../../../../../src/core/guards.ts';
import { won } from '../../../../../src/core/won.ts';
import type { Speech } from '../../../../../src/ui/translate-context.ts';
import { BANNER_STATES } from '../../../../fixtures/banner-states.ts';
import { ENGLISH, KOREAN } from '../../../../fixtures/speech.ts';
import { runs } from '../../../fakes/runs.ts';

const FRAME = { host: 'teledit-pay.example', mayLog: true };

function state(name: string): BannerModel {
  const model = BANNER_STATES[name];
  if (model === undefined) throw new Error(`no state ${name}`);
  return model;
}

const view = (name: string, speech: Speech = KOREAN, frame = FRAME): BannerView =>
  bannerViewOf(state(name), speech, frame);

/** The same, assessed otherwise. */
function assessed(name: string, change: Partial<BannerModel['assessment']>): BannerView {
  const model = state(name);
  return bannerViewOf({ ...model, assessment: { ...model.assessment, ...change } }, KOREAN, FRAME);
}

const placesOf = ({ places }: BannerView) =>
  places.map(({ name, lines, asOf }) => [name, ...lines, ...(asOf === undefined ? [] : [asOf])]);

/** Every sentence of a view that comes from us; text of the page stands apart. */
const sentences = (seen: BannerView): readonly string[] => [
  seen.figure,
  ...seen.lines,
  ...seen.asides.map(({ text }) => text),
  ...seen.steps.flatMap(({ name, text }) => [name, text]),
  ...seen.checks,
  ...seen.actions.map(({ label }) => label),
  ...seen.why.notes,
  ...seen.why.sums,
  seen.why.page,
  ...(seen.chargedOn === undefined ? [] : [seen.chargedOn]),
  seen.place,
];

describe('what each state says first', () => {
  test.each([
    ['option', '한도의 92%까지 써요', 'Takes you to 92% of your limit'],
    ['ok', '이 결제 후 57,000원 남아요', '₩57,000 left after this payment'],
    ['near', '한도의 92%까지 써요', 'Takes you to 92% of your limit'],
    ['over', '한도보다 12,000원 넘어요', '₩12,000 over your limit'],
    ['overBudget', '내 예산보다 12,000원 넘어요', '₩12,000 over your own budget'],
    ['unpaid', '10월 이용 요금 45,000원이 아직이에요', 'October’s bill of ₩45,000 is still unpaid'],
    ['unknownLimit', '한도를 알려주면 남은\u00a0금액을 보여줄게요', 'Tell us your limit to see what is left'],
    ['unknownAmount', '결제 금액을 읽지 못했어요', 'We could not read the amount'],
    ['tooLarge', '1,280,000원', '₩1,280,000'],
    ['recurring', '매달 9,900원씩 나가는 결제예요', 'This payment repeats: ₩9,900 every month'],
    ['code', '이것은 본인인증이 아니라 결제예요', 'This is a payment, not an identity check'],
    ['codeOver', '이것은 본인인증이 아니라 결제예요', 'This is a payment, not an identity check'],
    ['codeUnread', '이것은 본인인증이 아니라 결제예요', 'This is a payment, not an identity check'],
    ['blocked', '차단 상태인데 결제창이 열렸어요', 'Payment window on a blocked line'],
    ['voucher', '상품권을 사는 결제예요', 'This payment buys gift vouchers'],
    ['burst', '10분 사이 결제창이 세 번 이상 열렸어요', 'Three or more payment windows in 10 minutes'],
    ['night', '늦은 밤 결제예요', 'A payment late at night'],
    ['nightNear', '한도의 92%까지 써요', 'Takes you to 92% of your limit'],
    ['maintenance', '월말 점검 시간이에요', 'Month-end maintenance'],
    ['lookalike', '처음 보는 결제 주소예요', 'Unknown payment address'],
    ['success', '30,000원을 기록했어요', '₩30,000 logged'],
    ['successPending', '30,000원, 결제하셨나요?', 'Did you pay ₩30,000?'],
    ['successUnlogged', '30,000원을 기록할까요?', 'Log ₩30,000?'],
    ['successUnread', '결제 금액을 읽지 못했어요', 'We could not read the amount'],
    ['failLimit', '한도를 넘어 거절됐어요', 'Refused: over the limit'],
    ['failMerchantCap', '가맹점 한도를 넘어 거절됐어요', 'Refused: over the shop’s own cap'],
    ['failUnpaid', '미납 때문에 거절됐어요', 'Refused: unpaid phone bill'],
    ['failBlocked', '차단된 번호예요', 'This number is blocked'],
    ['failPolicy', '결제대행사 정책으로 거절됐어요', 'Refused by the gateway’s policy'],
    ['failUnknown', '결제되지 않았어요', 'The payment did not go through'],
    ['cancelled', '결제가 취소됐어요', 'The payment was cancelled'],
    ['gaveUp', '결제하지 않고 나왔어요', 'You left without paying'],
  ])('%s: %s', (name, korean, english) => {
    expect(view(name).figure).toBe(korean);
    expect(view(name, ENGLISH).figure).toBe(english);
  });
});

describe('the limit of vouchers', () => {
  const { line } = state('voucher').assessment;
  const said = (carrier: NonNullable<typeof line.carrier> | undefined) => {
    const { carrier: _chosen, ...bare } = line;
    return assessed('voucher', { line: carrier === undefined ? bare : { ...bare, carrier } }).lines;
  };

  test('is said with its month where the line’s own carrier is known to have one', () => {
    const last = (words: string) => [
      '상품권을 현금으로 바꿔 주겠다고 권하는 쪽이 불법이에요 (정보통신망법\u00a072조)',
      words,
    ];
    expect(said('kt')).toEqual(
      last('KT는 2025년 10월에 상품권 한도를 100,000원으로 줄였어요. 지금은 다를 수 있어요'),
    );
    expect(said('lgu')).toEqual(
      last('LG U+는 2025년 10월에 상품권 한도를 100,000원으로 줄였어요. 지금은 다를 수 있어요'),
    );
  });

  test('of others, of a budget operator and where none is chosen, no figure is invented', () => {
    for (const carrier of ['skt', 'mvno-kt', 'mvno-lgu', undefined] as const)
      expect(said(carrier)).toContain('상품권은 한도가 따로 더 작을 수 있어요');
  });
});

describe('what stands beneath', () => {
  test.each([
    ['near', ['남는 돈 24,000원 · 하루 3,000원꼴']],
    ['fee', ['남는 돈 24,000원']],
    ['nearShort', ['남는 돈 24,000원', '이번 달 나갈 정기결제까지 치면 5,900원 모자라요']],
    ['overNewLine', ['새 회선 한도 300,000원에 걸려요', '내 기록으로는 거절될 수 있어요']],
    [
      'cap',
      [
        '\u2068달빛서점\u2069 · 11월 3일에 거절된 것을 봤어요',
        '가게나 결제대행사의 한도예요. 통신사 한도와는 달라요',
      ],
    ],
    [
      'unpaidOwnRate',
      [
        '6일\u00a0지났어요 · 예상\u00a0연체료\u00a01,350원',
        '밀린 요금이 있으면 결제가 거절될 수 있어요',
        '연체료는 내가 정한 비율 2%\u2060로 어림했어요',
      ],
    ],
    ['over', ['통신사 한도 300,000원에 걸려요', '내 기록으로는 거절될 수 있어요']],
    ['overBudget', ['내 예산 100,000원에 걸려요', '통신사 한도와는 달라요. 내가 정한 만큼이에요']],
    [
      'unpaid',
      [
        '6일\u00a0지났어요 · 예상\u00a0연체료\u00a01,350원',
        '밀린 요금이 있으면 결제가 거절될 수 있어요',
        '연체료는 다날\u2060·\u2060KG파이낸셜(옛 KG모빌리언스) 약관 3%, 그다음부터 3.5%\u2060로 어림했어요 (2021년 1월)',
      ],
    ],
    ['unknownLimit', ['이번 달 지금까지 기록 213,000원']],
    ['unknownAmount', ['창의 결제금액을 직접 확인해 주세요', '이 결제 전 남은 금액 87,000원']],
    [
      'ownRuleUnread',
      [
        '이 사이트의 내 규칙으로 읽지 못했어요. 설정에서 고치거나 끌 수 있어요',
        '창의 결제금액을 직접 확인해 주세요',
        '이 결제 전 남은 금액 87,000원',
      ],
    ],
    ['tooLarge', ['휴대폰으로는 한 달 100만원까지예요', '이 결제 전 남은 금액 87,000원']],
    ['code', ['인증번호를 넣으면 결제가 끝나요']],
    ['success', ['이번 달 57,000원 남았어요', '되돌리기는 팝업에서 할 수 있어요']],
    [
      'failLimit',
      [
        '이번 달 한도는 통신사가 정하고, 1일에 새로 시작해요',
        '결제창이 알려준 남은 한도는 12,000원이에요',
        '내 기록으로는 이번 달 18,000원 남았어요',
      ],
    ],
    ['cancelledDone', ['기록에서도 취소했어요', '이번 달 57,000원 남았어요']],
    ['cancelledFits', ['11월 21일에 기록한 30,000원도 취소로 바꿀까요?', '이번 달 57,000원 남았어요']],
    ['cancelledFitDone', ['기록에서도 취소했어요', '이번 달 57,000원 남았어요']],
    [
      'cancelledLogged',
      ['기록에는 남아 있어요. 팝업에서 취소로 바꿀 수 있어요', '이번 달 57,000원 남았어요'],
    ],
  ])('%s', (name, lines) => {
    expect(view(name).lines).toEqual(lines);
  });

  test('a payment says which bill it is charged on, and when that leaves the account', () => {
    expect(view('ok').chargedOn).toBe('12월 요금에 더해져 12월 21일까지 내요');
    expect(view('ok', ENGLISH).chargedOn).toBe('On your December bill, due Dec 21');
    const chargedOn = {
      ...state('ok').assessment.chargedOn,
      due: day('2026-12-31'),
      debit: day('2026-12-21'),
    };
    expect(assessed('ok', { chargedOn }).chargedOn).toBe('12월 요금에 더해져 12월 21일에 나가요');
    expect(view('success').chargedOn).toBeUndefined();
  });

  test('an unknown address is named, with what to check', () => {
    expect(view('lookalike').address).toBe('teledit-pay.example');
    expect(view('ok').address).toBeUndefined();
  });

  test.each([
    ['fee', '이 중 수수료 900원이 들어 있어요'],
    ['privateWindow', '시크릿 창이라 기록하지 않아요'],
    ['unpaidOver', '한도보다 12,000원 넘어요'],
    ['codeOver', '한도보다 12,000원 넘어요'],
    ['recurringKept', '매달 나가는 결제로 적어 뒀어요'],
    ['overUnpaidCap', '한도보다 12,000원 넘어요'],
    ['maintenance', '이달 말일(11월 30일)\u2060까지 취소해야 한도로 돌아와요'],
    ['nightNear', '늦은 밤 결제예요'],
    ['blockedCode', '이것은 본인인증이 아니라 결제예요'],
  ])('%s also says: %s', (name, aside) => {
    expect(view(name).asides.map(({ text }) => text)).toContain(aside);
  });

  test('the sums behind the verdict add up in words', () => {
    expect(view('near').why.sums).toEqual([
      '이번 달 쓴 금액 246,000원 + 이 결제 30,000원 = 276,000원',
      '모두 한도의 92%예요',
      '한도 300,000원은 내가 입력한 통신사 한도예요',
    ]);
    expect(view('near').why.page).toContain('다날');
    expect(view('near').why.clues).toHaveLength(3);
  });
});

describe('when several things hold at once', () => {
  test('before a code is typed the amount stands in the largest text, whatever the headline', () => {
    for (const name of ['code', 'codeOver', 'blockedCode', 'lookalikeCode'])
      expect(view(name).hero).toBe('30,000원');
    for (const name of ['ok', 'codeUnread', 'successPending']) expect(view(name).hero).toBeUndefined();
  });

  test('at most three notes stand beneath the headline; the rest is not lost', () => {
    const { asides, why } = view('longest');
    expect(asides.map(({ text }) => text)).toEqual([
      '한도보다 1,000,000원 넘어요',
      '매달 1,000,000원씩 나가는 결제예요',
      '상품권을 사는 결제예요',
    ]);
    expect(why.notes).toEqual([
      '10분 사이 결제창이 세 번 이상 열렸어요',
      '늦은 밤 결제예요',
      '월말 점검 시간이에요',
      '이 중 수수료 33,000원이 들어 있어요',
      '이달 말일(11월 30일)\u2060까지 취소해야 한도로 돌아와요',
    ]);
  });

  test('burst and night raise the state by one level', () => {
    expect(view('ok')).toMatchObject({ size: 'chip', tone: 'calm', urgent: false });
    expect(view('night')).toMatchObject({ size: 'card', tone: 'watch', urgent: false });
    expect(view('near')).toMatchObject({ tone: 'watch', urgent: false, bar: { tone: 'watch' } });
    expect(view('nightNear')).toMatchObject({ tone: 'stop', urgent: true, bar: { tone: 'stop' } });
  });

  test('a blocked line says where to call, and does not press to log', () => {
    expect(view('blocked').places).toMatchObject([
      { name: 'SKT', lines: expect.arrayContaining(['전화 114']) },
    ]);
    for (const name of ['blocked', 'lookalike'])
      expect(view(name).actions.some(({ primary }) => primary)).toBe(false);
  });
});

describe('the headroom bar', () => {
  test.each([
    ['ok', { left: 87_000, after: 57_000 }],
    ['over', { left: 18_000, short: 12_000 }],
    ['unknownAmount', { left: 87_000 }],
  ])('%s: what is left now and after', (name, sums) => {
    expect(view(name).bar).toMatchObject(sums);
  });
});

describe('when a refusal came', () => {
  test('the order is limit, unpaid bill, block or policy, help line', () => {
    const names = view('failLimit').steps.map(({ name }) => name);
    expect(names).toEqual(['한도', '미납', '차단·정책', '고객센터']);
  });

  test.each([
    ['failLimit', '한도'],
    ['failMerchantCap', '차단·정책'],
    ['failUnpaid', '미납'],
    ['failArrears', '미납'],
    ['failBlocked', '차단·정책'],
    ['failPolicy', '차단·정책'],
    ['failOwner', '고객센터'],
  ])('%s points to %s', (name, step) => {
    expect(
      view(name)
        .steps.filter(({ here }) => here)
        .map(({ name: named }) => named),
    ).toEqual([step]);
  });

  test('an unknown cause points nowhere: it is not guessed', () => {
    expect(view('failUnknown').steps.some(({ here }) => here)).toBe(false);
    expect(view('failUnknown').steps).toHaveLength(4);
  });

  const skt = ['SKT', 'www.tworld.co.kr', '전화 114', '여러 안내 글, 2025년 12월 기준'];
  const danal = ['다날', '1566-3355 · www.danal.co.kr', '2025년 6월 기준'];
  test.each([
    [
      'failLimit',
      [
        [
          'SKT',
          'T world 앱: 전체 메뉴 > 나의 요금 > 휴대폰 결제',
          'www.tworld.co.kr: MY > 변경 > 휴대폰 결제 변경',
          '전화 114',
          '여러 안내 글, 2024년 11월 기준',
        ],
      ],
    ],
    // The payment password and what repeats have a place of their own at a carrier, known or not.
    ['failExtraCheck', [['SKT', '어느 메뉴인지 알려진 것이 없어요. 통신사에 물어보세요', ...skt.slice(1)]]],
    [
      'failRecurringBroken',
      [
        danal,
        [
          'SKT',
          'T world 앱: 전체 메뉴 > 나의 요금 > 휴대폰 결제 > 이용 내역',
          '전화 114',
          '통신사 안내, 2024년 11월 기준',
        ],
      ],
    ],
    ['failPolicy', [danal]],
    ['failUnpaid', [skt, danal]],
    ['failCode', []],
    ['failMistyped', []],
    ['failGatewayBlock', [danal]],
    ['failArrears', [danal]],
    ['already', []],
  ])('%s names those who decide, with menu, number, address and date', (name, places) => {
    expect(placesOf(view(name))).toEqual(places);
  });

  test.each(['failLimit', 'failUnpaid', 'failBlocked', 'failOwner', 'failUnknown'])(
    '%s of a line without a carrier sends nobody to anybody else’s',
    (name) => {
      const { carrier: _none, ...line } = state(name).assessment.line;
      const words = JSON.stringify(placesOf(assessed(name, { line })));
      expect(words).toContain('통신사를 골라 두면');
      expect(words).not.toMatch(/114|tworld|my\.kt|lguplus|SKT/);
    },
  );

  test.each(['mvno-kt', 'mvno-skt', 'mvno-lgu'] as const)('%s is never sent to 114', (carrier) => {
    for (const name of ['failLimit', 'failUnpaid', 'failBlocked', 'failUnknown']) {
      const line = { ...state(name).assessment.line, carrier };
      expect(JSON.stringify(placesOf(assessed(name, { line })))).not.toMatch(
        /114|tworld|my\.kt|lguplus|마이케이티/,
      );
    }
  });

  test('each step of the order says who decides about it', () => {
    expect(view('failLimit').steps.map(({ who }) => who)).toEqual([
      '통신사가 정해요',
      '통신사가 정해요',
      '통신사나 결제대행사가 정해요',
      undefined,
    ]);
  });

  test.each([
    ['failArrears', '결제대행사가 정해요'],
    ['failPolicy', '결제대행사가 정해요'],
    ['failGatewayBlock', '결제대행사가 정해요'],
    ['failCarrierPolicy', '통신사가 정해요'],
    ['failNewLine', '통신사가 정해요'],
    ['failUnpaid', '통신사가 정해요'],
  ])('the step at which %s begins names who decides it', (name, who) => {
    expect(view(name).steps.find(({ here }) => here)?.who).toBe(who);
  });

  test.each(['failCode', 'failSystem', 'failGaveUp'])('%s has nothing to check', (name) => {
    expect(view(name).steps).toEqual([]);
  });
});

describe('how loud it is', () => {
  test.each(['over', 'unpaid', 'unpaidOver', 'overBudget', 'blocked'])('%s interrupts', (name) => {
    expect(view(name).urgent).toBe(true);
  });
  test.each(['ok', 'near', 'unknownLimit', 'success', 'failLimit', 'lookalike'])(
    '%s waits its turn',
    (name) => {
      expect(view(name).urgent).toBe(false);
    },
  );
  test.each([
    ['ok', 'chip'],
    ['option', 'chip'],
    ['near', 'card'],
    ['recurring', 'card'],
    ['code', 'card'],
    ['lookalike', 'card'],
  ])('%s comes as a %s', (name, size) => {
    expect(view(name).size).toBe(size);
  });
});

describe('what can be done', () => {
  const does = (name: string, frame = FRAME) =>
    view(name, KOREAN, frame).actions.map((action) => action.does);

  test.each([
    ['ok', ['log']],
    ['near', ['log']],
    ['over', ['log', 'close']],
    ['unpaid', ['log', 'popup']],
    ['unknownLimit', ['log', 'popup']],
    ['unknownAmount', ['popup']],
    ['option', []],
    ['okLogged', []],
    ['privateWindow', []],
    ['success', ['popup']],
    ['successUnlogged', ['log']],
    ['failLimit', ['reconcile', 'popup']],
    ['recurring', ['log', 'recurring']],
    ['recurringKept', ['log']],
    ['cancelled', []],
    ['cancelledLogged', ['popup']],
    ['cancelledFits', ['cancel']],
    ['cancelledFitDone', []],
    ['successPending', ['log', 'popup']],
  ])('%s: %j', (name, actions) => {
    expect(does(name)).toEqual(actions);
  });

  test.each([
    ['unpaid', 'unpaid'],
    ['unpaidOver', 'unpaid'],
    ['failLimit', 'failed'],
    ['failUnknown', 'failed'],
    ['failUnpaid', 'unpaid'],
    ['near', undefined],
    ['over', undefined],
    ['success', undefined],
    ['cancelled', undefined],
  ])('%s leads to the guide about %s', (name, topic) => {
    expect(view(name).guide).toBe(topic);
  });

  test('where a covered banner cannot be told, logging moves to the popup', () => {
    for (const name of Object.keys(BANNER_STATES))
      expect(
        does(name, { ...FRAME, mayLog: false }).filter((act) => act !== 'popup' && act !== 'close'),
      ).toEqual([]);
    expect(does('ok', { ...FRAME, mayLog: false })).toEqual(['popup']);
  });

  test.each(Object.keys(BANNER_STATES))('%s has at most one primary button', (name) => {
    expect(view(name).actions.filter(({ primary }) => primary).length).toBeLessThanOrEqual(1);
  });
});

const PROMISES =
  /결제됩니다|결제될 거|안전|사기|괜찮아요|safe|scam|fraud|guarantee|will go through|현금화|상향/i;
const HOLES = /undefined|NaN|null|\$\d|\[object/;

describe('whatever comes', () => {
  const text = fc.option(fc.string({ unit: 'binary', maxLength: 120 }), { nil: null });
  const price = fc.option(fc.integer({ min: 1, max: 1_000_000 }).map(won), { nil: null });
  const base = Object.values(BANNER_STATES);
  const models: fc.Arbitrary<BannerModel> = fc
    .record({
      from: fc.constantFrom(...base),
      detection: fc.record({
        stage: fc.constantFrom(...STAGES),
        gateway: fc.constantFrom(null, 'danal', 'nobody-knows', '__proto__', 'constructor'),
        amount: price,
        amountDoubt: fc.option(fc.constantFrom(...AMOUNT_DOUBTS), { nil: null }),
        item: text,
        merchant: text,
        recurring: fc.boolean(),
        fee: price,
        cause: fc.option(fc.constantFrom(...CAUSES), { nil: null }),
        statedHeadroom: price,
        codeStep: fc.boolean(),
        lookalike: fc.boolean(),
      }),
      entry: fc.option(fc.constantFrom(...ENTRY_STATES), { nil: undefined }),
      unrecorded: fc.boolean(),
      guards: fc.subarray([...GUARDS]),
    })
    .map(({ from, detection, entry, unrecorded, guards }) => ({
      detection: { ...from.detection, ...detection },
      assessment: {
        ...from.assessment,
        unrecorded,
        guards,
        ...(entry && { entry: { id: 'entry-0001', status: entry, amount: won(30_000) } }),
      },
    }));

  test.each([
    ['Korean', KOREAN],
    ['English', ENGLISH],
  ])('%s has no holes, makes no promise, and always says something', (_, speech) => {
    fc.assert(
      fc.property(models, fc.boolean(), (model, mayLog) => {
        const seen = bannerViewOf(model, speech, { ...FRAME, mayLog });
        const said = sentences(seen).join('\n');
        expect(said).not.toMatch(HOLES);
        expect(said).not.toMatch(PROMISES);
        expect(sentences(seen).every((sentence) => sentence.trim() !== '')).toBe(true);
      }),
      runs(400),
    );
  });

  test('nothing is logged from a private window, nor without an amount', () => {
    fc.assert(
      fc.property(models, (model) => {
        const { actions } = bannerViewOf(model, KOREAN, FRAME);
        const { unrecorded, entry } = model.assessment;
        // An entry that waits for its answer has its amount already.
        const mayLog = !unrecorded && (model.detection.amount !== null || entry !== undefined);
        expect(mayLog || actions.every((action) => action.does !== 'log')).toBe(true);
      }),
    );
  });

  test('text of the page is short and holds nothing that turns or hides text', () => {
    fc.assert(
      fc.property(models, (model) => {
        for (const text of bannerViewOf(model, KOREAN, FRAME).paper) {
          expect(Array.from(text).length).toBeLessThanOrEqual(40);
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        }
      }),
    );
  });
});
