import { HIGHEST_PAYMENT, type Won } from '../../core/won.ts';
import type { RulePack } from '../pack/pack.ts';
import type { TextLine } from '../page/page-text.ts';
import { tierOf } from './amount-tier.ts';
import { figuresOn, type NamedFigure } from './named-figures.ts';

/** Sentences name bounds and examples; the figure of a summary stands in a short line. */
const SHORT_LINE = 40;

/** The part of a page that is searched. */
interface Rows {
  readonly lines: readonly TextLine[];
  readonly pack: RulePack;
  /** False where another sum may stand in a part that was not looked at. */
  readonly isWhole: boolean;
}

/**
 * The sum of a known window, or of a success page, that does not label it (58,000원 under the product): its one figure,
 * in a row of its own before the carriers are offered. It stays unread where a short line has any other sum, or where a
 * name makes it something else (한도, 할인, 포인트 …); the name of the method does not (휴대폰 결제 · 66,000원).
 * @returns won, above zero; undefined when there is none or any doubt.
 */
export function onlyFigure(rows: Rows): Won | undefined {
  const { lines, pack, isWhole } = rows;
  if (!isWhole || lines.some(({ words }) => pack.amounts.free.test(words))) return undefined;
  const offered = lines.findIndex(({ words }) => offersCarrier(words, pack));
  const isEarly = (index: number): boolean => offered < 0 || index < offered;
  const sums = lines.flatMap(({ words }, index) =>
    words.length > SHORT_LINE ? [] : sumsIn(rows, index, isEarly(index) || isBesideButton(rows, index)),
  );
  // A window that asks for the carrier may leave the currency out: 9,900 under the product.
  const values = new Set(sums.length > 0 || offered < 0 ? sums : bareSums(rows, offered));
  const [value] = values;
  if (values.size !== 1 || value === undefined || value <= 0 || value > HIGHEST_PAYMENT) return undefined;
  return value;
}

/**
 * A sum that is all of its line, between what is chosen or agreed to and the button that pays: the bar at the foot of a
 * checkout. Under other words it may be another thing's.
 * @param asked labels of the choices and checkboxes, squeezed.
 */
export const hasPayBar = ({ lines, pack }: Pick<Rows, 'lines' | 'pack'>, asked: readonly string[]): boolean =>
  lines.some(
    ({ words }, index) =>
      BAR_SUM.test(words) &&
      pack.amounts.paidBy.test(lines[index + 1]?.words ?? '') &&
      asked.reduce((rest, label) => rest.replace(label, ''), lines[index - 1]?.words ?? '-') === '',
  );

const BAR_SUM = /^(?:₩\d{1,3}(?:,\d{3}){1,2}|\d{1,3}(?:,\d{3}){1,2}원)$/;

/** The sums of a line; `undefined` for one that is not in its place or cannot be read. */
function sumsIn({ lines, pack }: Rows, index: number, early: boolean): readonly (Won | undefined)[] {
  const line = lines[index];
  if (line === undefined) return [];
  return [...figuresOn(line, lines, index, pack.amounts, pack.money)]
    .filter(({ mention, before, after }) =>
      mention.bare
        ? mention.fault !== undefined
        : !pack.amounts.limits.test(before) && !pack.amounts.bounds.test(after),
    )
    .map((figure) =>
      early && standsAlone(figure, pack, index < MOST_HEAD) ? figure.mention.value : undefined,
    );
}

/** Lines at the top of a window that may name the shop beside the sum. */
const MOST_HEAD = 4;

/** In the bar at the foot of a window the button that pays stands right below, or as the last but one right above. */
const isBesideButton = ({ lines, pack }: Rows, index: number): boolean =>
  pack.amounts.paidBy.test(lines[index + 1]?.words ?? '') ||
  (index === lines.length - 1 && pack.amounts.nextStep.test(lines[index - 1]?.words ?? ''));

/** Figures in thousands that are a line of their own above the carriers, where no line has a sum with its currency. */
const bareSums = ({ lines, pack }: Rows, offered: number): readonly (Won | undefined)[] =>
  lines.some(({ words }) => CURRENCY.test(words))
    ? []
    : lines
        .slice(0, offered)
        .flatMap((line, index) =>
          GROUPED.test(line.words)
            ? [...figuresOn(line, lines, index, pack.amounts, pack.money)].map((figure) =>
                standsAlone(figure, pack, false) ? figure.mention.value : undefined,
              )
            : [],
        );

const GROUPED = /^\d{1,3}(?:,\d{3})+$/;
const CURRENCY = /[₩￦]|\d원|krw|won/;

/** @param isHead whether the line is one of the first of the page. */
function standsAlone(
  { before, after, around, mention, apart }: NamedFigure,
  pack: RulePack,
  isHead: boolean,
): boolean {
  // A month’s tariff says that tax is in it, too.
  const isEnd =
    after === '' || (isHead && after === ')') || (before === '' && pack.amounts.taxWithin.test(after));
  if (mention.fault !== undefined || !isEnd) return false;
  if (
    !pack.amounts.beforePaid.test(before) &&
    !((apart || (isHead && LONE_NAME.test(before))) && isNoSum(before, pack)) &&
    !pack.methods.phone.includes(before)
  )
    return false;
  return around().every((name) => isNoOther(name, pack));
}

/** A name that may share its text with a sum: 별빛만화 13,200원 · 나무상점 / 5,900원 · 솔숲서점(7,000원). */
const LONE_NAME = /^\p{L}[\p{L}\d]{1,14}[/|·-]?$/u;

const isNoOther = (name: string, { amounts }: RulePack): boolean =>
  amounts.nextStep.test(name) || (tierOf(name, amounts) !== 'other' && !amounts.notTheSum.test(name));

/**
 * The sum that a page of success says was the first of several: 첫 결제 4,900원 · 다음 결제 9,900원.
 * @returns won, above zero; undefined where there is none or any doubt, or where something is free at first.
 */
export function firstPaid({ lines, pack, isWhole }: Rows): Won | undefined {
  const { amounts, money } = pack;
  if (!isWhole || lines.some(({ words }) => amounts.free.test(words))) return undefined;
  const sums = lines.flatMap((line, index) =>
    [...figuresOn(line, lines, index, amounts, money)]
      .filter(({ before, around }) => amounts.firstPaid.test(before || (around()[0] ?? '')))
      .map(({ mention }) => (mention.fault === undefined ? mention.value : undefined)),
  );
  const [value] = sums;
  if (new Set(sums).size !== 1 || value === undefined || value <= 0 || value > HIGHEST_PAYMENT)
    return undefined;
  return value;
}

/**
 * Whether the text before a sum at the top of a window, in an element of its own, names a shop or an item and no other
 * sum.
 */
const isNoSum = (name: string, pack: RulePack): boolean =>
  isNoOther(name, pack) && !pack.amounts.otherThing.test(name) && !pack.amounts.tellsOfMoney.test(name);

const offersCarrier = (words: string, { carriers }: RulePack): boolean =>
  carriers.some((names) =>
    names.some((name) => words === name || (name.length > 2 && words.startsWith(name))),
  );
