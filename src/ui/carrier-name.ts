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

/** The key of a carrier's name (message keys know no hyphen), or that none is chosen yet. */
export const carrierName = (carrier: Carrier | undefined): MessageKey =>
  carrier === undefined ? 'appCarrier_none' : NAMES[carrier];

const SPEAKERS: Record<PresetSource, MessageKey> = {
  kt: 'appCarrier_kt',
  skt: 'appCarrier_skt',
  'kt-m-mobile': 'uiSpeaker_kt_m',
};

/** Who says a fact, by name. */
export const speakerName = (speaker: PresetSource): MessageKey => SPEAKERS[speaker];
