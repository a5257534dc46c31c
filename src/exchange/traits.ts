import { addMinutes, type Day, type Instant, seoulDay, seoulNoon } from '../core/day.ts';
import { SAME_WITHIN_MINUTES } from '../core/same-payment.ts';
import type { Won } from '../core/won.ts';

/** What an entry and a row have in common, as far as it helps to tell whether they are one payment. */
export interface Traits {
  readonly line: string;
  readonly kind: string;
  readonly amount: Won;
  readonly day: Day;
  /** Only where the time of day is known. */
  readonly at?: Instant;
  readonly merchant?: string;
  readonly item?: string;
  readonly approval?: string;
  readonly id?: string;
  /** Whether the payment failed: such a one never matches one that was made. */
  readonly isFailed: boolean;
  /** Of an entry: whether it was taken in from a message, a file or a list. */
  readonly isImported?: true;
  /** Of a row: whether it is a text message. */
  readonly isText?: true;
}

const IMPORTED: ReadonlySet<string> = new Set(['sms', 'csv', 'history']);

type EntryLike = Omit<Traits, 'day' | 'at' | 'isFailed' | 'isImported' | 'isText'> & {
  readonly id: string;
  readonly at: Instant;
  readonly status: string;
  readonly source: string;
};

/** The traits of an entry. A payment of unknown time is stored at noon sharp, which therefore counts as no time. */
export function traitsOf(entry: EntryLike): Traits & { id: string } {
  const day = seoulDay(entry.at);
  return {
    ...namedTraits(entry),
    line: entry.line,
    kind: entry.kind,
    amount: entry.amount,
    day,
    id: entry.id,
    isFailed: entry.status === 'failed',
    ...(entry.at !== seoulNoon(day) && { at: entry.at }),
    ...(IMPORTED.has(entry.source) && { isImported: true as const }),
  };
}

/** The names and the number of a row or an entry, without absent ones. */
export const namedTraits = ({
  merchant,
  item,
  approval,
}: Pick<Traits, 'merchant' | 'item' | 'approval'>) => ({
  ...(merchant !== undefined && { merchant }),
  ...(item !== undefined && { item }),
  ...(approval !== undefined && { approval }),
});

/** Minutes around midnight in Seoul, in UTC: nine hours behind, all year. */
const NEAR_MIDNIGHT = /T(?:14:[45]\d|15:[01]\d)/;

/** Days on which a record of the same payment may stand: its own first, and near midnight the neighbouring one. */
export const daysNear = ({ day, at }: Pick<Traits, 'day' | 'at'>): readonly Day[] =>
  at === undefined || !NEAR_MIDNIGHT.test(at)
    ? [day]
    : [...new Set([day, ...[-1, 1].map((way) => seoulDay(addMinutes(at, way * SAME_WITHIN_MINUTES)))])];
