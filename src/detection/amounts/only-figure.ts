import { HIGHEST_PAYMENT, type Won } from '../../core/won.ts';
import type { RulePack } from '../pack.ts';
import type { TextLine } from '../page/page-text.ts';
import { tierOf } from './amount-tier.ts';
import { figuresOn, type NamedFigure } from './named-figures.ts';

/** Prose names bounds and examples; a figure of a summary stands in a short line. */
const SHORT_LINE = 40;

/** What of a page is searched. */
interface Rows {
  readonly lines: readonly TextLine[];
  readonly pack: RulePack;
  /** Another sum may stand in what was not looked at. */
  readonly isWhole: boolean;
}

/**
 * The sum of a known window, or of a page of success, that does not name it (58,000원 under the product): its one figure,
 * which stands in a row of its own before the carriers are offered. Any other sum in a short line, or a name that makes it
 * something else (한도, 할인, 포인트 …), and it stays unread; the method's own name is none (휴대폰 결제 · 66,000원).
 * @returns won, above zero; undefined when there is none or any doubt.
 */
export function onlyFigure(rows: Rows): Won | undefined {
  const { lines, pack, isWhole } = rows;
  if (!isWhole || lines.some(({ words }) => pack.amounts.free.test(words))) return undefined;
  const offered = lines.findIndex(({ words }) => offersCarrier(words, pack));
  const values = new Set(
    lines.flatMap(({ words }, index) =>
      words.length > SHORT_LINE ? [] : sumsIn(rows, index, offered < 0 || index < offered),
    ),
  );
  const [value] = values;
  if (values.size !== 1 || value === undefined || value <= 0 || value > HIGHEST_PAYMENT) return undefined;
  return value as Won;
}

/** `undefined` for a sum that is not in its place or cannot be read. */
function sumsIn({ lines, pack }: Rows, index: number, early: boolean): readonly (number | undefined)[] {
  const line = lines[index];
  if (line === undefined) return [];
  return [...figuresOn(line, lines, index, pack.amounts, pack.money)]
    .filter(({ mention, before, after }) =>
      mention.bare
        ? mention.fault !== undefined
        : !pack.amounts.limits.test(before) && !pack.amounts.bounds.test(after),
    )
    .map((figure) => (early && standsAlone(figure, pack) ? figure.mention.value : undefined));
}

function standsAlone({ before, after, around, mention, apart }: NamedFigure, pack: RulePack): boolean {
  // A month’s tariff says that tax is in it, too.
  if (mention.fault !== undefined || !(after === '' || (before === '' && pack.amounts.taxWithin.test(after))))
    return false;
  if (
    !pack.amounts.beforePaid.test(before) &&
    !(apart && isNoSum(before, pack)) &&
    !pack.methods.phone.includes(before)
  )
    return false;
  return around().every((name) => isNoOther(name, pack));
}

const isNoOther = (name: string, { amounts }: RulePack): boolean =>
  tierOf(name, amounts) !== 'other' && !amounts.notTheSum.test(name);

/** What a head bar has before its sum, in an element of its own: the name of a shop or a thing, not of another sum. */
const isNoSum = (name: string, pack: RulePack): boolean =>
  isNoOther(name, pack) && !pack.amounts.otherThing.test(name) && !pack.amounts.tellsOfMoney.test(name);

const offersCarrier = (words: string, { carriers }: RulePack): boolean =>
  carriers.some((names) =>
    names.some((name) => words === name || (name.length > 2 && words.startsWith(name))),
  );
