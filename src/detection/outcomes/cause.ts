import type { FailureCause } from '../../contract/checkout-seen.ts';
import type { Reading } from '../steps/window.ts';

/** The page's words are looked through so far for a cause. Characters, squeezed. */
const LONGEST = 5_000;

/** What the page's words say. Texts are for people and change with care; codes differ by gateway and version. */
export const causeByWords = ({ words, pack }: Reading): FailureCause | undefined =>
  pack.causes.find((rule) => rule.words.test(words.slice(0, LONGEST)))?.cause;

/** What a code on the page means in this gateway's table. */
function causeByCode(reading: Reading, gateway: string | null): FailureCause | undefined {
  const table = gateway === null ? undefined : reading.pack.causeCodes[gateway];
  if (table === undefined) return undefined;
  const codes = codesOn(reading);
  const found = Object.entries(table).find(([, meant]) => meant.some((code) => codes.has(code)));
  return found?.[0] as FailureCause | undefined;
}

/** A cause, and whether the page's words tell it. */
export interface ToldCause {
  readonly cause: FailureCause | undefined;
  readonly byCode: boolean;
}

/** Text before code, and mere advice (잠시 후 다시) after both. */
export function causeOf(reading: Reading, gateway: string | null): ToldCause {
  const told = causeByWords(reading);
  if (told !== undefined) return { cause: told, byCode: false };
  const coded = causeByCode(reading, gateway);
  if (coded !== undefined) return { cause: coded, byCode: true };
  const isLater = reading.pack.outcomes.tryLater.test(reading.words.slice(0, LONGEST));
  return { cause: isLater ? 'system' : undefined, byCode: false };
}

/** The code on the page that says the payment was made before. */
export function alreadyByCode(reading: Reading, gateway: string | null): string | undefined {
  const meant = gateway === null ? [] : (reading.pack.alreadyCodes[gateway] ?? []);
  if (meant.length === 0) return undefined;
  const codes = codesOn(reading);
  return meant.find((code) => codes.has(code));
}

/** Four causes on one page are an explanation of refusals, not a refusal. */
const MOST_CAUSES = 3;

export function listsCauses({ words, pack }: Reading): boolean {
  const told = pack.causes.filter((rule) => rule.words.test(words)).map(({ cause }) => cause);
  return new Set(told).size > MOST_CAUSES;
}

/** A code stands in a short line. */
const CODE_LINE = 120;
const CODE = /(?<![\d,.-]|\d:)\w?\d{2,6}(?![\d,:원-])/g;
/** Two or three figures stand everywhere (11월, 114); they are a code where something says so. */
const OWN_LENGTH = 4;

function codesOn({ lines, pack: { outcomes } }: Reading): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const words = line.words.slice(0, CODE_LINE);
    for (const { 0: code, index } of words.matchAll(CODE)) {
      const isCode =
        code.length >= OWN_LENGTH ||
        words === code ||
        outcomes.codeName.test(words.slice(Math.max(0, index - 14), index));
      if (isCode) found.add(code);
    }
  }
  return found;
}
