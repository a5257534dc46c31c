import { attributeOf, dataOf, ELEMENT, nameOf, nodeTypeOf, textOf } from './read/read-dom.ts';
import { isOwn } from './shared/own-nodes.ts';

/**
 * `news`: the page may say something else now. `frequent`: something changed in a place that changes too often to be
 * read each time.
 */
export type Relevance = 'none' | 'frequent' | 'news';

/** Changes of one place within `CALM_MS` that are followed one by one. */
const MOST_NEWS = 8;
const CALM_MS = 20_000;
/** Records looked at in one batch; a larger one is news. */
const MOST_RECORDS = 60;
const MOST_TEXT = 65_536;
const MOST_VALUE = 300;

interface ChangedPlace {
  fingerprint: string;
  news: number;
  since: number;
}

/**
 * Separates changes that may mean something from those that only repeat. For every place that changes a fingerprint is
 * kept: its text without clocks and small counts, or its attribute without exact numbers. A countdown, a progress bar or
 * a sliding picture does not change the fingerprint; a new sum, sentence or class does.
 */
export class ChangeGate {
  readonly #places = new WeakMap<Node, Map<string, ChangedPlace>>();

  rate(records: readonly MutationRecord[], now: number): Relevance {
    if (records.length > MOST_RECORDS) return 'news';
    let most: Relevance = 'none';
    for (const record of records) {
      const relevance = this.#rateOne(record, now);
      if (relevance === 'news') return 'news';
      if (relevance === 'frequent') most = 'frequent';
    }
    return most;
  }

  #rateOne(record: MutationRecord, now: number): Relevance {
    const { target, type, attributeName } = record;
    if (isOwn(target) || (type === 'childList' && changedNodes(record).every(isSilent))) return 'none';
    const what = attributeName ?? '';
    const fingerprint = what === '' ? textFingerprint(target) : attributeFingerprint(target as Element, what);
    const known = this.#places.get(target) ?? new Map<string, ChangedPlace>();
    this.#places.set(target, known);
    const place = known.get(what) ?? { fingerprint: '', news: 0, since: now };
    known.set(what, place);
    if (place.news > 0 && place.fingerprint === fingerprint) return 'none';
    if (now - place.since > CALM_MS) Object.assign(place, { news: 0, since: now });
    Object.assign(place, { fingerprint, news: place.news + 1 });
    return place.news > MOST_NEWS ? 'frequent' : 'news';
  }
}

const changedNodes = ({ addedNodes, removedNodes }: MutationRecord): readonly Node[] => [
  ...addedNodes,
  ...removedNodes,
];

/**
 * Changes that mean nothing: scripts come and go while a page asks its server whether it was paid, and nodes of ours
 * are no change of the page.
 */
const isSilent = (node: Node): boolean =>
  isOwn(node) || (nodeTypeOf(node) === ELEMENT && /^(?:script|meta|base)$/.test(nameOf(node as Element)));

/**
 * Text of a place, and the number of its elements. Of its figures only those are kept that can be sums: with a sign of
 * money (₩, or won as it is written, \uc6d0), or of four to nine digits. A time of day has colons, a countdown few
 * digits, a serial number many.
 */
function textFingerprint(node: Node): string {
  const isText = node instanceof CharacterData;
  const text = (isText ? dataOf(node) : textOf(node)).slice(0, MOST_TEXT);
  const kept = text.replace(/₩?\d[\d,.:]{0,20}(?:\s?\uc6d0)?/g, (figure) => {
    if (/[₩\uc6d0]/.test(figure)) return figure;
    const digits = figure.replace(/\D/g, '').length;
    return digits >= 4 && digits <= 9 && !figure.includes(':') ? figure : '#';
  });
  return isText ? kept : `${countIn(node as ParentNode)} ${kept} ${machinePrint(node as ParentNode)}`;
}

const MOST_HIDDEN = 60;

/** The hidden values that a page wrote for a gateway: they change with the order, though the text may stay the same. */
function machinePrint(node: ParentNode): string {
  const from = node instanceof Element ? Element.prototype : Document.prototype;
  const hidden: NodeListOf<Element> = (
    node instanceof DocumentFragment ? DocumentFragment.prototype : from
  ).querySelectorAll.call(node, 'input[type=hidden]');
  return Array.from({ length: Math.min(hidden.length, MOST_HIDDEN) }, (_, index) =>
    attributeOf(hidden.item(index), 'value').slice(0, MOST_VALUE),
  ).join(' ');
}

const countIn = (node: ParentNode): number =>
  node instanceof Element
    ? Element.prototype.getElementsByTagName.call(node, '*').length
    : node.childElementCount;

/** Only a hidden field shows a new `value` in the tree; it may be a sum for a gateway, so it is kept exactly. */
const attributeFingerprint = (element: Element, name: string): string =>
  name === 'value' ? attributeOf(element, name) : valuePrint(attributeOf(element, name));

/**
 * An attribute's value with each number replaced by its size alone: about 0, -100 or less (out of sight to the left),
 * or any other.
 */
const valuePrint = (value: string): string =>
  value.slice(0, MOST_VALUE).replace(/-?\d{0,12}\.?\d{1,12}/g, (figure) => {
    const size = Number(figure);
    return Math.abs(size) < 0.01 ? '0' : size <= -100 ? '-' : '1';
  });
