import { minutesBetween } from '../core/day.ts';
import { isNear, namesLikeness } from '../core/same-payment.ts';
import { isRounded, isSameNumber, numberKey } from './drafts/numbers.ts';
import type { Traits } from './traits.ts';

/** One way in which a row and an entry of the same line, kind, amount and day can match. */
export interface RowLikeness {
  /** The two are surely one payment; otherwise only the person can tell. */
  readonly isSure: boolean;
  readonly fits: (row: Traits, entry: Traits) => boolean;
}

/** Closest first, so that of two equal payments of a day the one that was logged is matched. */
export const LIKENESSES: readonly RowLikeness[] = [
  { isSure: true, fits: (row, entry) => isSameMinute(row, entry) && mayBeOne(row, entry) },
  // Minutes apart: one payment told by two sources, or the same thing bought again.
  { isSure: false, fits: (row, entry) => areNear(row, entry) && isNamedAlike(row, entry) },
  { isSure: true, fits: (row, entry) => isTimeLost(row, entry) && isNamedAlike(row, entry) },
  // Without names on either side nothing tells the two apart: it is the same record, read again.
  {
    isSure: true,
    fits: (row, entry) => isTimeLost(row, entry) && areNameless(row, entry) && mayBeOne(row, entry),
  },
  { isSure: false, fits: (row, entry) => !areTimed(row, entry) && isNamedAlike(row, entry) },
  { isSure: false, fits: (row, entry) => areNear(row, entry) && mayBeOne(row, entry) },
  { isSure: false, fits: (row, entry) => !areTimed(row, entry) && mayBeOne(row, entry) },
  // Hours apart: a second equal payment, or one of the two times is not that of the payment.
  { isSure: false, fits: (row, entry) => row.day === entry.day && mayBeOne(row, entry) },
  { isSure: false, fits: mayBeRenumbered },
  // The window may name the company and the receipt its shop. Nobody pays the same sum twice within a minute.
  { isSure: false, fits: (row, entry) => areAtOnce(row, entry) && !areNumberedApart(row, entry) },
];

/**
 * Whether two texts of the same line, kind and amount may be of one payment. Within a minute one may name the company
 * and the other its shop. Minutes apart, or on one day where one of them has no hour, nothing may speak against it.
 */
export const isToldTwice = (text: Traits, above: Traits): boolean =>
  areAtOnce(text, above)
    ? !areNumberedApart(text, above) || mayBeRenumbered(text, above)
    : mayBeOne(text, above) && (areTimed(text, above) ? areNear(text, above) : text.day === above.day);

const areTimed = (row: Traits, entry: Traits): boolean => row.at !== undefined && entry.at !== undefined;

/**
 * Whether a time is missing because this record never had one: a list of days, or an entry taken in from such a list.
 * An entry typed in for the day may be another payment than the one whose time the row knows.
 */
const isTimeLost = (row: Traits, entry: Traits): boolean =>
  row.at === undefined || (entry.at === undefined && entry.isImported === true);

const areNear = ({ at }: Traits, entry: Traits): boolean =>
  at !== undefined && entry.at !== undefined && isNear(at, entry.at);

/** Receipts and lists leave out the seconds that the payment window gives. */
const isSameMinute = ({ at }: Traits, entry: Traits): boolean =>
  at !== undefined && at.slice(0, 16) === entry.at?.slice(0, 16);

/** At most a minute apart, for receipts show whole minutes. */
const areAtOnce = ({ at }: Traits, entry: Traits): boolean =>
  at !== undefined && entry.at !== undefined && Math.abs(minutesBetween(at, entry.at)) <= 1;

const areNameless = (...both: readonly Traits[]): boolean =>
  both.every(({ merchant, item }) => merchant === undefined && item === undefined);

/** Two different numbers are two payments, even where everything else is equal. */
const areNumberedApart = ({ approval }: Traits, entry: Traits): boolean =>
  numberKey(approval) !== undefined &&
  numberKey(entry.approval) !== undefined &&
  !isSameNumber(approval, entry.approval);

const isNamedAlike = (row: Traits, entry: Traits): boolean =>
  namesLikeness(row, entry) === 'same' && !areNumberedApart(row, entry);

const mayBeOne = (row: Traits, entry: Traits): boolean =>
  namesLikeness(row, entry) !== 'different' && !areNumberedApart(row, entry);

/**
 * For the same minute and shop, a different number may be of another kind (order number, approval number); a long
 * number may have been rounded by a spreadsheet.
 */
function mayBeRenumbered(row: Traits, entry: Traits): boolean {
  if (namesLikeness(row, entry) !== 'same') return false;
  const [ours = '', theirs = ''] = [numberKey(row.approval), numberKey(entry.approval)];
  return isSameMinute(row, entry) || isRounded(ours, theirs);
}
