import type { Day } from '../../core/day.ts';
import { isGatewayName } from '../drafts/gateways.ts';
import type { Field } from '../tables/csv-headings.ts';
import { meaningOf, POOL_WORDS, STATUS_WORDS } from '../tables/csv-words.ts';
import { isDateCell } from '../tables/date-cell.ts';
import { fieldNamed, isSubject, labelOf } from '../tables/usage-words.ts';
import type { UsageLine } from './outline.ts';

/** A column of the table that is made of cards. */
export type Column = Field | 'takenBack';

/** What a card or a line of a list says about one payment: all texts that were found for each column. */
export interface TextFacts {
  readonly found: ReadonlyMap<Column, readonly string[]>;
  /** It names a limit, or what is left, which no card of a payment does. */
  readonly isOfMonth: boolean;
}

const WEEKDAY = /\s*\(?[월화수목금토일](?:요일)?\)(?=\s|$)/;
const MONEY = /^[-−–△▲+]?\s*(?:(?:₩|krw)\s*[-−]?\d[\d,.]*|\d[\d,.]*\s*(?:원|won|krw)|\d{1,3}(?:,\d{3})+)$/i;
const CLOCK = /^(?:오전|오후|am|pm)?\s?\d{1,2}:\d{2}(?::\d{2})?\s?(?:am|pm)?$/i;
/** Texts about the list itself, which are no names. */
const NO_NAME =
  /^(?:총|전체|합계|소계)?\s*\d*\s*건?$|더\s?보기|상세|자세히|접기|펼치기|^(?:취소\s?신청|영수증|문의|이전|다음|닫기|확인|조회|all|more|details?|receipt|view)/i;

/** A date without its weekday. */
const bareDate = (piece: string): string => piece.replace(WEEKDAY, ' ').replace(/\s+/g, ' ').trim();

export const isWhen = (piece: string, today: Day): boolean =>
  /\d/.test(piece) && isDateCell(bareDate(piece), today);

/** Finds, in the lines of a block, what they say about one payment. */
export function textFactsOf(lines: readonly UsageLine[], today: Day): TextFacts {
  const found = new Map<Column, string[]>();
  const add = (column: Column | undefined, text: string) => {
    const known = (column && found.get(column)) ?? [];
    const written = column === 'when' || column === 'cancelledAt' ? bareDate(text) : text;
    if (column !== undefined && !known.includes(written)) found.set(column, [...known, written]);
  };
  const pieces = lines.filter(({ isHeading }) => !isHeading).flatMap(piecesOf);
  let label: Column | undefined;
  for (const piece of pieces) {
    const named = fieldNamed(piece);
    if (named === undefined) add(label ?? columnBySight(piece, today), piece);
    label = named;
  }
  // A heading inside a card is the name of the shop.
  const headings = lines.filter(({ isHeading, text }) => isHeading && !isSubject(text));
  if (!found.has('merchant')) for (const { text } of headings) add(columnBySight(text, today), text);
  const isOfMonth = pieces.some((piece) => (labelOf(piece)?.role ?? 'used') !== 'used');
  return { found, isOfMonth };
}

/** Splits a label from its value: `결제금액 12,000원`, `결제금액: 12,000원`. */
function piecesOf({ parts }: UsageLine): string[] {
  return parts.flatMap((part) => {
    const colon = /^([^:：]{1,30}?)\s*[:：]\s*(\S.*)$/.exec(part);
    if (colon !== null && fieldNamed(colon[1] ?? '') !== undefined) return [colon[1] ?? '', colon[2] ?? ''];
    const words = part.split(' ');
    for (let end = Math.min(3, words.length - 1); end > 0; end -= 1) {
      const label = words.slice(0, end).join(' ');
      const value = words.slice(end).join(' ');
      if (fieldNamed(label) !== undefined && (MONEY.test(value) || /^\d{2,4}[-./년]/.test(value)))
        return [label, value];
    }
    return [part];
  });
}

function columnBySight(piece: string, today: Day): Column | undefined {
  if (CLOCK.test(piece)) return 'time';
  if (MONEY.test(piece)) return 'amount';
  if (isWhen(piece, today)) return 'when';
  if (piece.length > 1 && meaningOf(STATUS_WORDS, piece) !== undefined) return 'status';
  if (meaningOf(POOL_WORDS, piece) !== undefined) return 'pool';
  if (isGatewayName(piece)) return 'gateway';
  const isNone =
    !/\p{L}/u.test(piece) || NO_NAME.test(piece) || isSubject(piece) || labelOf(piece) !== undefined;
  return isNone ? undefined : 'merchant';
}
