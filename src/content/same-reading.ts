import type { Observed } from '../contract/statement.ts';

/** Fields that may differ between two readings without making a new one. */
const UNSAID = /^(?:score|reasons|text|nameless)$/;

const keysOf = (says: object): readonly string[] =>
  Object.entries(says).flatMap(([key, said]) => (said === undefined ? [] : key));

/** What the page is, and which kinds of things it states; not by which words. */
const kindOf = (observed: Observed): string =>
  JSON.stringify(observed, (key, value) => {
    if (UNSAID.test(key)) return undefined;
    return key === 'says' ? keysOf(value) : value;
  });

/** Whether the page is and states the same as before, by whatever words. */
export const isSameKind = (before: Observed, now: Observed): boolean => kindOf(before) === kindOf(now);

/** Figures of one or two digits, as countdowns have them; codes and sums have more digits. */
const COUNTED = /(?<!\d)\d{1,2}(?!\d)/g;

/** The words in which the page states something, from which the cause of a refusal is read; without what counts down. */
export const wordingOf = ({ statement }: Observed): string =>
  JSON.stringify([statement?.stated, statement?.nameless], (key, value) =>
    key === 'codes' ? value.filter((code: string) => code.length > 2) : value,
  ).replace(COUNTED, '');
