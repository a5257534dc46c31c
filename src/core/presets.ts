import type { Day } from './day.ts';
import type { Carrier } from './line.ts';
import { type Won, won } from './won.ts';

/**
 * `official`: the carrier's own page or code. `repeated`: at least three pages that look independent, or two that quote
 * the carrier. `weak`: less than that, or common knowledge; a weak fact may fill a choice, it is never said.
 */
type Certainty = 'official' | 'repeated' | 'weak';

/** Something a carrier is known to do, with where and when it was read. */
export interface Fact<T> {
  readonly value: T;
  readonly source: string;
  /** Day or first day of the month in which it was read. */
  readonly asOf: Day;
  readonly certainty: Certainty;
}

/** What is known of a carrier. Everything can be set otherwise per line: the person's own line decides. */
export interface CarrierPreset {
  /** Monthly limits offered to choose from, in won, ascending. */
  readonly limits?: Fact<readonly Won[]>;
  /** Highest monthly limit. */
  readonly highest?: Fact<Won>;
  /** Limit of a line nobody changed. */
  readonly usual?: Fact<Won>;
  /** Monthly cap on a new line, and for how many days counted from the opening day. */
  readonly newLineCap?: Fact<Won>;
  readonly newLineDays?: Fact<number>;
  /** Monthly cap while a bill is unpaid. */
  readonly unpaidCap?: Fact<Won>;
  /** Days of the month on which bills are due; 31 is the last day. */
  readonly dueDays?: Fact<readonly number[]>;
}

const fact = <T>(value: T, certainty: Certainty, asOf: string, source: string): Fact<T> => ({
  value,
  certainty,
  asOf: asOf as Day,
  source,
});

const MAN = 10_000;
const million = won(100 * MAN);
const usualDays = fact(
  [11, 15, 18, 21, 25, 31],
  'weak',
  '2026-11-01',
  'common due days of Korean carriers; no page of this carrier was read',
);

const KT: CarrierPreset = {
  limits: fact(
    [4, 30, 50, 60, 80, 100].map((steps) => won(steps * MAN)),
    'repeated',
    '2025-06-01',
    'pages that quote KT: fine-today.tistory.com/448, extrememanual.net/54709, jazzandcook.com',
  ),
  highest: fact(million, 'repeated', '2025-06-01', 'the same pages; sisajournal-e, 2020'),
  usual: fact(won(30 * MAN), 'weak', '2025-06-01', 'hanall.it.com'),
  newLineCap: fact(
    won(4 * MAN),
    'repeated',
    '2025-06-01',
    'pages that quote KT; "for a certain time", unsaid how long',
  ),
  unpaidCap: fact(
    won(30 * MAN),
    'repeated',
    '2025-06-01',
    'pages that quote KT: the highest limit "may fall to" it',
  ),
  dueDays: fact(
    [11, 18, 19, 21, 25, 31],
    'repeated',
    '2025-06-01',
    'myvilla.tistory.com/424, doctorfp.tistory.com/57, both quoting KT: bank 18, 21, 25; card 11, 19; the last day for giro',
  ),
};

const SKT: CarrierPreset = {
  highest: fact(million, 'repeated', '2020-06-01', 'three news articles on the rise from 600,000 won'),
  usual: fact(won(15 * MAN), 'weak', '2025-06-01', 'hanall.it.com'),
  newLineDays: fact(90, 'weak', '2025-06-01', 'two blogs: limited for up to three months, unsaid how far'),
  dueDays: usualDays,
};

const LGU: CarrierPreset = {
  highest: fact(million, 'repeated', '2020-06-01', 'sisajournal-e, 2020, and several blogs'),
  usual: fact(won(30 * MAN), 'weak', '2025-06-01', 'hanall.it.com'),
  dueDays: usualDays,
};

/** What is known per carrier; a budget operator follows its network where its own page says nothing. */
export const PRESETS: Readonly<Record<Carrier, CarrierPreset>> = {
  kt: KT,
  skt: SKT,
  lgu: LGU,
  'mvno-kt': {
    highest: fact(million, 'official', '2025-06-10', 'KT M mobile, page on carrier billing'),
    newLineCap: fact(won(0), 'official', '2025-06-10', 'KT M mobile: blocked until the third day is over'),
    newLineDays: fact(
      3,
      'official',
      '2025-06-10',
      'KT M mobile: blocked until 24:00 of day 3, the opening day counted',
    ),
    unpaidCap: fact(won(30 * MAN), 'official', '2025-06-10', 'KT M mobile: the highest limit may fall to it'),
  },
  'mvno-skt': { dueDays: usualDays },
  'mvno-lgu': { dueDays: usualDays },
};

/** A fact that may be said as such; a weak one never is. */
export const said = <T>(known: Fact<T> | undefined): T | undefined =>
  known === undefined || known.certainty === 'weak' ? undefined : known.value;
