import type { Resemblance } from '../../contract/messages.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import type { Entry } from '../../core/entry.ts';

/** What the person said to "방금 기록한 결제와 같은 건가요?"; nothing yet where both are absent. */
export interface Sameness {
  readonly distinct?: boolean | undefined;
  /** The entry it is the same as. */
  readonly same?: string | undefined;
}

/** What may be told of an entry that another payment resembles. */
export const resemblance = ({ id, at, merchant }: Entry): Resemblance => ({
  entry: id,
  at,
  ...(merchant && { merchant }),
});

/** An SMS tells whole minutes, so a payment's own may seem to come a minute before it. */
const SMS_MINUTES = 1;

/** It was written down after the payment window was first seen. */
export const isInWindow = ({ at }: Entry, startedAt: Instant): boolean =>
  at >= addMinutes(startedAt, -SMS_MINUTES);

/**
 * Two records of one payment as one entry: the first keeps its place, its amount and what the person wrote, learns
 * what only the second knows, and answers to the commands of both.
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
