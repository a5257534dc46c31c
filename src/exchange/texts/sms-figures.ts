import { parseWon, SUM_RANGE } from '../../core/parse-won.ts';

/** `12,000`, `12000`. */
const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9})`;
/** Round sums in words, as notices write them: `4만5천`, `23만 4,500`, `1.5만`, `5천`. */
const COUNTED = String.raw`(?:\d{1,4}(?:\.\d{1,4})?\s?만(?:\s?\d{1,2}\s?천)?(?:\s?\d\s?백)?(?:\s?(?:\d,\d{3}|\d{1,4})(?!\s?[만천백]))?|\d{1,2}\s?천(?:\s?\d\s?백)?(?:\s?\d{1,3}(?!\s?백))?)`;
/**
 * Excludes digits of a longer number, of a number in words (`삼만 2,000`), of a time, of a date, or of a count of
 * something else.
 */
const NOT_BEFORE = String.raw`(?<![\d.,])(?<![\d일이삼사오육칠팔구십백수몇]\s?[만천백]\s?)`;
const NOT_BEHIND = String.raw`(?![\d,]*\d|,\s\d{3}(?!\d)|\s?[%만천백월일시분회건개차년]|[/:.-]\d)`;

/** One figure, as a pattern with one group. */
export const FIGURE = `(${COUNTED}|${DIGITS})`;
/** A figure that may be money; groups: the sign in front, the figure, the unit behind. */
const MONEY = new RegExp(
  String.raw`${NOT_BEFORE}(₩\s?|krw\s?|\\\s?)?${FIGURE}${NOT_BEHIND}(\s?원|\s?(?:krw|won)\b)?`,
  'gi',
);
/** Text behind a sum that makes it a name: `10,000원권`, `1000원샵`. */
const NAMED_AFTER = /^(?:권|샵|숍|짜리|대(?!금)|상품|이용권|쿠폰|마켓|마트|스토어)/;
/** A unit that is not won: `금액: 5,500 USD`, `결제금액 300캐시`. */
const OTHER_UNIT = /^\s?(?:[A-Za-z$€¥£]|포인트|캐시|코인|달러|엔(?![가-힣])|유로|점|장|매|명|코어)/;
/** Behind a label of a sum, digits alone are money. */
const SUM_LABEL = /금액\s*(?:\(\s*원\s*\))?\s*[:：\-–=]?\s*$|amount\s*[:=]\s*$/i;

/** One sum in a line of a message. */
export interface SmsFigure {
  /** Whole won; `NaN` where it is no possible sum: with a fraction of a won, or above every limit. */
  readonly value: number;
  /** The text between the figure before and this one; `after`: the text behind it, up to the end of the line. */
  readonly before: string;
  readonly after: string;
}

/** Whole won of a written figure; `NaN` where it is no possible sum. */
export function figureValue(written: string): number {
  const parsed = parseWon(written, SUM_RANGE);
  return parsed.ok ? parsed.amount : Number.NaN;
}

/**
 * The sums of a line in their order.
 * @param heading the line above, where it is only a label
 */
export function figuresIn(line: string, heading = ''): readonly SmsFigure[] {
  const figures: SmsFigure[] = [];
  let from = 0;
  for (const match of line.matchAll(MONEY)) {
    const [whole, sign, written = '', unit] = match;
    const between = line.slice(from, match.index);
    const before = from === 0 && between.trim() === '' ? heading + between : between;
    const after = line.slice(match.index + whole.length);
    if (!isMoney({ before, after }, sign ?? unit)) continue;
    figures.push({ value: figureValue(written), before, after });
    from = match.index + whole.length;
  }
  return figures;
}

function isMoney({ before, after }: Omit<SmsFigure, 'value'>, mark: string | undefined): boolean {
  if (mark !== undefined) return !NAMED_AFTER.test(after);
  return SUM_LABEL.test(before) && !OTHER_UNIT.test(after);
}
