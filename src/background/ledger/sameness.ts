import type { Resemblance } from '../../contract/messages.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';

/** The person's answer to "방금 기록한 결제와 같은 건가요?"; both absent while it is not answered. */
export interface Sameness {
  readonly distinct?: boolean | undefined;
  /** Id of the entry that it is the same payment as. */
  readonly same?: string | undefined;
}

/** What a page of ours is told of an entry that another payment resembles. */
export const resemblance = ({ id, at, merchant }: Entry): Resemblance => ({
  entry: id,
  at,
  ...(merchant && { merchant }),
});

/** A text message states whole minutes, so an entry made from one may seem up to a minute earlier than it was. */
const SMS_MINUTES = 1;

/** Whether the entry was made after its payment window was first seen. */
export const isInWindow = ({ at }: Entry, startedAt: Instant): boolean =>
  at >= addMinutes(startedAt, -SMS_MINUTES);

/**
 * Joins two records of one payment: the first keeps its place, its amount and what the person wrote, gets what only the
 * second knows, and keeps the commands of both.
 */
export function joined(into: Entry, from: Entry): Entry {
  const { merchant, item, gateway } = { ...named(from), ...named(into) };
  const isPaid = into.status === 'pending' && from.status === 'confirmed';
  return {
    ...into,
    ...(merchant && { merchant }),
    ...(item && { item }),
    ...(gateway && { gateway }),
    ...(isPaid && { status: 'confirmed' as const }),
    commands: [...into.commands, ...from.commands],
  };
}

const named = ({ merchant, item, gateway }: Entry) => ({
  ...(merchant && { merchant }),
  ...(item && { item }),
  ...(gateway && { gateway }),
});
