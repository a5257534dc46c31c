import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes, day, type Instant, instant } from '../../../src/core/day.ts';
import {
  type Circumstances,
  GUARDS,
  guardsOf,
  isBurst,
  isInLastDays,
  isMaintenance,
  isNight,
} from '../../../src/core/guards.ts';
import { raisedTo, raises } from '../../../src/core/raised.ts';
import { isVoucher } from '../../../src/core/voucher.ts';

/** An hour in Seoul. */
const seoul = (local: string): Instant => instant(`${local}+09:00`);
const NOW = seoul('2026-11-12T14:00:00.000');
const begunAgo = (...minutes: number[]): Instant[] => minutes.map((ago) => addMinutes(NOW, -ago));

describe('burst', () => {
  test.each([
    [[0, 3, 9], true],
    [[0, 0, 0], true],
    [[0, 3], false],
    [[0, 3, 10], false],
    [[0, 3, 11, 40], false],
    [[], false],
  ])('attempts that began %j minutes ago: %s', (ago, expected) => {
    expect(isBurst(begunAgo(...ago), NOW)).toBe(expected);
  });

  test('attempts of a clock that ran ahead do not count', () => {
    expect(isBurst(begunAgo(-5, -5, -5), NOW)).toBe(false);
  });
});

describe('hours and days of Seoul', () => {
  test.each([
    ['2026-11-12T00:00:00.000', true],
    ['2026-11-12T05:59:59.999', true],
    ['2026-11-12T06:00:00.000', false],
    ['2026-11-11T23:59:59.999', false],
  ])('night at %s: %s', (local, expected) => expect(isNight(seoul(local))).toBe(expected));

  test.each([
    ['2026-11-30T23:29:59.000', false],
    ['2026-11-30T23:30:00.000', true],
    ['2026-12-01T00:09:59.000', true],
    ['2026-12-01T00:10:00.000', false],
    ['2026-11-29T23:45:00.000', false],
    ['2026-12-31T23:40:00.000', true],
    ['2028-02-28T23:40:00.000', false], // a leap year
    ['2028-02-29T23:40:00.000', true],
    ['2026-12-01T23:40:00.000', false],
  ])('maintenance at %s: %s', (local, expected) => expect(isMaintenance(seoul(local))).toBe(expected));

  test.each([
    ['2026-11-27', false],
    ['2026-11-28', true],
    ['2026-11-30', true],
    ['2026-12-01', false],
    ['2027-02-26', true],
    ['2028-02-26', false],
    ['2028-02-27', true],
  ])('last three days on %s: %s', (iso, expected) => expect(isInLastDays(day(iso))).toBe(expected));

  test('a month has three last days, whichever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
        const all = Array.from({ length: days }, (_, index) =>
          day(`${year}-${String(month).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`),
        );
        expect(all.filter(isInLastDays)).toEqual(all.slice(-3));
      }),
    );
  });
});

describe('vouchers', () => {
  test.each([
    '모바일 상품권 5만원권',
    '문화상품권',
    '컬쳐랜드',
    'Culture Land',
    'ｇift card'.replace('ｇ', 'g'),
    '구글 기프트 카드',
    '북앤라이프 캐시',
    '문상 10,000원',
    'PIN 10,000',
    '게임 핀번호',
    'e-PIN(즉시발송)',
  ])('%s is one', (text) => expect(isVoucher([null, text])).toBe(true));

  test.each([
    '푸른서점',
    '모바일 쿠폰 책갈피',
    'Shopping bag',
    'PINK 티셔츠',
    '세종문화회관 입장권',
    '문상객 답례품',
    '핀란드 여행',
    'spin 이용권',
    '',
  ])('%s is none', (text) => expect(isVoucher([text, null])).toBe(false));

  test('only the beginning of a long text is read', () => {
    expect(isVoucher([`${'가'.repeat(500)} 상품권`])).toBe(false);
    expect(isVoucher([`${'가'.repeat(198)}상품권`])).toBe(false);
    expect(isVoucher([`${'가'.repeat(197)}상품권`])).toBe(true);
  });
});

describe('guards of a payment', () => {
  const calm: Circumstances = {
    now: NOW,
    begun: [NOW],
    texts: ['푸른서점', '책 두 권'],
    isBlocked: false,
    wants: { burst: true, night: true },
  };

  test('an ordinary payment has none', () => expect(guardsOf(calm)).toEqual([]));

  test('all of them at once, in the order in which they are told', () => {
    const now = seoul('2026-12-01T00:05:00.000');
    const worst = { ...calm, now, begun: [now, now, now], texts: ['상품권'], isBlocked: true };
    expect(guardsOf(worst)).toEqual(['blocked', 'burst', 'night', 'voucher', 'maintenance']);
    const lastEvening = { ...worst, now: seoul('2026-11-30T23:40:00.000') };
    expect(guardsOf(lastEvening)).toEqual(['blocked', 'voucher', 'maintenance', 'last-days']);
    expect(new Set([...guardsOf(worst), ...guardsOf(lastEvening)])).toEqual(new Set(GUARDS));
  });

  test('burst and night are silent where they are switched off; the facts are not', () => {
    const now = seoul('2026-11-29T02:00:00.000');
    const night = { ...calm, now, begun: [now, now, now] };
    expect(guardsOf(night)).toEqual(['burst', 'night', 'last-days']);
    expect(guardsOf({ ...night, wants: { burst: false, night: false } })).toEqual(['last-days']);
  });

  test('hurry and night raise a payment by one level, together no more; facts raise nothing', () => {
    expect(raisedTo('calm', ['night'])).toBe('watch');
    expect(raisedTo('calm', ['burst', 'night'])).toBe('watch');
    expect(raisedTo('watch', ['burst'])).toBe('stop');
    expect(raisedTo('stop', ['burst'])).toBe('stop');
    expect(raisedTo('doubt', ['burst'])).toBe('doubt');
    expect(raises(['blocked', 'voucher', 'maintenance', 'last-days'])).toBe(false);
    expect(raisedTo('calm', ['blocked', 'voucher', 'maintenance', 'last-days'])).toBe('calm');
  });
});
