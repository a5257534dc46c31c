import type { RulePack } from '../pack/pack.ts';
import { type Span, spanText } from '../page/page-spans.ts';
import {
  isHead,
  isJoint,
  isLoneSum,
  isSumName,
  type LabelKind,
  labelKind,
  namesItsSum,
} from './name-words.ts';

/**
 * Bounds for one page: with more stretches to ask about, or more names, it is a catalogue, and to read on costs more
 * than it tells.
 */
const MOST_LOOKS = 1_500;
const MOST_NAMES = 300;

/**
 * Keeps what each stretch of one text is, so that it is worked out once, and bounds how much of that a page may cost.
 */
export class NameReader {
  readonly text: string;
  readonly pack: RulePack;
  readonly #kinds = new Map<number, LabelKind | undefined>();
  readonly #heads = new Map<number, boolean>();

  constructor(text: string, pack: RulePack) {
    this.text = text;
    this.pack = pack;
  }

  /**
   * Whether the bounds are reached: then not all names of the page are known, and its sums cannot be told from them.
   */
  isSpent = (names: number): boolean =>
    this.#kinds.size + this.#heads.size > MOST_LOOKS || names > MOST_NAMES;

  of = (span: Span): string => spanText(this.text, span);

  kind = (span: Span): LabelKind | undefined =>
    remembered(this.#kinds, this.#key(span), () => labelKind(this.of(span), this.pack));

  /** Another head of a row or column: a name's label, a sum's, or 수량 and the like. */
  isHead = (span: Span): boolean =>
    remembered(this.#heads, this.#key(span), () => isHead(this.of(span), this.pack));

  isJoint = (span: Span): boolean => isJoint(this.of(span));
  isLoneSum = (span: Span): boolean => isLoneSum(this.of(span));
  isSumName = (span: Span): boolean => isSumName(this.of(span), this.pack);
  namesItsSum = (span: Span): boolean => namesItsSum(this.of(span), this.pack);

  #key = ({ start, end }: Span): number => start * (this.text.length + 1) + end;
}

function remembered<T>(known: Map<number, T>, key: number, find: () => T): T {
  if (known.has(key)) return known.get(key) as T;
  const found = find();
  known.set(key, found);
  return found;
}
