import type { TableCell } from '../exchange/tables/history-table.ts';
import {
  DEEPEST_BLOCK,
  LONGEST_PIECE,
  MOST_PIECES,
  type UsageNode,
  type UsagePage,
} from '../exchange/usage/model.ts';
import {
  attributeOf,
  bodyOf,
  dataOf,
  ELEMENT,
  firstChildOf,
  getterOf,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  TEXT,
  viewOf,
} from './read/read-dom.ts';
import { type Sight, sightOf } from './read/read-visible.ts';

/**
 * Elements in which a person types, chooses or presses; and footnote marks, which would become the last digit of a
 * figure.
 */
const UNREAD = new Set(['input', 'select', 'button', 'sup', 'option', 'progress', 'meter', 'rp', 'rt']);
const HEADING = /^(?:h[1-6]|legend|caption|summary)$/;
const TABLE = /^(?:table|grid|treegrid)$/;
const ROW = /^row$/;
const CELL = /^(?:cell|gridcell|columnheader|rowheader)$/;
/** Roles of elements for screen readers; pages build tables from elements of any kind by such roles. */
const ROLES: Readonly<Record<string, string>> = { table: 'table', tr: 'row', td: 'cell', th: 'columnheader' };
const MOST_CELLS = 60;

const shadowOf = getterOf<ShadowRoot | null>(Element.prototype, 'shadowRoot');

interface BlockReading {
  left: number;
  readonly sight: Sight;
  readonly styleOf: (element: Element) => CSSStyleDeclaration | undefined;
}

/**
 * Reads the visible part of this document as lines, tables and blocks. It changes nothing, and the page cannot notice
 * it.
 */
export function readUsagePage(doc: Document): UsagePage {
  const body = bodyOf(doc);
  const styleOf = (element: Element) => viewOf(doc)?.getComputedStyle(element);
  const reading: BlockReading = { left: MOST_PIECES, sight: sightOf(doc), styleOf };
  const nodes = body === null ? [] : blockOf(body, reading, 0);
  return { nodes, isCut: reading.left < 0 };
}

function blockOf(element: Element, reading: BlockReading, depth: number): UsageNode[] {
  const nodes: UsageNode[] = [];
  let parts: string[] = [];
  const isHeading = HEADING.test(nameOf(element)) || attributeOf(element, 'role') === 'heading';
  const endLine = () => {
    const isLine = parts.some((part) => part.trim() !== '');
    if (isLine) nodes.push({ kind: 'line', parts, ...(isHeading && { isHeading: true }) });
    parts = [];
  };
  const takeElement = (child: Element, level: number): void => {
    if (nameOf(child) === 'br') endLine();
    else if (isUnread(child, reading)) return;
    else if (isInline(child, reading)) for (const each of childrenOf(child)) take(each, child, level + 1);
    else {
      endLine();
      if (depth < DEEPEST_BLOCK) nodes.push(...nodesOf(child, reading, depth + 1));
    }
  };
  const take = (node: Node, within: Element, level: number): void => {
    reading.left -= level > DEEPEST_BLOCK ? MOST_PIECES : 1; // no real page nests so deep; reading it might never end
    if (reading.left < 0) return;
    if (nodeTypeOf(node) === ELEMENT) takeElement(node as Element, level);
    else if (nodeTypeOf(node) === TEXT && reading.sight.showsText(within)) parts.push(pieceOf(dataOf(node)));
  };
  for (const node of childrenOf(element)) take(node, element, 0);
  endLine();
  return nodes;
}

const isUnread = (element: Element, { sight }: BlockReading): boolean =>
  UNREAD.has(nameOf(element)) || attributeOf(element, 'aria-hidden') === 'true' || sight.isGone(element);

function nodesOf(element: Element, reading: BlockReading, depth: number): UsageNode[] {
  const table = TABLE.test(roleOf(element)) ? tableOf(element, reading) : undefined;
  if (table !== undefined) return table;
  const of = blockOf(element, reading, depth);
  const [only, ...more] = of;
  // A block around a single block adds nothing.
  return only === undefined || (more.length === 0 && only.kind !== 'line') ? of : [{ kind: 'block', of }];
}

