import { describe, expect, test } from 'vitest';
import { hostRows } from '../../../../../scripts/hosts/table.mjs';
import { trustOf } from '../../../../../src/detection/korea/hosts/trust.ts';
import { addressOf } from '../../../../../src/detection/page/address.ts';

const rows = hostRows().filter(({ host }) => !host.startsWith('*'));
const TRUST: Readonly<Record<string, string>> = {
  live: 'gateway',
  test: 'test',
  wrapper: 'wrapper',
  '-': 'stranger',
};

describe('how far a host is believed', () => {
  test.each(rows.map(({ host, kind }) => [host, TRUST[kind]]))('%s: %s', (host, trust) => {
    expect(trustOf(host)).toBe(trust);
  });

  test.each([
    ['ui.teledit.com', 'gateway'],
    ['payment-gateway.tosspayments.com', 'gateway'],
    ['payment-gateway-sandbox.tosspayments.com', 'test'],
    ['testspay.kcp.co.kr', 'test'],
    ['stgstdpay.inicis.com', 'test'],
    ['apitest.kiwoompay.co.kr', 'test'],
    ['checkout-service.prod.iamport.co', 'wrapper'],
    ['service.iamport.kr', 'wrapper'],
    ['www.payapp.kr', 'wrapper'],
    ['cert.teledit.com', 'stranger'],
    ['any-window.danalpay.com', 'stranger'],
    ['danalpay.com', 'stranger'],
    ['pay.shop.example', 'stranger'],
    ['', 'stranger'],
  ])('named by hand, %s: %s', (host, trust) => {
    expect(trustOf(host)).toBe(trust);
  });

  test('a test host is never called live: its name says what it is', () => {
    const trial =
      /^(?:test|tst|stg|dev|t(?:b|m|st)?(?:npg|pay|mobile|dpay|pg))|sandbox|(?:test|stage)[a-z]*\./;
    const named = rows.filter(({ host, pays }) => pays !== 'identity' && trial.test(host));
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter(({ host }) => trustOf(host) !== 'test').map(({ host }) => host)).toEqual([]);
  });

  test.each(rows.map(({ host }) => host))('nothing that only looks like %s is believed', (host) => {
    const [first = '', ...rest] = host.split('.');
    const alike = [
      `${host}.evil.example`,
      `evil-${host}`,
      `evil${host}`,
      `www2.${host}`,
      `${first}-pay.${rest.join('.')}`,
      `${first}.${rest.join('-')}.example`,
      `xn--${first}.${rest.join('.')}`,
      `${host}:8443`,
      `${host}@evil.example`,
      `evil.example@${host}`,
      `${host}.`,
      `${host}/`,
      `https://${host}`,
      ` ${host}`,
      `${host}\u200b`,
      host.toUpperCase(),
      host.replace(/[aeo]/, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? letter),
      rest.join('.'),
    ];
    expect(alike.filter((name) => name !== host && trustOf(name) !== 'stranger')).toEqual([]);
  });

  test.each([
    ['https://ui.teledit.com/Danal/Teledit/Web/Start.php', 'gateway'],
    ['HTTPS://UI.TELEDIT.COM./x', 'gateway'],
    ['https://ui.teledit.com:8443/x', 'gateway'],
    ['https://somebody:secret@ui.teledit.com/x', 'gateway'],
    ['https://ui.teledit.com@evil.example/x', 'stranger'],
    ['https://evil.example\\@ui.teledit.com/', 'stranger'],
    ['https://evil.example/?https://ui.teledit.com/', 'stranger'],
    ['https://evil.example/#@ui.teledit.com', 'stranger'],
    ['https://ui.teledit.com.evil.example/', 'stranger'],
    ['https://ui.teledit.com../', 'stranger'],
    ['https://testpay.kcp.co.kr./plugin', 'test'],
  ])('of the host that an address has after it was taken apart: %s → %s', (url, trust) => {
    expect(trustOf(addressOf(url)?.host ?? '')).toBe(trust);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'no property of an object passes for a host: %s',
    (name) => expect(trustOf(name)).toBe('stranger'),
  );
});
