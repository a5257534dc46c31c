import type { Certainty } from '../../core/presets.ts';

/** The source of a sentence of the guide; its name is the sentence `guideSource_…`. */
export interface CitedSource {
  /** Year and month of the source itself; where it names none, those in which it was read. */
  readonly asOf: string;
  readonly certainty: Exclude<Certainty, 'quoted'>;
  readonly where: string;
}

export const GUIDE_SOURCES = {
  press2025: {
    asOf: '2025-10',
    certainty: 'repeated',
    where: 'newsis 2025-10-06; mdaily 2025-09; ddaily 2023-11-27',
  },
  ktPass2025: {
    asOf: '2025-09',
    certainty: 'repeated',
    where: 'heraldcorp 10573318, donga 2025-09-11, inews24, segye, ggilbo',
  },
  minors2023: {
    asOf: '2023-11',
    certainty: 'repeated',
    where: 'newsis 2023-11-25, ddaily 2023-11-27, SBS Biz, MBN, cstimes',
  },
  ktM: { asOf: '2025-06', certainty: 'official', where: 'KT M mobile, page of 2025-06-10 and its code' },
  tWorld: {
    asOf: '2024-11',
    certainty: 'official',
    where: 'T world: FAQ, code of the page of limits; alog.auric 2024-11-20, durumis',
  },
  kgTerms: {
    asOf: '2021-01',
    certainty: 'official',
    where: 'KG Mobilians, terms of carrier billing in force 2021-01-01, articles 5-2, 11 and 19',
  },
  niceTerms: {
    asOf: '2025-07',
    certainty: 'official',
    where: 'NICE Payments, terms of carrier billing, articles 4-5, 5 and 8, as published in 2025-07',
  },
  danalTable: {
    asOf: '2020-06',
    certainty: 'official',
    where: 'Danal, code table of 2020-06-26, in the PortOne documentation',
  },
  mobiliansTable: {
    asOf: '2017-05',
    certainty: 'official',
    where: 'KG Mobilians, code table of 2017-05-15, in the PortOne documentation',
  },
  law: {
    asOf: '2026-11',
    certainty: 'official',
    where: 'Network Act, articles 58, 60 and 72; its decree, article 66-7; as in force when read',
  },
  portone: {
    asOf: '2026-08',
    certainty: 'official',
    where: 'PortOne documentation of 2026-08-06: cancelling, payments by billing key',
  },
  window2014: {
    asOf: '2014-12',
    certainty: 'repeated',
    where: 'etnews 2014-11-25, econotimes: from 2014-12',
  },
  shops: {
    asOf: '2026-11',
    certainty: 'repeated',
    where: 'notices beside the method on pages of at least three shops',
  },
  voucherTerms: {
    asOf: '2025-09',
    certainty: 'repeated',
    where:
      'Fair Trade Commission, standard terms for electronic, mobile and online vouchers, and clauses of ten sellers it had changed: seoul.co.kr 2025-09-17; the terms as first made: hankyung 2015-04-02',
  },
  play: {
    asOf: '2025-06',
    certainty: 'repeated',
    where: 'support.google.com/googleplay/4646404; kwon0001.tistory.com 2025-06-17; ssassa.tistory.com/135',
  },
  apple: {
    asOf: '2025-11',
    certainty: 'repeated',
    where:
      'support.apple.com/ko-kr/108097; rava-kim-note.tistory.com/19 (2025-11-18); extrememanual.net/41821',
  },
  appleFamily: {
    asOf: '2022-10',
    certainty: 'official',
    where: 'support.apple.com/ko-kr/HT201088, which names macOS Ventura; 118233',
  },
  youtube: { asOf: '2026-11', certainty: 'official', where: 'support.google.com answer 10204871' },
  ktList: {
    asOf: '2025-01',
    certainty: 'repeated',
    where:
      'informear.tistory.com/517, inforble.com, both of KT’s list; a text of SKT of 2026-07 names Netflix',
  },
  harm365: { asOf: '2024-02', certainty: 'official', where: 'korea.kr, policy briefing of 2024-02-23' },
  instalments: {
    asOf: '2024-02',
    certainty: 'official',
    where: 'fsc.go.kr, press release of 2024-02-01: carriers take five instalments',
  },
  relief: {
    asOf: '2025-04',
    certainty: 'repeated',
    where: 'Yonhap 2025-04-30: in force since 2024-06, now in law; fsc.go.kr 2024-02-01',
  },
} as const satisfies Record<string, CitedSource>;

export type SourceId = keyof typeof GUIDE_SOURCES;
