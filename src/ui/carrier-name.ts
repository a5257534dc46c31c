import type { MessageKey } from '../contract/translate.ts';
import type { Carrier } from '../core/line.ts';

const NAMES: Record<Carrier, MessageKey> = {
  kt: 'appCarrier_kt',
  skt: 'appCarrier_skt',
  lgu: 'appCarrier_lgu',
  'mvno-kt': 'appCarrier_mvno_kt',
  'mvno-skt': 'appCarrier_mvno_skt',
  'mvno-lgu': 'appCarrier_mvno_lgu',
};

/** The key of a carrier's name (message keys know no hyphen). */
export const carrierName = (carrier: Carrier): MessageKey => NAMES[carrier];
