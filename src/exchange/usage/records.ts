import type { Day } from '../../core/day.ts';
import type { Grid } from '../tables/grid.ts';
import { isSubject, knownHeading, poolNamed } from '../tables/usage-words.ts';
import { type Column, isWhen, type TextFacts, textFactsOf } from './facts.ts';
import {
  type Block,
  isTableBlock,
  lineIn,
  type PaymentTable,
  type UsageLine,
  usageLinesOf,
} from './outline.ts';

/** Payments of a page: all tables of payments, and one table made of cards and list items. */
export interface Records {
  readonly grids: readonly Grid[];
  /** Blocks of single payments: their sums are not the month's. */
  readonly taken: ReadonlySet<Block>;
}

/** Most lines of a card; a block with more holds several cards, or none. */
const MOST_LINES = 30;

/** Rows at the top of a table in which its headings are looked for. */
const DEEPEST_HEAD = 3;

/** Headings for the table made of cards; each is one that the table reader knows. */
const HEADINGS: readonly (readonly [Column, string])[] = [
  ['when', '결제일시'],
  ['time', '결제시각'],
  ['merchant', '이용업체명'],
  ['item', '구매상품'],
  ['gateway', '결제대행사'],
  ['amount', '결제금액'],
  ['takenBack', '취소금액'],
  ['cancelledAt', '취소일시'],
  ['status', '상태'],
  ['pool', '구분'],
  ['approval', '승인번호'],
];

interface Walk {
  readonly today: Day;
  readonly taken: Set<Block>;
  readonly cards: string[][];
  readonly grids: Grid[];
  /** The last heading above, which says what is listed. */
  section: string;
  /** A date that stands above several payments: `11월 3일`. */
  day: string | undefined;
}

export function recordsOf(page: Block, today: Day): Records {
  const walk: Walk = { today, taken: new Set(), cards: [], grids: [], section: '', day: undefined };
  visit(page, walk);
  const head = HEADINGS.map(([, heading]) => heading);
  const rows = [head, ...walk.cards].map((cells, index) => ({ line: index + 1, cells }));
  const cards = walk.cards.length === 0 ? [] : [{ name: '', rows }];
  return { grids: [...walk.grids, ...cards], taken: walk.taken };
}

function visit(block: Block, walk: Walk): void {
  const isDayAbove = walk.day;
  for (const child of block.of) {
    if (child.kind === 'line') noteLine(child, walk);
    else if (child.kind === 'payments') keepTable(child, walk);
    else if (!keepCard(child, walk)) visitBelow(child, walk);
  }
  keepOddOnes(block, walk);
  walk.day = isDayAbove;
}

/** A block with a single line is treated as a line. */
function visitBelow(block: Block, walk: Walk): void {
  const line = lineIn(block);
  if (line === undefined) visit(block, walk);
  else noteLine(line, walk);
}

function noteLine({ text, parts, isHeading }: UsageLine, walk: Walk): void {
  if (isHeading || isSubject(text)) walk.section = text;
  if (parts.length === 1 && isWhen(text, walk.today)) walk.day = text;
}

function keepTable({ rows }: PaymentTable, walk: Walk): void {
  const head = rows.slice(0, DEEPEST_HEAD).map((row) => ({ ...row, cells: row.cells.map(knownHeading) }));
  walk.grids.push({ name: walk.section, rows: [...head, ...rows.slice(DEEPEST_HEAD)] });
}

/** Takes the block as one payment, where it has one date, one sum and a name. */
function keepCard(block: Block, walk: Walk): boolean {
  const lines = usageLinesOf(block);
  if (lines.length > MOST_LINES || holdsTable(block)) return false;
  const facts = textFactsOf(lines, walk.today);
  if (!isOne(facts, walk.day)) return false;
  walk.taken.add(block);
  walk.cards.push(cellsOf(facts, walk));
  return true;
}

const textsOf = ({ found }: TextFacts, column: Column): readonly string[] => found.get(column) ?? [];

function isOne(facts: TextFacts, day: string | undefined): boolean {
  const [days, sums] = [textsOf(facts, 'when'), textsOf(facts, 'amount')];
  const isDated = days.length === 1 || (days.length === 0 && day !== undefined);
  return isDated && sums.length === 1 && !facts.isOfMonth && isNamed(facts);
}

const isNamed = (facts: TextFacts): boolean =>
  ['merchant', 'item', 'gateway', 'status'].some((column) => textsOf(facts, column as Column).length > 0);

const holdsTable = (block: Block): boolean =>
  block.of.some((each) => each.kind === 'payments' || (each.kind === 'block' && holdsTable(each)));

/** A block among payments that has two dates or two sums: it is listed as a payment that could not be read. */
function keepOddOnes(block: Block, walk: Walk): void {
  const cards = block.of.filter((each): each is Block => each.kind === 'block');
  if (isTableBlock(block) || !cards.some((card) => walk.taken.has(card))) return;
  for (const card of cards.filter((each) => !walk.taken.has(each) && !holdsTable(each))) {
    const lines = usageLinesOf(card);
    const facts = textFactsOf(lines, walk.today);
    const isCard = textsOf(facts, 'when').length > 0 && textsOf(facts, 'amount').length > 1;
    if (lines.length > MOST_LINES || !isCard || facts.isOfMonth || holdsTaken(card, walk)) continue;
    walk.taken.add(card);
    walk.cards.push(cellsOf(facts, walk));
  }
}

const holdsTaken = (block: Block, walk: Walk): boolean =>
  block.of.some((each) => each.kind === 'block' && (walk.taken.has(each) || holdsTaken(each, walk)));

function cellsOf(facts: TextFacts, { day, section }: Walk): string[] {
  const [shop = '', second] = textsOf(facts, 'merchant');
  const fallback: Partial<Record<Column, string | undefined>> = {
    when: day,
    merchant: shop,
    item: second,
    pool: poolNamed(section) === 'content' ? '콘텐츠이용료' : undefined,
  };
  return HEADINGS.map(([column]) => {
    const texts = column === 'merchant' ? [] : textsOf(facts, column);
    return texts.length > 0 ? texts.join(' / ') : (fallback[column] ?? '');
  });
}
