import type { GatewayHost } from '../pack.ts';
import { addressOf, isUnder } from '../page/address.ts';
import { gatewayAt, type KnownGateway } from '../page/known-gateway.ts';

/** Payment gateways (PG) whose windows can bill a phone, and the wrappers that open them. */
export type GatewayId =
  | 'danal'
  | 'mobilians'
  | 'inicis'
  | 'kcp'
  | 'nice'
  | 'galaxia'
  | 'payletter'
  | 'hecto'
  | 'toss'
  | 'daou'
  | 'innopay'
  | 'easypay'
  | 'ksnet'
  | 'welcome'
  | 'smartro'
  | 'allthegate'
  | 'allat'
  | 'dacom'
  | 'portone';

const on = (gateway: GatewayId, ...phonePaths: readonly string[]): GatewayHost => ({ gateway, phonePaths });

/**
 * Hosts that show a payment window, and the paths on them that bill a phone and nothing else.
 * Sources: the gateways' own manuals and samples, and public integrations of 2005 to 2026
 * (each rule file says how sure its own are). The manifest matches exactly these hosts.
 */
export const GATEWAY_HOSTS: Readonly<Record<string, GatewayHost>> = {
  'ui.teledit.com': on('danal', '/danal/teledit/'),
  'web.teledit.com': on('danal', '/teledit/'),
  'mup.mobilians.co.kr': on('mobilians'),
  'mcash.mobilians.co.kr': on('mobilians'),
  'test.mobilians.co.kr': on('mobilians'),
  'mobile.inicis.com': on('inicis', '/smart/mobile/'),
  'ksmobile.inicis.com': on('inicis', '/smart/mobile/'),
  'fcmobile.inicis.com': on('inicis', '/smart/mobile/'),
  'stdpay.inicis.com': on('inicis'),
  'stgstdpay.inicis.com': on('inicis'),
  'paypro.inicis.com': on('inicis'),
  'npg.settlebank.co.kr': on('hecto', '/mobile/'),
  'tbnpg.settlebank.co.kr': on('hecto', '/mobile/'),
  'pg.settlebank.co.kr': on('hecto', '/mobile/'),
  'ssl.kiwoompay.co.kr': on('daou', '/2.0/mobile/', '/m/mobile/'),
  'ssltest.kiwoompay.co.kr': on('daou', '/2.0/mobile/', '/m/mobile/'),
  'ssl.daoupay.com': on('daou', '/2.0/mobile/', '/m/mobile/'),
  'ssltest.daoupay.com': on('daou', '/2.0/mobile/', '/m/mobile/'),
  'pg.innopay.co.kr': on('innopay', '*cellphone'),
  'mobile.paywelcome.co.kr': on('welcome', '/smart/mobile/'),
  'tmobile.paywelcome.co.kr': on('welcome', '/smart/mobile/'),
  'stdpay.paywelcome.co.kr': on('welcome'),
  'tstdpay.paywelcome.co.kr': on('welcome'),
  'pg.payletter.com': on('payletter'),
  'pg2.payletter.com': on('payletter'),
  'pg3.payletter.com': on('payletter'),
  'testpg.payletter.com': on('payletter'),
  'stagepg.payletter.com': on('payletter'),
  'spay.kcp.co.kr': on('kcp', '/'),
  'pay.kcp.co.kr': on('kcp'),
  'testpay.kcp.co.kr': on('kcp'),
  'smpay.kcp.co.kr': on('kcp'),
  'testsmpay.kcp.co.kr': on('kcp'),
  'web.nicepay.co.kr': on('nice'),
  'pg-web.nicepay.co.kr': on('nice'),
  'pay.nicepay.co.kr': on('nice'),
  'pay.billgate.net': on('galaxia'),
  'tpay.billgate.net': on('galaxia'),
  'pgweb.tosspayments.com': on('toss'),
  'pg-web.tosspayments.com': on('toss'),
  'xpay.tosspayments.com': on('toss'),
  'xpay.uplus.co.kr': on('toss'),
  'xpay.lgdacom.net': on('toss'),
  'pg.dacom.net': on('dacom', '/wireless/'),
  'pg.easypay.co.kr': on('easypay'),
  'sp.easypay.co.kr': on('easypay'),
  'kspay.ksnet.to': on('ksnet'),
  'pay.smartropay.co.kr': on('smartro'),
  'tpay.smartropay.co.kr': on('smartro'),
  'tmpay.smartropay.co.kr': on('smartro'),
  'www.allthegate.com': on('allthegate'),
  'tx.allatpay.com': on('allat'),
  'service.iamport.kr': on('portone'),
  'checkout.portone.io': on('portone'),
};

/**
 * Hosts of identity checks (본인확인), which charge nothing though they ask for the same carrier,
 * number and code, often from the same companies. They never warn and are never look-alikes.
 */
export const IDENTITY_HOSTS: readonly string[] = [
  'wauth.teledit.com',
  'auth.mobilians.co.kr',
  'nice.checkplus.co.kr',
  'namecheck.co.kr',
  'ok-name.co.kr',
  'kmcert.com',
  'siren24.com',
  'mobile-ok.com',
  'cert.kcp.co.kr',
  'testcert.kcp.co.kr',
  'sa.inicis.com',
  'kssa.inicis.com',
  'fcsa.inicis.com',
  'ksta.ksnet.co.kr',
  'id.payco.com',
  'cert.toss.im',
  'idmng.kt.com',
];

/**
 * The gateway that owns this address. `https:` only; a host is known exactly or at a dot, minus one trailing dot;
 * a host with a punycode label is never known.
 */
export function gatewayOf(url: string): KnownGateway | undefined {
  const address = addressOf(url);
  return address?.secure === true ? gatewayAt(address, GATEWAY_HOSTS) : undefined;
}

/** An identity check, known by its host alone. Any scheme: a wrong 'yes' here only keeps us quiet. */
export function isIdentityHost(url: string): boolean {
  const host = addressOf(url)?.host;
  return host !== undefined && IDENTITY_HOSTS.some((known) => isUnder(host, known));
}
