import { LONGEST_APPROVAL, LONGEST_NAME } from './draft.ts';

/** Control characters, and those that turn the direction of text or cannot be seen (Unicode Cc, Cf). */
const UNSEEN = /[\p{Cc}\p{Cf}]+/gu;
/** A phone number, whole or with its middle hidden: never kept, whoever's it is. */
const PHONE_NUMBER = /^\+?(?:82[-. ]?)?0?1[016-9][-. ]?[\d*]{3,4}[-. ]?[\d*]{4}$/;

/** A name as it may be kept and shown: one line, nothing unseen, cut to fit; `undefined` when nothing is left. */
export function tidyName(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const bare = text
    .slice(0, 10 * LONGEST_NAME)
    .normalize('NFC')
    .replace(UNSEEN, ' ');
  const name = [...bare.replace(/\s+/g, ' ').trim()].slice(0, LONGEST_NAME).join('').trim();
  const fitting = name.length > LONGEST_NAME ? name.slice(0, LONGEST_NAME).trim() : name;
  return fitting === '' || PHONE_NUMBER.test(fitting) ? undefined : fitting;
}

/** An approval or order number: letters, digits, `-` and `_`, at least four of them digits or letters. */
export function tidyApproval(text: string | undefined): string | undefined {
  const bare = text?.normalize('NFKC').replace(/[\s'"[\]]/g, '') ?? '';
  const fits = /^[A-Za-z0-9][A-Za-z0-9_-]{3,39}$/.test(bare) && bare.length <= LONGEST_APPROVAL;
  return fits && !PHONE_NUMBER.test(bare) ? bare : undefined;
}
