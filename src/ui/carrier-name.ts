import type { MessageKey } from '../contract/translate.ts';
import type { Carrier } from '../core/line.ts';
import type { PresetSource } from '../core/presets.ts';

const NAMES: Record<Carrier, MessageKey> = {
  kt: 'appCarrier_kt',
  skt: 'appCarrier_skt',
  lgu: 'appCarrier_lgu',
  'mvno-kt': 'appCarrier_mvno_kt',
  'mvno-skt': 'appCarrier_mvno_skt',
  'mvno-lgu': 'appCarrier_mvno_lgu',
};

/** Key of a carrier's name (message keys allow no hyphen), or of the words that none is chosen. */
export const carrierName = (carrier: Carrier | undefined): MessageKey =>
  carrier === undefined ? 'appCarrier_none' : NAMES[carrier];

const SPEAKERS: Record<PresetSource, MessageKey> = {
  kt: 'appCarrier_kt',
  skt: 'appCarrier_skt',
  'kt-m-mobile': 'uiSpeaker_kt_m',
};

/** Key of the name of whoever states a fact. */
export const speakerName = (speaker: PresetSource): MessageKey => SPEAKERS[speaker];
