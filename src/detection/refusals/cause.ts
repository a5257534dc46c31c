import type { FailureCause } from '../../contract/checkout-seen.ts';
import type { RulePack } from '../pack.ts';
import type { Reading } from '../steps/window.ts';

/** The page's words are looked through so far for a cause. Characters, squeezed. */
const LONGEST = 5_000;

const causesIn = (words: string, { causes }: RulePack): ReadonlySet<FailureCause> =>
  new Set(causes.filter((rule) => rule.words.test(words)).map(({ cause }) => cause));

/** A sentence that counts up what it may be (한도 초과, 요금 미납 등) accuses of none of it; a slip of the pen is nobody's fault. */
function isGuess(said: string, pack: RulePack): boolean {
  if (!pack.outcomes.oneOf.test(said)) return false;
  const causes = causesIn(said, pack);
  return causes.size > 1 && !causes.has('mistyped');
}

/** What the page's words say. Texts are for people and change with care; codes differ by gateway and version. */
export function causeByWords({ words, lines, pack }: Reading): FailureCause | undefined {
  const text = lines
    .flatMap((line) => line.words.split(/[.!?]/))
    .filter((said) => isGuess(said, pack))
    .reduce((left, said) => left.replace(said, ''), words.slice(0, LONGEST));
  const [first] = causesIn(text, pack);
  return first;
}

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
  return causesIn(words, pack).size > MOST_CAUSES;
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
