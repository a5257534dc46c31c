import { useEffect, useState } from 'preact/hooks';
import type { Month } from '../core/day.ts';

export interface Known<Entries> {
  /** Absent while there is no answer yet. */
  readonly known: Entries | undefined;
  /** The background did not answer; `askAgain` asks once more. */
  readonly isUnreachable: boolean;
  readonly askAgain: () => void;
}

/**
 * The entries of some months, with which imported rows are compared.
 * @param entriesOf gives `undefined` where the background does not answer.
 * @param changed whenever this changes, the entries are asked for again, for the ledger has changed.
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
