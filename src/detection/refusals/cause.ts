import type { FailureCause } from '../../contract/checkout-seen.ts';
import type { Stated } from '../../contract/statement.ts';
import type { RefusalPack } from '../pack/pack.ts';

/**
 * The causes that a text names, in the order in which they are tried. A word bears out one cause alone: the policy of
 * 통신사 정책 is the carrier's, and no second one.
 */
function causesIn(words: string, { causes }: RefusalPack): ReadonlySet<FailureCause> {
  let left = words;
  const named = new Set<FailureCause>();
  for (const { cause, words: ofCause, isVague } of causes) {
    if (!ofCause.test(left) || (isVague && named.size > 0)) continue;
    named.add(cause);
    left = left.replace(ofCause, ' ');
  }
  return named;
}

export const namesCause = (said: string, { causes }: RefusalPack): boolean =>
  causes.some((rule) => rule.words.test(said));

/** A refusal and what it comes with are two sentences; three that name a cause of their own each only count up. */
const LISTED_SENTENCES = 3;

/** The text without links and advice, which name what may be the cause and state none. */
const stating = (said: string, { links, asides }: RefusalPack): string =>
  said.replace(links, ' ').replace(asides, ' ');

/** Whether a sentence states a cause, and not only mentions one: 한도가 다 찼는지 볼 수 있어요. */
export const statesCause = (said: string, pack: RefusalPack): boolean =>
  namesCause(stating(said, pack), pack);

/**
 * A sentence that lists possible causes (한도 초과, 요금 미납 등) states none of them, nor do lines that stand below each
 * other, each with a cause of its own. Two with a typing mistake among them are kept, because a mistake accuses nobody.
 */
function isGuess(said: string, pack: RefusalPack): boolean {
  const bare = said.replace(pack.links, ' ');
  const causes = causesIn(asWords(bare), pack);
  if (causes.size < 2) return false;
  const rows = bare.split('\n');
  const apart = new Set(rows.map((row) => [...causesIn(row, pack)].find((cause) => causes.has(cause))));
  apart.delete(undefined);
  if (apart.size >= LISTED_SENTENCES) return true;
  if (causes.has('mistyped')) return false;
  return rows.length === 1 || (apart.size > 1 && !rows.some((row) => pack.sentence.test(row)));
}

/** Lines as they stand in the page's words, which has none. */
const asWords = (lines: string): string => lines.replaceAll('\n', '');

/**
 * The cause by the page's words. They go before codes: texts are written for people and rarely change their meaning,
 * while codes differ by gateway and version.
 */
export function causeByWords({ text }: Stated, pack: RefusalPack): FailureCause | undefined {
  const words = text.lists
    .filter((said) => isGuess(said, pack))
    .reduce((left, said) => left.replace(asWords(said), ''), text.words);
  const [first] = causesIn(stating(words, pack), pack);
  return first;
}

/** What a code on the page means in this gateway's table. */
function causeByCode({ gateway, text }: Stated, pack: RefusalPack): FailureCause | undefined {
  const table = gateway === null ? undefined : pack.causeCodes[gateway];
  if (table === undefined) return undefined;
  const found = Object.entries(table).find(([, meant]) => meant.some((code) => text.codes.includes(code)));
  return found?.[0] as FailureCause | undefined;
}

/** A cause, and whether the page's words tell it. */
export interface ToldCause {
  readonly cause: FailureCause | undefined;
  readonly byCode: boolean;
}

/** Words go before a code, and mere advice (잠시 후 다시) counts last. */
export function causeOf(stated: Stated, pack: RefusalPack): ToldCause {
  const told = causeByWords(stated, pack);
  if (told !== undefined) return { cause: told, byCode: false };
  const coded = causeByCode(stated, pack);
  if (coded !== undefined) return { cause: coded, byCode: true };
  return { cause: pack.tryLater.test(stated.text.words) ? 'system' : undefined, byCode: false };
}

/** The code on the page that says the payment was made before. */
export function alreadyByCode({ gateway, text }: Stated, pack: RefusalPack): string | undefined {
  const meant = gateway === null ? [] : (pack.alreadyCodes[gateway] ?? []);
  return meant.find((code) => text.codes.includes(code));
}

/** Four causes on one page are an explanation of refusals, not a refusal. */
const MOST_CAUSES = 3;

export const listsCauses = ({ text }: Stated, pack: RefusalPack): boolean =>
  causesIn(text.words, pack).size > MOST_CAUSES;
