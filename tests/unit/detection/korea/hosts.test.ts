import { describe, expect, test } from 'vitest';
import { GATEWAY_HOSTS, IDENTITY_HOSTS } from '../../../../src/detection/korea/hosts/listed.ts';
import { gatewayOf, isIdentityHost } from '../../../../src/detection/korea/hosts.ts';
import { RULES } from '../../../../src/detection/korea/rules/index.ts';
import { addressOf } from '../../../../src/detection/page/address.ts';

describe('which address is a known payment window', () => {
  const phone = { phoneOnly: true, phonePath: undefined };
  const shared = (phonePath?: string) => ({ phoneOnly: false, phonePath });
  test.each([
    ['https://ui.teledit.com/Danal/Teledit/Web/Start.php', { gateway: 'danal', trust: 'gateway', ...phone }],
    ['https://UI.TELEDIT.COM./Danal/Teledit/Web/Start.php', { gateway: 'danal', trust: 'gateway', ...phone }],
    ['https://ui.teledit.com:443/', { gateway: 'danal', trust: 'gateway', ...shared() }],
    ['https://mup.mobilians.co.kr/MUP/go.mcash', { gateway: 'mobilians', trust: 'gateway', ...shared() }],
    [
      'https://mobile.inicis.com/smart/mobile/',
      { gateway: 'inicis', trust: 'gateway', ...shared('/smart/mobile/') },
    ],
    ['https://mobile.inicis.com/smart/payment/', { gateway: 'inicis', trust: 'gateway', ...shared() }],
    [
      'https://pg.innopay.co.kr/ipay/web/cellphone/a.jsp',
      { gateway: 'innopay', trust: 'gateway', ...shared('*cellphone') },
    ],
    ['https://spay.kcp.co.kr/kcpPaypop.do?encType=', { gateway: 'kcp', trust: 'gateway', ...shared() }],
    ['https://a.spay.kcp.co.kr/x', { gateway: 'kcp', trust: 'gateway', ...shared() }],
    ['https://testspay.kcp.co.kr/x', { gateway: 'kcp', trust: 'test', ...shared() }],
    ['https://payment-gateway.tosspayments.com/pc', { gateway: 'toss', trust: 'gateway', ...shared() }],
    ['https://pgapi.easypay.co.kr/api/ep9/x', { gateway: 'easypay', trust: 'gateway', ...shared() }],
    ['https://checkout.portone.io/sessions/x', { gateway: 'portone', trust: 'wrapper', ...shared() }],
    ['https://www.payapp.kr/WEBPAY_M/x', { gateway: 'payapp', trust: 'wrapper', ...shared('/webpay_m/') }],
  ])('%s', (url, known) => {
    expect(gatewayOf(url)).toEqual(known);
  });

  test.each([
    'http://ui.teledit.com/Danal/Teledit/Web/Start.php',
    'https://ui.teledit.com.evil.kr/Danal/Teledit/',
    'https://payment-gateway.tosspayments.com.evil.kr/',
    'https://payment-gateway-tosspayments.com/',
    'https://one.danalpay.com/',
    'https://evil-ui.teledit.com.kr/',
    'https://xui.teledit.com/',
    'https://ui.teledit-pay.com/',
    'https://ui.teledit.com@evil.kr/Danal/Teledit/',
    'https://evil.kr/?https://ui.teledit.com/Danal/Teledit/',
    'https://evil.kr\\@ui.teledit.com/',
    'https://xn--abc.ui.teledit.com/',
    'https://ui.teledit.com../',
    'ftp://ui.teledit.com/',
    'about:blank',
    '',
  ])('%s is none', (url) => {
    expect(gatewayOf(url)).toBeUndefined();
  });

  test('no property of an object passes for a host', () => {
    expect(gatewayOf('https://constructor.tostring/')).toBeUndefined();
  });
});

test.each([
  ['https://wauth.teledit.com/Danal/WebAuth/Web/Start.php', true],
  ['https://cert.teledit.com/TASS/PASS/popup', true],
  ['https://auth.mobilians.co.kr/goCashMain.mcash', true],
  ['https://nice.checkplus.co.kr/x', true],
  ['https://www.kmcert.com/kmcis/', true],
  ['https://ui.teledit.com/', false],
  ['https://kmcert.com.evil.kr/', false],
])('identity check %s: %s', (url, is) => {
  expect(isIdentityHost(url)).toBe(is);
});

test('an address is taken apart as the browser does', () => {
  expect(addressOf('HTTPS://user:pw@Pay.Example.KR.:8443/A/b?x=Y#z')).toEqual({
    secure: true,
    host: 'pay.example.kr',
    path: '/a/b',
    query: 'x=Y',
  });
  expect(addressOf('https://한국.kr/')).toBeUndefined();
  expect(addressOf('https://ui.teledit.com@pay@evil.example/')?.host).toBe('evil.example');
});

describe('hygiene of the tables', () => {
  test('every gateway host belongs to a rule, and no rule is listed twice', () => {
    const gateways = new Set(RULES.map(({ gateway }) => gateway));
    expect(Object.values(GATEWAY_HOSTS).filter(({ gateway }) => !gateways.has(gateway))).toEqual([]);
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test('no identity host is or lies over a gateway host', () => {
    const clash = Object.keys(GATEWAY_HOSTS).filter((host) => isIdentityHost(`https://${host}/`));
    expect(clash).toEqual([]);
    expect(IDENTITY_HOSTS.filter((host) => gatewayOf(`https://${host}/`) !== undefined)).toEqual([]);
  });
});