const roleOf = (element: Element): string => {
  const name = nameOf(element);
  return attributeOf(element, 'role') || (Object.hasOwn(ROLES, name) ? (ROLES[name] ?? '') : '');
};

/** `undefined` for a table that only lays out the page: a table around a table. */
function tableOf(table: Element, reading: BlockReading): UsageNode[] | undefined {
  const [rows, titles]: [TableCell[][], UsageNode[]] = [[], []];
  const isPlain = eachBelow(table, (element) => {
    if (reading.left < 0 || reading.sight.isGone(element)) return 'skip';
    if (TABLE.test(roleOf(element))) return 'stop';
    if (nameOf(element) === 'caption') titles.push(...blockOf(element, reading, 0));
    if (!ROW.test(roleOf(element))) return nameOf(element) === 'caption' ? 'skip' : 'go-on';
    if (holdsTable(element)) return 'stop';
    rows.push(cellsOf(element, reading));
    return 'skip';
  });
  return isPlain && rows.length > 0 ? [...titles, { kind: 'table', rows }] : undefined;
}

const holdsTable = (row: Element): boolean =>
  !eachBelow(row, (element) => (TABLE.test(roleOf(element)) ? 'stop' : 'go-on'));

function cellsOf(row: Element, reading: BlockReading): TableCell[] {
  const cells: TableCell[] = [];
  eachBelow(row, (element) => {
    if (!CELL.test(roleOf(element))) return 'go-on';
    if (cells.length < MOST_CELLS && !reading.sight.isGone(element)) {
      const text = blockOf(element, reading, 0).map(wordsOf).join(' ').slice(0, LONGEST_PIECE);
      cells.push({ text, columns: spanOf(element, 'colspan'), rows: spanOf(element, 'rowspan') });
    }
    return 'skip';
  });
  return cells;
}

const wordsOf = (node: UsageNode): string => {
  if (node.kind === 'line') return node.parts.join('').trim();
  return node.kind === 'block' ? node.of.map(wordsOf).join(' ') : '';
};

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number => {
  const span = Number(attributeOf(cell, name) || 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, 1_000) : 1;
};

const pieceOf = (text: string): string =>
  text
    .slice(0, 5 * LONGEST_PIECE)
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST_PIECE);

/** Calls `visit` for every element below, in document order; false when it asked to stop. */
function eachBelow(root: Element, visit: (element: Element) => 'go-on' | 'skip' | 'stop'): boolean {
  let node = firstChildOf(root);
  while (node !== null) {
    const said = nodeTypeOf(node) === ELEMENT ? visit(node as Element) : 'skip';
    if (said === 'stop') return false;
    let next = said === 'go-on' ? firstChildOf(node) : null;
    for (let at: Node | null = node; next === null && at !== null && at !== root; at = parentOf(at))
      next = nextSiblingOf(at);
    node = next;
  }
  return true;
}

/** What is drawn in an element: its own children, those of its open shadow root, or what is put into the slot. */
function childrenOf(element: Element): Node[] {
  const assigned = nameOf(element) === 'slot' ? HTMLSlotElement.prototype.assignedNodes.call(element) : [];
  if (assigned.length > 0) return assigned;
  const children: Node[] = [];
  const root = shadowOf(element) ?? element;
  for (let child = firstChildOf(root); child !== null; child = nextSiblingOf(child)) children.push(child);
  return children;
}

/** Tags that count as inline where no style is known (a document that is not shown). */
const INLINE = /^(?:a|abbr|b|bdi|bdo|data|em|font|i|label|mark|small|span|strong|time|u|slot)$/;

function isInline(element: Element, { styleOf }: BlockReading): boolean {
  const display = styleOf(element)?.display ?? '';
  return display === '' ? INLINE.test(nameOf(element)) : /^(?:inline$|contents$|ruby)/.test(display);
}
