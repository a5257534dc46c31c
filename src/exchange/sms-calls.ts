/**
 * Addresses and phone numbers in messages. False receipts live from them ("not you? open …, call …"), so they are
 * taken out before anything is read, and never kept or shown.
 */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s]*|(?<![\p{L}\p{N}@])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:com|net|org|kr|co|me|ly|gl|io|shop|xyz|top|link|info|site|online|app|cc|to|club|vip|biz|gg|im|be|page|store)(?![\p{L}\p{N}])(?:\/[^\s]*)?/giu;

/** A shop named by its address alone (`사이트: yes24.com`): the name stays, the address goes. */
const SITE =
  /(사이트\s*[:：\-–]?\s*)(?:www\.)?([\p{L}\p{N}-]{2,40})(?:\.[\p{L}\p{N}-]{2,20}){1,3}(?=[\s,)\]]|$)(?!\s*\/)/giu;

const NUMBER =
  /(?<![\d-])(?:\+82[-. ]?\d{1,2}|\(?0\d{1,3}\)?|1[5-8]\d{2})[-. )]{0,2}\d{3,4}(?:[-. ]?\d{4})?(?![\d-])/g;
/** Service numbers that everybody knows as such: 15xx to 18xx and 080. */
const SERVICE = /^\(?(?:1[5-8]\d{2}|080)/;

const named = (text: string): string => text.replace(SITE, '$1$2');

export const hasLink = (text: string): boolean => (named(text).match(ADDRESS) ?? []).length > 0;

/** A shop's own line in brackets right behind its name, as receipts of carriers write it (`사이트: 컬리[1644-1107]`). */
const SHOPS_LINE =
  /(사이트|가맹점|대행사|업체)([^[\n]{1,60})\[\s*(?!\+?(?:82[-. ]?)?0?1\d[-. ])[\d-]{7,14}\s*\]/g;

export const hasCallBack = (text: string): boolean =>
  numbersIn(text.replace(SHOPS_LINE, '$1$2')).some((number) => !SERVICE.test(number));

/** Dates and money are no phone numbers: a number needs its two parts. */
const numbersIn = (text: string): string[] =>
  (text.match(NUMBER) ?? []).filter((number) => number.replace(/\D/g, '').length >= 8);

export const withoutCalls = (text: string): string =>
  named(text)
    .replace(ADDRESS, ' ')
    .replace(NUMBER, (number) => (number.replace(/\D/g, '').length >= 8 ? ' ' : number));
