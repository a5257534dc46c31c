import type { AmountDoubt } from '../contract/checkout-seen.ts';
import type { AmountLabels } from './amount-labels.ts';
import { type Mention, type MoneyWords, moneyIn } from './money.ts';
import { type Line, squeeze } from './page-text.ts';

/** A figure on the page that bears the name of a sum to pay. */
export interface Priced {
  readonly tier: number;
  readonly label: string;
  readonly value: number | undefined;
  readonly fault: AmountDoubt | undefined;
  /** Named by the button that pays it, not by a label. */
  readonly button: boolean;
}

/** What the page charges, as far as its figures agree. */
export interface Charge {
  readonly amount: number | undefined;
  /** Set exactly when `amount` is undefined. */
  readonly doubt: AmountDoubt | undefined;
  readonly label: string;
  /** Service fee named on its own, in won. */
  readonly fee: number | undefined;
  /** The page names a sum to pay at all, even one that cannot be read. */
  readonly named: boolean;
}

const LABEL_LENGTH = 40;
const TAIL = /[\s:：|\u1175=>›▶●•·*.,\-–—₩\\()[\]【】<「」※✓√]+$/;

/**
 * Reads the sum that will be charged. Linear in the text; never a guess: figures that disagree give none.
 * @param chosen labels of chosen options, which price a product where no total is named (10,000원권).
 */
export function chargeOn(
  lines: readonly Line[],
  labels: AmountLabels,
  money: MoneyWords,
  chosen: readonly string[] = [],
): Charge {
  const priced: Priced[] = chosenPrices(chosen, labels, money);
  const fees = new Set<number>();
  for (const [index, line] of lines.entries()) {
    for (const found of figuresOn(line, lines, index, labels, money)) {
      const fee = feeOf(found, labels);
      if (fee !== undefined) fees.add(fee);
      const entry = fee === undefined ? pricedBy(found, labels) : undefined;
      if (entry !== undefined) priced.push(entry);
    }
  }
  return { ...settle(priced), fee: fees.size === 1 ? [...fees][0] : undefined };
}

function chosenPrices(chosen: readonly string[], labels: AmountLabels, money: MoneyWords): Priced[] {
  const tier = labels.tiers.length - 1;
  return chosen.flatMap((label) =>
    moneyIn(label, money).mentions.map(({ value, fault }) => ({
      tier,
      label: tidy(label),
      value,
      fault,
      button: false,
    })),
  );
}

interface Figure {
  readonly mention: Mention;
  /** Where its name may stand, nearest first, squeezed. */
  readonly names: readonly string[];
  readonly after: string;
  /** The row holds nothing but this figure and what follows it. */
  readonly rowStarts: boolean;
}

function figuresOn(
  line: Line,
  lines: readonly Line[],
  index: number,
  labels: AmountLabels,
  money: MoneyWords,
): readonly Figure[] {
  const found: Figure[] = [];
  if (!/\d|\p{Nd}/u.test(line.cells.flat().join(''))) return found;
  for (const [column, rows] of line.cells.entries()) {
    for (const [depth, row] of rows.entries()) {
      const { clean, mentions } = moneyIn(row, money);
      for (const [nth, mention] of mentions.entries()) {
        const previous = mentions[nth - 1]?.end ?? 0;
        const next = mentions[nth + 1]?.start ?? clean.length;
        const before = tidy(clean.slice(previous, mention.start));
        found.push({
          mention,
          names: [before, ...(nth === 0 ? namesAround(lines, index, column, depth) : [])],
          after: squeeze(clean.slice(mention.end, Math.min(next, mention.end + 40))),
          rowStarts: nth === 0 && labels.beforePaid.test(before),
        });
      }
    }
  }
  return found;
}

/** Squeezed, without remarks in brackets and without the signs that join a name to its figure. */
function tidy(text: string): string {
  let words = squeeze(text.slice(-LABEL_LENGTH * 2));
  words = words.replace(/\([^()]{0,30}\)|\[[^[\]]{0,30}\]/g, '');
  return words
    .replace(TAIL, '')
    .replace(/^[\s▶●•·*※>\-:|\u1175]+/, '')
    .slice(-LABEL_LENGTH);
}

const hasFigure = (text: string): boolean => /\d{3}|\d,\d|\d원/.test(text);

function namesAround(
  lines: readonly Line[],
  index: number,
  column: number,
  depth: number,
): readonly string[] {
  const line = lines[index];
  const cell = line?.cells[column] ?? [];
  const names: string[] = [];
  const above = lastWith(cell.slice(0, depth));
  if (above !== undefined) names.push(above);
  const left = lastWith((line?.cells ?? []).slice(0, column).map((rows) => rows.join(' ')));
  if (left !== undefined) names.push(left);
  const head = columnHead(lines, index, column);
  if (head !== undefined) names.push(head);
  if (above === undefined && left === undefined) names.push(...linesBefore(lines, index));
  return names;
}

