// @vitest-environment test-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostRows } from '../../../../../scripts/hosts/table.mjs';
import { readPage } from '../../../../../src/content/read/read-page.ts';
import { detect } from '../../../../../src/detection/detect.ts';
import { gatewayOf } from '../../../../../src/detection/korea/hosts.ts';
import { FIXTURES } from '../../fixture-pages.ts';
import { parsePage } from '../../parse-page.ts';

const parsed = new Map<string, Document>();
/** Once each: reading a page changes nothing in it. */
function pageOf(file: string): Document {
  const page = parsed.get(file) ?? parsePage(readFileSync(join(FIXTURES, file), 'utf8'));
  parsed.set(file, page);
  return page;
}

/** What one of our own pages becomes at an address it was not drawn for. */
const seen = (file: string, href: string) => detect(readPage(pageOf(file), { href }));

const rows = hostRows();
const named = (host: string) => host.replace(/^\*/, 'any');
const charging = rows.filter(({ pays }) => pays !== 'identity');
const shared = charging.filter(({ pays }) => pays !== 'phone');
const paths = (phonePaths: readonly string[]) => [
  '/',
  '/mobile/pay?pay_method=000010000000&method=mobile&PayMethod=CELLPHONE&gopaymethod=HPP',
  ...phonePaths.map((path) => (path.startsWith('*') ? `/x/${path.slice(1)}/y.jsp` : `${path}start.jsp`)),
];

const QUIET = [
  'kcp_card_number_after_phone.html',
  'kcp_transfer.html',
  'kcp_virtual_account.html',
  'kcp_method_choice.html',
  'easypay_ep9_card.html',
  'toss_gateway_card.html',
  'bluewalnut_card.html',
];
const PHONE = ['toss_gateway_pay.html', 'kpn_pay.html', 'danal_one_pay.html'];

/** Whatever is shown of these pages at these addresses, though none of them is a payment by phone. */
const alarms = (files: readonly string[], addresses: readonly string[]) =>
  addresses.flatMap((url) =>
    files
      .filter((file) => ![undefined, 'option'].includes(seen(file, url)?.stage))
      .map((file) => `${file} at ${url}`),
  );

describe.each(shared.map((row, turn) => ({ ...row, turn })))(
  '$host, where cards are paid, too',
  ({ host, phonePaths, turn }) => {
    const addresses = paths(phonePaths).map((path) => `https://${named(host)}${path}`);

    test('is never "phone only", whatever the path', () => {
      expect(addresses.filter((url) => gatewayOf(url)?.phoneOnly === true)).toEqual([]);
    });

    test('is quiet on one of the pages that are none of ours, opened as its payments by phone are', () => {
      const [page = ''] = QUIET.slice(turn % QUIET.length);
      expect(alarms([page], addresses.slice(-1))).toEqual([]);
    });

    test('is quiet on cards, bank accounts and the choice of a method, however it was opened', {
      tags: ['long'],
    }, () => {
      expect(alarms(QUIET, addresses)).toEqual([]);
    });
  },
);

describe.each(charging)('$host', ({ host, company, phonePaths }) => {
  test("shows the phone's form as a payment of its company, and as no look-alike", () => {
    const url = `https://${named(host)}${paths(phonePaths).at(-1)}`;
    for (const file of PHONE)
      expect(seen(file, url)).toMatchObject({ stage: 'pay', gateway: company, lookalike: false });
  });
});

test.each(rows.filter(({ pays }) => pays === 'identity'))(
  '$host checks who somebody is, and charges nothing',
  ({ host }) => {
    for (const file of PHONE) {
      expect(seen(file, `https://${host}/start`)).toBeUndefined();
      expect(seen(file, `https://www.${host}/start`)).toBeUndefined();
    }
  },
);

test('the same form under a name that only resembles a listed one is a look-alike', () => {
  for (const host of [
    'pg.firstpay.co.kr.evil.example',
    'paymentgateway-tosspayments.example',
    'spay-kcp.example',
  ])
    for (const file of PHONE) expect(seen(file, `https://${host}/`)).toMatchObject({ lookalike: true });
});
