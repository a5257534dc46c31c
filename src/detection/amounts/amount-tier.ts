import type { AmountLabels } from '../pack/pack.ts';
import { OTHER_UNIT } from './line-names.ts';

interface TieredName {
  readonly name: string;
  readonly tier: number;
  /** Counts only as the whole label, because 금액, 합계 and total also end the names of many other sums. */
  readonly alone: boolean;
}

const byLastLetter = new WeakMap<AmountLabels, ReadonlyMap<string, readonly TieredName[]>>();

/** The names by their last letter, each list with the longest first. */
function namesOf(labels: AmountLabels): ReadonlyMap<string, readonly TieredName[]> {
  const known = byLastLetter.get(labels);
  if (known !== undefined) return known;
  const names = labels.tiers.flatMap((tier, index) =>
    tier.map(
      (name): TieredName => ({ name, tier: index, alone: name.length <= 2 || /^[a-z_]+$/.test(name) }),
    ),
  );
  const made = new Map<string, TieredName[]>();
  for (const name of names.sort((a, b) => b.name.length - a.name.length)) {
    const letter = name.name.at(-1) ?? '';
    made.set(letter, [...(made.get(letter) ?? []), name]);
  }
  byLastLetter.set(labels, made);
  return made;
}

/** Which kind of sum a label names: a tier (0 is the surest), some other sum, or nothing known. */
export function tierOf(label: string, labels: AmountLabels): number | 'other' | undefined {
  return tierOfName(label, labels) ?? tierOfName(label.replace(labels.joints, ''), labels);
}

function tierOfName(label: string, labels: AmountLabels): number | 'other' | undefined {
  if (OTHER_UNIT.test(label)) return 'other';
  if (labels.monthly.test(label)) return labels.tiers.length - 1;
  const found = namesOf(labels)
    .get(label.at(-1) ?? '')
    ?.find(({ name, alone }) => (alone ? label === name : label.endsWith(name)));
  if (found === undefined) return builtTier(label, labels);
  const ahead = label.slice(0, label.length - found.name.length);
  return labels.notAfter.some((word) => ahead.endsWith(word)) ? 'other' : found.tier;
}

/** The tier of a name that is not listed, by how it is built: 총 결제 예상 금액, 실제로 결제되는 금액. */
function builtTier(
  label: string,
  { built, notTheSum, notAfter, settled }: AmountLabels,
): number | 'other' | undefined {
  const tier = built.findIndex((name) => name.test(label));
  if (tier < 0) return undefined;
  const from = built[tier]?.exec(label)?.index ?? 0;
  const ahead = label.slice(0, from);
  const said = settled.test(ahead) ? label.slice(from) : label;
  const isOther =
    notTheSum.test(said) ||
    notAfter.some((word) => ahead.endsWith(word) || (word.length > 1 && said.includes(word)));
  return isOther ? 'other' : tier;
}
