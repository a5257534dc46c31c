import { LONGEST_APPROVAL, LONGEST_NAME } from './draft.ts';

/** Control characters, and characters that are invisible or change the direction of text (Unicode Cc, Cf). */
const UNSEEN = /[\p{Cc}\p{Cf}]+/gu;
/** A phone number, also with its middle hidden: never kept, whoever's number it is. */
const PHONE_NUMBER = /^\+?(?:82[-. ]?)?0?1[016-9][-. ]?[\d*]{3,4}[-. ]?[\d*]{4}$/;

/** A help line behind a name: `컬리[1644-1107]`, `상점(고객센터 1234-5678)`; also with the number already removed. */
const HELP_LINE =
  /\s*[[(（<]\s*(?:고객\s*센터|대표\s*번호|전화|문의|상담|tel|☎|☏)?\s*[:.]?\s*(?:\+?[\d*]{2,4}[-. )]{1,2}[\d*]{3,4}(?:[-. ]?[\d*]{4})?|\d{7,11})?\s*[\])）>]\s*$/i;

/**
 * A name in the form in which it may be kept and shown: one line, without invisible characters and help lines, cut to
 * the greatest length; `undefined` where nothing is left.
 */
export function tidyName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bare = text
    .slice(0, 10 * LONGEST_NAME)
    .normalize('NFC')
    .replace(UNSEEN, ' ');
  const name = [...bare.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_NAME).join('').trim();
  const named = name.replace(HELP_LINE, '').trim();
  const fitting = named.length > LONGEST_NAME ? named.slice(0, LONGEST_NAME).trim() : named;
  return fitting === '' || PHONE_NUMBER.test(fitting) ? undefined : fitting;
}

/**
 * An approval or order number: letters, digits, `-` and `_`, of at least four characters; `undefined` for any other
 * text and for phone numbers.
 */
export function tidyApproval(text: string | undefined): string | undefined {
  const bare = text?.normalize('NFKC').replace(/[\s'"[\]]/g, '') ?? '';
  const fits = /^[A-Za-z0-9][A-Za-z0-9_-]{3,39}$/.test(bare) && bare.length <= LONGEST_APPROVAL;
  return fits && !PHONE_NUMBER.test(bare) ? bare : undefined;
}
