import type { FailureCause } from '../../../contract/checkout-seen.ts';
import type { CauseCodes } from '../../pack/pack.ts';

const listed = (codes: string): readonly string[] => codes.split(' ');

/**
 * A table as it is written here: all codes of one meaning in one string, which compresses to half of what a list of
 * strings does.
 */
const coded = (table: Readonly<Partial<Record<FailureCause, string>>>): CauseCodes =>
  Object.fromEntries(Object.entries(table).map(([cause, codes]) => [cause, listed(codes)]));

/**
 * What a gateway's code means where its page says nothing else. From each gateway's own official table (Danal
 * 2020-06-26, KG Mobilians 2017-05-15, KG Inicis, the old wowcoin table of today's Galaxia, all published by PortOne):
 * certain for that time. Where a code has had several texts, the one that accuses nobody is taken: 432 and 605 of Danal
 * once meant arrears and now mean its policy.
 */
const DANAL = coded({
  'user-cancelled': '898',
  'recurring-broken': '523 524 650',
  'merchant-cap': '51 57 622 632 633 634 640',
  arrears: '657',
  unpaid: '414',
  'gateway-block': '648',
  limit: '410 415 468',
  'carrier-policy': '544',
  'extra-check': '11 445 479 511 514 516 647',
  policy:
    '50 52 53 55 59 60 432 436 437 438 601 602 603 604 605 606 607 608 609 610 611 612 613 614 615 616 617 618 619 620 621 623 624 625 626 628 629 630 631 635 636 637 639 652 901 902 905 906 907',
  blocked: '422 454 476 531 545',
  mistyped: '405 406 450',
  owner: '413 418 426 430 433 439',
  'line-state': '412 419',
  code: '446 480 481 482 483 491 512',
  system: '103 201 210 213 528 529',
});

const MOBILIANS = coded({
  'recurring-broken': '0060',
  'merchant-cap': '0056 0057',
  unpaid: '0016',
  'gateway-block': '0037',
  'new-line': '0053 0054',
  limit: '0031',
  'carrier-policy': '0058',
  'extra-check': '0059',
  policy: '0038 0039 0040 0048',
  blocked: '0019 0024 0025 0035 0036',
  mistyped: '0011 0012 0023',
  owner: '0015 0017 0032 0033 0034',
  'line-state': '0013 0014',
  code: '0043',
  system: '0099',
});

/** 와우코인: the help number in the table is Galaxia's. Toss Payments (formerly XPay) passes on the same numbers. */
const WOWCOIN = coded({
  'user-cancelled': '401',
  unpaid: '210 415 416 417 419',
  'gateway-block': '404 412 414',
  limit: '202 230 239',
  'carrier-policy': '418',
  policy: '237 238 413',
  blocked: '405',
  mistyped: '201 207 218 307 308',
  owner: '203 204 205 206 215 217 231 232 411',
  'line-state': '208 209 219',
  code: '402 703 812',
  system: '101 103 106 114 211 222 223',
});

/** Mtic (엠틱), which has its own codes at Inicis. */
const MTIC = coded({
  'merchant-cap': '031 056',
  unpaid: '016',
  'new-line': '053 054',
  limit: '021',
  blocked: '036',
  mistyped: '011 012',
  owner: '015 017 019 032 033 034 060',
});

/** Codes for which Inicis' own text says something else than the number that it passes on. */
const INICIS_OWN = coded({
  // 주민번호 기준: the carrier's limit for all lines of a person; Mobilians' own 0056 is a shop's cap.
  limit: '113056 203056 114435 204435 114631 512644 512645 512646 116031',
  arrears: '114432 204432 114605',
  'new-line': '114469 204453',
  blocked: '114517 116024 116025 116035 116036 204470 204476',
  'merchant-cap': '114051 204051 114057 204057',
  policy: '114050 204050 114052 114055 116038 116039',
  mistyped: '116011 116012 116023',
  owner: '116015 116017 116032 116033 116034',
  unpaid: '116016',
  'line-state': '110014 116013 116014',
  code: '110008 200008',
});

/** An Inicis code is a prefix and the code of the company behind it: 114 + 414, 113 + 016. */
function passedOn(codes: CauseCodes, prefixes: readonly string[]): [string, readonly string[]][] {
  return Object.entries(codes).map(([cause, numbers]) => {
    const tails = numbers.map((number) => number.slice(-3)).filter((tail) => tail.length === 3);
    return [cause, prefixes.flatMap((prefix) => tails.map((tail) => prefix + tail))];
  });
}

/** Where two parts name the same code, the first one decides. */
function joined(parts: readonly (readonly [string, readonly string[]])[]): CauseCodes {
  const known = new Set<string>();
  const all: Record<string, string[]> = {};
  for (const [cause, codes] of parts) {
    all[cause] = [...(all[cause] ?? []), ...codes.filter((code) => !known.has(code))];
    for (const code of codes) known.add(code);
  }
  return all;
}

/** By gateway id. */
export const KOREAN_CAUSE_CODES: Readonly<Record<string, CauseCodes>> = {
  danal: DANAL,
  mobilians: MOBILIANS,
  galaxia: WOWCOIN,
  toss: WOWCOIN,
  inicis: joined([
    ...Object.entries(INICIS_OWN),
    ...passedOn(MOBILIANS, ['113', '203']),
    ...passedOn(DANAL, ['114', '204']),
    ...passedOn(WOWCOIN, ['110', '200']),
    ...passedOn(MTIC, ['115']),
  ]),
  hecto: coded({ code: 'st30' }),
  nice: coded({ system: 'a111 a110' }),
};

/** Codes that say the payment has been made before, or is being made. By gateway id. */
export const KOREAN_ALREADY_CODES: Readonly<Record<string, readonly string[]>> = {
  danal: listed('420 509 649 779'),
  mobilians: listed('0051 0052'),
  galaxia: listed('212 317 403'),
  toss: listed('212 317 403'),
  inicis: listed(
    '113051 203051 113052 203052 113096 203096 114420 204420 114649 110212 200212 110317 200317 110403 200403 512619 512704',
  ),
  hecto: listed('st50'),
};