/** The nearest text that says something; nothing when that is itself a figure. */
function lastWith(texts: readonly string[]): string | undefined {
  for (const text of texts.toReversed()) {
    const words = tidy(text);
    if (words !== '') return hasFigure(squeeze(text)) ? undefined : words;
  }
  return undefined;
}

/** The head of this column: a line above with as many cells, none of them a figure. */
function columnHead(lines: readonly Line[], index: number, column: number): string | undefined {
  const width = lines[index]?.cells.length ?? 0;
  if (width < 2) return undefined;
  for (const line of lines.slice(Math.max(0, index - 12), index).toReversed()) {
    if (line.cells.length !== width || hasFigure(line.words)) continue;
    return tidy((line.cells[column] ?? []).join(' '));
  }
  return undefined;
}

/** The block right above, when it is a short name without a figure. */
function linesBefore(lines: readonly Line[], index: number): readonly string[] {
  for (const line of lines.slice(Math.max(0, index - 2), index).toReversed()) {
    const text = line.cells.flat().join(' ');
    const words = tidy(text);
    if (words === '') continue;
    return words.length > 24 || hasFigure(squeeze(text)) ? [] : [words];
  }
  return [];
}

function feeOf({ names, mention }: Figure, labels: AmountLabels): number | undefined {
  const name = names.find((words) => words.length > 1);
  if (name === undefined || !labels.fee.some((fee) => name.endsWith(fee))) return undefined;
  return mention.fault === undefined && mention.value !== undefined ? mention.value : 0;
}

function pricedBy(figure: Figure, labels: AmountLabels): Priced | undefined {
  const { mention, after, names } = figure;
  if (labels.notBefore.test(after)) return undefined;
  const doubt = labels.taxOnTop.test(after) ? 'several' : mention.fault;
  const value = doubt === undefined ? mention.value : undefined;
  for (const label of names) {
    const tier = tierOf(label, labels);
    if (tier === 'other') return undefined;
    if (tier !== undefined) return { tier, label, value, fault: doubt, button: false };
    if (label.length > 6) break;
  }
  if (mention.bare || !labels.paidBy.test(after)) return undefined;
  return figure.rowStarts ? { tier: 0, label: after, value, fault: doubt, button: true } : undefined;
}

/** Which kind of sum a label names: a tier, some other sum, or nothing known. */
function tierOf(label: string, labels: AmountLabels): number | 'other' | undefined {
  const exact = tierOfName(label, labels);
  return exact ?? tierOfName(label.replace(labels.joints, ''), labels);
}

function tierOfName(label: string, { tiers, notAfter }: AmountLabels): number | 'other' | undefined {
  let best: { readonly tier: number; readonly length: number } | undefined;
  for (const [tier, names] of tiers.entries()) {
    for (const name of names) {
      const fits = isShortName(name) ? label === name : label.endsWith(name);
      if (fits && name.length > (best?.length ?? 0)) best = { tier, length: name.length };
    }
  }
  if (best === undefined) return undefined;
  const ahead = label.slice(0, label.length - best.length);
  return notAfter.some((word) => ahead.endsWith(word)) ? 'other' : best.tier;
}

/** 금액, 합계, total end many names of other sums; they count only alone. */
const isShortName = (name: string): boolean => name.length <= 2 || /^[a-z_]+$/.test(name);

function settle(found: readonly Priced[]): Omit<Charge, 'fee'> {
  // A row of price buttons (1,000원 결제 · 3,000원 결제) offers sums; only one button, or agreeing ones, names the sum.
  const buttons = new Set(found.filter(({ button }) => button).map(({ value }) => value));
  const priced = buttons.size > 1 ? found.filter(({ button }) => !button) : found;
  const tiers = [...new Set(priced.map(({ tier }) => tier))].sort((a, b) => a - b);
  const top = tiers[0];
  if (top === undefined) return { amount: undefined, doubt: 'missing', label: '', named: false };
  const best = priced.filter(({ tier }) => tier === top);
  const label = best[0]?.label ?? '';
  const fault = best.find((entry) => entry.fault !== undefined)?.fault;
  if (fault !== undefined) return { amount: undefined, doubt: fault, label, named: true };
  const values = new Set(best.map(({ value }) => value).filter((value) => value !== undefined && value > 0));
  if (values.size === 0) return { amount: undefined, doubt: 'missing', label, named: true };
  if (values.size > 1) return { amount: undefined, doubt: 'several', label, named: true };
  return { amount: [...values][0], doubt: undefined, label, named: true };
}
