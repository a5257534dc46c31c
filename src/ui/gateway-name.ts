import type { MessageKey } from '../contract/translate.ts';
import type { Speech } from './translate-context.ts';

const NAMES: Readonly<Record<string, MessageKey>> = {
  danal: 'uiGateway_danal',
  mobilians: 'uiGateway_mobilians',
  inicis: 'uiGateway_inicis',
  kcp: 'uiGateway_kcp',
  nice: 'uiGateway_nice',
  galaxia: 'uiGateway_galaxia',
  payletter: 'uiGateway_payletter',
  hyosung: 'uiGateway_hyosung',
  hecto: 'uiGateway_hecto',
  toss: 'uiGateway_toss',
  daou: 'uiGateway_daou',
  innopay: 'uiGateway_innopay',
  easypay: 'uiGateway_easypay',
  ksnet: 'uiGateway_ksnet',
  welcome: 'uiGateway_welcome',
  smartro: 'uiGateway_smartro',
  allthegate: 'uiGateway_allthegate',
  allat: 'uiGateway_allat',
  dacom: 'uiGateway_dacom',
  portone: 'uiGateway_portone',
  kpn: 'uiGateway_kpn',
  bluewalnut: 'uiGateway_bluewalnut',
  payapp: 'uiGateway_payapp',
};

/** Name of the gateway (결제대행사); `undefined` for one without a name here. */
export function gatewayName({ t }: Speech, id: string | null): string | undefined {
  const key = id === null || !Object.hasOwn(NAMES, id) ? undefined : NAMES[id];
  return key === undefined ? undefined : t(key);
}
