import type { Day } from './day.ts';
import type { Carrier } from './line.ts';
import { type Won, won } from './won.ts';

/**
 * `official`: the carrier's own page or code. `repeated`: at least three pages that look independent, or two that quote
 * the carrier. `quoted`: one page that repeats the carrier's words: a hint to look there, never more. What is less
 * certain is not listed.
 */
export type Certainty = 'official' | 'repeated' | 'quoted';

/** Whose page the fact was read on, to be named beside it. */
export type PresetSource = 'kt' | 'kt-m-mobile' | 'skt';

/** Something a carrier is known to do, with where and when it was read. */
export interface Fact<T, C extends Certainty = Exclude<Certainty, 'quoted'>> {
  readonly value: T;
  readonly by: PresetSource;
  readonly source: string;
  /** First day of the month in which it was read, or which it names itself. */
  readonly asOf: Day;
  readonly certainty: C;
}

/** What is known of a carrier. All of it can be set otherwise for a line, and what the person set there decides. */
export interface CarrierPreset {
  /** Monthly limits offered to choose from, in won, ascending. */
  readonly limits?: Fact<readonly Won[]>;
  /** Limits of one day and of one payment can be set beside the month's. */
  readonly shortLimits?: Fact<true>;
  /** Monthly cap on a new line; for how long is not said. */
  readonly newLineCap?: Fact<Won>;
  /** Days, the opening day counted, on which nothing passes on a new line. */
  readonly newLineBlock?: Fact<number>;
  /** Carrier billing has to be agreed to once before its first use. */
  readonly consent?: Fact<true>;
  /** Monthly cap while a bill is unpaid. */
  readonly unpaidCap?: Fact<Won>;
  /** Days of the month on which the money can leave account or card. */
  readonly debitDays?: Fact<readonly number[]>;
  /** Day of the month, 31 the last, on which a debit that failed is tried again; shown as a hint alone. */
  readonly triedAgain?: Fact<number, 'quoted'>;
}

const fact = <T, C extends Certainty>(
  value: T,
  by: PresetSource,
  [certainty, asOf, source]: readonly [C, string, string],
): Fact<T, C> => ({
  value,
  by,
  certainty,
  asOf: `${asOf}-01` as Day,
  source,
});

const MAN = 10_000;
const steps = [4, 30, 50, 60, 80, 100].map((each) => won(each * MAN));

const KT_PAGES = [
  'repeated',
  '2025-06',
  'pages that quote KT: fine-today.tistory.com/448, extrememanual.net/54709, jazzandcook.com',
] as const;
const KT_M_PAGE = ['official', '2025-06', 'KT M mobile, page on carrier billing of 2025-06-10'] as const;

const KT: CarrierPreset = {
  limits: fact(steps, 'kt', KT_PAGES),
  newLineCap: fact(won(4 * MAN), 'kt', KT_PAGES),
  unpaidCap: fact(won(30 * MAN), 'kt', KT_PAGES),
  debitDays: fact([11, 18, 19, 21, 25], 'kt', [
    'repeated',
    '2024-12',
    'doctorfp.tistory.com/57 (2024-12-29), myvilla.tistory.com/424, both quoting KT: bank 18, 21, 25; card 11, 19; easy pay 21',
  ]),
  triedAgain: fact(31, 'kt', [
    'quoted',
    '2026-11',
    'KT’s guide to automatic payment as ko.idkuu.com repeats it, undated: what is not approved on the 21st or 25th is tried again about the last day',
  ]),
};

const KT_M: CarrierPreset = {
  limits: fact(steps, 'kt-m-mobile', KT_M_PAGE),
  newLineCap: fact(won(4 * MAN), 'kt-m-mobile', KT_M_PAGE),
  newLineBlock: fact(3, 'kt-m-mobile', KT_M_PAGE),
  consent: fact(true, 'kt-m-mobile', KT_M_PAGE),
  unpaidCap: fact(won(30 * MAN), 'kt-m-mobile', KT_M_PAGE),
};

const SKT: CarrierPreset = {
  shortLimits: fact(true, 'skt', [
    'repeated',
    '2024-11',
    'alog.auric 2024-11-20, newskr.durumis.com; the page of T world that changes them',
  ]),
};

const NOTHING: CarrierPreset = {};

/**
 * What is known of each carrier. Of budget operators a page was found for one only, on KT's network. The rules of the
 * others are unknown; those of their network are not assumed to be theirs.
 */
const PRESETS: Readonly<Record<Carrier, CarrierPreset>> = {
  kt: KT,
  skt: SKT,
  lgu: NOTHING,
  'mvno-kt': KT_M,
  'mvno-skt': NOTHING,
  'mvno-lgu': NOTHING,
};

/** What is known of a line's carrier; nothing while none is chosen. */
export const presetOf = (carrier: Carrier | undefined): CarrierPreset =>
  carrier === undefined ? NOTHING : PRESETS[carrier];
