import { squeeze, type TextLine } from '../page/page-text.ts';

const LABEL_LENGTH = 40;
const TAIL = /[\s:：|\u1175=>›→⇒▶●•·*.,\-–—₩\\()[\]【】<「」※✓√]+$/;

/**
 * A remark that says what is counted, and that it is no won: 결제금액(달러), 결제금액 (단위: 천원). It stays in the name, which
 * ends in it, for it makes the name another.
 */
export const OTHER_UNIT =
  /[([](?:단위:?)?(?:[천백만]원|달러|엔|유로|위안|\W?usd|jpy|eur|cny|[$¥€]|코인|캐시|포인트|p|개)(?:[)\]]|$)/;

/** Squeezed, without remarks in brackets and without the signs that join a name to its figure. */
export function tidy(text: string): string {
  let words = squeeze(text.slice(-LABEL_LENGTH * 2));
  if (!OTHER_UNIT.test(words)) words = words.replace(/\([^()]{0,30}\)|\[[^[\]]{0,30}\]/g, '');
  return words
    .replace(TAIL, '')
    .replace(/^[\s▶●•·*※>\-+=:|\u1175]+/, '')
    .slice(-LABEL_LENGTH);
}

export const hasFigure = (text: string): boolean => /\d{3}|\d,\d|\d원/.test(text);

/** The words of a text as a name, and whether it is a figure: a figure is no name. */
export interface Said {
  readonly words: string;
  readonly isFigure: boolean;
}

/** In a sum written as an equation, a row ends with the name of the next term: 23,000원 - 할인금액. */
const NEXT_TERM = /[\d원][\s\ue000]{0,9}[-−–+=][\s\ue000]{0,9}([^\d]{2,20})$/;

export const said = (text: string): Said => {
  const own = NEXT_TERM.exec(text)?.[1] ?? text;
  return { words: tidy(own), isFigure: hasFigure(squeeze(own)) };
};

/** The names that a line's cells and the whole line give. Each is worked out once, for many figures may ask for it. */
class LineNames {
  readonly #line: TextLine;
  readonly #cells: Said[] = [];
  readonly #lefts: (Said | undefined)[] = [];
  #whole: (Said & { readonly filled: number }) | undefined;

  constructor(line: TextLine) {
    this.#line = line;
  }

  cell(column: number): Said {
    this.#cells[column] ??= said((this.#line.cells[column] ?? []).join(' '));
    return this.#cells[column];
  }

  /** The nearest cell to the left that is not empty. */
  left(column: number): Said | undefined {
    for (let at = this.#lefts.length; at <= column; at += 1) {
      const before = at === 0 ? undefined : this.cell(at - 1);
      this.#lefts[at] = before === undefined || before.words !== '' ? before : this.#lefts[at - 1];
    }
    return this.#lefts[column];
  }

  get whole(): Said & { readonly filled: number } {
    this.#whole ??= {
      ...said(this.#line.cells.flat().join(' ')),
      filled: this.#line.cells.filter((_, column) => this.cell(column).words !== '').length,
    };
    return this.#whole;
  }
}

const known = new WeakMap<TextLine, LineNames>();

export function namesIn(line: TextLine): LineNames {
  const names = known.get(line) ?? new LineNames(line);
  known.set(line, names);
  return names;
}
