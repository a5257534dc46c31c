import type { RuleFile } from '../../pack/pack.ts';

/**
 * KPN (한국결제네트웍스, FirstPay): one window for every method. Hosts: public scripts and a frame seen live: sure.
 * That it bills phones: PortOne's list: likely. Its value for phones is unknown, so the window's own words decide.
 */
export const kpn = {
  id: 'kpn',
  gateway: 'kpn',
  domains: ['firstpay.co.kr'],
  names: ['firstpay', '퍼스트페이', '한국결제네트웍스'],
} as const satisfies RuleFile;
