import { useEffect, useState } from 'preact/hooks';
import type { KnownEntries } from '../contract/messages.ts';
import type { Month } from '../core/day.ts';

export interface Known {
  /** Absent while there is no answer yet. */
  readonly known: KnownEntries | undefined;
  /** The background did not answer; `askAgain` asks once more. */
  readonly isUnreachable: boolean;
  readonly askAgain: () => void;
}

/**
 * The entries of some months, with which imported rows are compared.
 * @param entriesOf gives `undefined` where the background does not answer.
 * @param changed whenever this changes, the entries are asked for again, for the ledger has changed.
 */
export function useKnownEntries(
  months: readonly Month[],
  entriesOf: (months: readonly Month[]) => Promise<KnownEntries | undefined>,
  changed: unknown,
): Known {
  const [heard, setHeard] = useState<{
    readonly of: readonly Month[];
    readonly answer: KnownEntries | undefined;
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
