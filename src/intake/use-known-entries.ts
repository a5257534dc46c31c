import { useEffect, useState } from 'preact/hooks';
import type { Month } from '../core/day.ts';

export interface Known<Entries> {
  /** Absent while nothing was answered. */
  readonly known: Entries | undefined;
  /** There was no answer; `askAgain` asks anew. */
  readonly isUnreachable: boolean;
  readonly askAgain: () => void;
}

/**
 * The entries of some months, which what is taken in is compared with.
 * @param entriesOf answers `undefined` where the background does not.
 * @param changed asked again whenever this changes: the ledger has moved.
 */
export function useKnownEntries<Entries>(
  months: readonly Month[],
  entriesOf: (months: readonly Month[]) => Promise<Entries | undefined>,
  changed: unknown,
): Known<Entries> {
  const [heard, setHeard] = useState<{
    readonly of: readonly Month[];
    readonly answer: Entries | undefined;
  }>();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isLate = false;
    if (months.length === 0) return undefined;
    void entriesOf(months).then((answer) => {
      if (!isLate) setHeard({ of: months, answer });
    });
    return () => {
      isLate = true;
    };
  }, [months, entriesOf, changed, times]);
  const isCurrent = heard?.of === months;
  return {
    known: isCurrent ? heard.answer : undefined,
    isUnreachable: isCurrent && heard.answer === undefined,
    askAgain: () => {
      setHeard(undefined);
      setTimes((before) => before + 1);
    },
  };
}
