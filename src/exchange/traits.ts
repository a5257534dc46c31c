import { addMinutes, type Day, type Instant, seoulDay, seoulNoon } from '../core/day.ts';
import { SAME_WITHIN_MINUTES } from '../core/same-payment.ts';
import type { Won } from '../core/won.ts';

/** What an entry and a row have in common, as far as it tells whether they are one payment. */
export interface Traits {
  readonly line: string;
  readonly kind: string;
  readonly amount: Won;
  readonly day: Day;
  /** Where its time of day is known. */
  readonly at?: Instant;
  readonly merchant?: string;
  readonly item?: string;
  readonly approval?: string;
  readonly id?: string;
  /** A payment that failed is none, so it stands for no other. */
  readonly isFailed: boolean;
}

type EntryLike = Omit<Traits, 'day' | 'at' | 'isFailed'> & {
  readonly id: string;
  readonly at: Instant;
  readonly status: string;
};

/** The traits of an entry. Noon to the second is where a payment is put whose time nobody knew. */
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
  };
}

/** What a row or an entry is called by, where it is. */
export const namedTraits = ({
  merchant,
  item,
  approval,
}: Pick<Traits, 'merchant' | 'item' | 'approval'>) => ({
  ...(merchant !== undefined && { merchant }),
  ...(item !== undefined && { item }),
  ...(approval !== undefined && { approval }),
});

/** Minutes of the hour around which a day ends in Seoul: nine hours ahead, all year. */
const NEAR_MIDNIGHT = /T(?:14:[45]\d|15:[01]\d)/;

/** Days under which a record of the same payment may stand: its own first, and the one beside it around midnight. */
export const daysNear = ({ day, at }: Pick<Traits, 'day' | 'at'>): readonly Day[] =>
  at === undefined || !NEAR_MIDNIGHT.test(at)
    ? [day]
    : [...new Set([day, ...[-1, 1].map((way) => seoulDay(addMinutes(at, way * SAME_WITHIN_MINUTES)))])];
