import { SUM_RANGE } from '../../core/parse-won.ts';
import { type Won, won } from '../../core/won.ts';
import { FIGURE, figureValue } from './sms-figures.ts';

/** What a message says about the whole month, where its figures agree. At least one of the two is there. */
export interface SmsMonth {
  /** The carrier's monthly limit. */
  readonly limit?: Won;
  /** How much of it is used up. */
  readonly used?: Won;
}

/**
 * Text behind a figure by which it is not the month's: it is the old value of a change, a threshold, or an approximate
 * sum.
 */
const NOT_EXACT = String.raw`(?!\s?원?\s?(?:으로|로|에서|이상|이하|초과|미만|대(?![가-힣])|정도|가량|\)?\s?[을를이]\s?(?:초과|넘)|[~∼]|→|->|⇒|➔|=>))`;
const MONTH_FIGURE = String.raw`(?:\s*금액|\s*액)?\s*(?:은|는|이|가|is\s)?\s*(?:(?<=한도[은는이가]?\s*)월\s*)?[:\-–=]?\s*(?:₩|krw)?\s?${FIGURE}(?![\d,]*\d|\s?[%만천백월회일건개]|\.\d)${NOT_EXACT}`;
const labelled = (label: string): RegExp => new RegExp(label + MONTH_FIGURE, 'gi');

const LEFT = labelled(
  String.raw`(?:(?:잔여|남은)\s*(?:이용\s*)?(?:가능\s*)?(?:한도)?|remaining(?:\s*limit)?)`,
);
const USED = labelled(
  String.raw`(?:누적\s*(?:이용|결제|사용)?|현재(?:까지)?\s*(?:(?:휴대폰|소액)\s*결제\s*)?(?:이용|사용)|(?:당월|이번\s*달|금월)\s*(?:(?:휴대폰|소액)\s*결제\s*)?(?:누적\s*)?(?:이용|결제|사용)|총\s*(?:누적\s*(?:이용|결제|사용)|이용|사용)|한도(?:\s*금액)?의?\s*\d{1,3}\s?%\s?(?:인|\()?|(?<!un)used\s*(?:this\s*month)?|(?<=한도[^\n\d]{0,6}[\d,]{4,11}\s?원\s?)중(?=\s?[\d,]{1,11}\s?원(?:을|를)?\s?(?:사용|이용|썼|쓰셨)))`,
);
/** A use in multiples of 10,000 may be rounded down: it counts only together with what is left. */
const USED_EXACTLY = new RegExp(`${USED.source}(?<!만)`, 'gi');
const LIMIT = labelled(String.raw`(?:(?:이용|결제|월)?\s*한도|(?<!remaining\s?)limit)`);
const AVAILABLE = labelled(String.raw`(?:이용|사용|결제)\s*가능`);
const CHANGED = new RegExp(
  String.raw`한도[^\n]{0,40}?(?<![\d.,])${FIGURE}\s?원?\s?(?:으로|로)\s?(?:변경|상향|하향|조정|설정)(?!\s*(?:됩|될|예정))`,
  'g',
);
/** `한도 300,000원 → 500,000원`. */
const ARROW = new RegExp(String.raw`한도[^\n]{0,30}(?:→|->|⇒|➔|=>)\s?${FIGURE}(?![\d,]*\d)`, 'g');

/** Limits for one day or one payment are not the month's; and what is left is sometimes called limit, too. */
const OTHER_LIMIT =
  /(?:1\s?회|회당|건당|1\s?일|일|하루|잔여|남은|daily|remaining|per\s*(?:payment|transaction))\s*(?:이용|결제)?\s*$/i;
const LATER = /(?:다음\s*달|익월)\s*(?:부터|에)?[^\n.]{0,24}한도|한도[^\n.]{0,24}(?:다음\s*달|익월)/;

/** The month's figures in a message; `undefined` where there are none, or where they contradict each other. */
export function readSmsMonth(text: string): SmsMonth | undefined {
  const left = only(text, LEFT);
  const used = left === undefined ? only(text, USED_EXACTLY) : only(text, USED);
  const limit = limitIn(text, left);
  if (limit === 'unsure' || left === 'unsure' || used === 'unsure') return undefined;
  return monthFigures(limit, used, left);
}

/** `unsure`: several figures, or one above every limit. */
type FoundSum = number | 'unsure' | undefined;

/** The one figure behind a label; `isOther` excludes labels by the text before them. */
function only(text: string, label: RegExp, isOther?: RegExp): FoundSum {
  const found = [...text.matchAll(label)]
    .filter(({ index }) => isOther === undefined || !isOther.test(text.slice(Math.max(0, index - 12), index)))
    .map(([, figure = '']) => figureValue(figure));
  const [first, ...more] = new Set(found);
  return more.length > 0 || Number.isNaN(first) ? 'unsure' : first;
}

/**
 * The limit: by its name; by the value to which it was changed; or as `이용 가능 금액`, where what is left stands beside it
 * (SKT, 2026-08). Alone, that label may mean what is left.
 */
function limitIn(text: string, left: FoundSum): FoundSum {
  const changed = LATER.test(text)
    ? undefined
    : (only(text, CHANGED, OTHER_LIMIT) ?? only(text, ARROW, OTHER_LIMIT));
  if (changed !== undefined) return changed;
  const named = only(text, LIMIT, OTHER_LIMIT);
  return named ?? (left === undefined ? undefined : only(text, AVAILABLE, OTHER_LIMIT));
}

/**
 * A prepayment restores headroom (SKT's running total shows it), so less may be used up than was used: then the used-up
 * part is the limit without what is left. It can never be more than was used.
 */
/** The limit and how much of it is used up, from up to three figures; `undefined` where they contradict each other. */
export function monthFigures(limit: number | undefined, used: number | undefined, left: number | undefined) {
  const gone = limit !== undefined && left !== undefined ? limit - left : used;
  const isOff = limit !== undefined && used !== undefined && used > limit;
  if (isOff || (gone !== undefined && (gone < 0 || (used !== undefined && gone > used)))) return undefined;
  const month = { ...sum('limit', limit), ...sum('used', gone) };
  return Object.keys(month).length === 0 ? undefined : month;
}

const sum = <Name extends string>(name: Name, figure: number | undefined) =>
  (figure === undefined || figure > SUM_RANGE.highest ? {} : { [name]: won(figure) }) as {
    [N in Name]?: Won;
  };
