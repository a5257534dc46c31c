/**
 * Names that mean prepaid vouchers wherever they stand, as the shops themselves write them (gathered in November 2026);
 * white space and case do not count.
 */
const NAMES =
  /상품권|기프트카드|giftcard|giftvoucher|컬쳐랜드|컬처랜드|cultureland|북앤라이프|booknlife|북앤북|해피머니|happymoney|틴캐시|teencash|도서문화|스마트문상|구글플레이(?:기프트|코드)|핀번호|핀코드|pin번호|pin코드|모바일쿠폰핀/i;

/** `문상`, `컬쳐캐시` and `PIN` are so short that they count only as words of their own. */
const WORDS = /(?:^|[\s([/·,-])(?:문상|컬쳐캐[시쉬]|컬처캐[시쉬]|e-?pin|pin)(?=$|[\s()\]/·,\d-])/i;

/** Characters looked at of each text. */
const LONGEST = 200;

/** Whether a shop or its goods are prepaid vouchers or pins: own lower caps, and what cash-out offers ask for. */
export const isVoucher = (texts: readonly (string | null)[]): boolean =>
  texts.some((text) => {
    const start = (text ?? '').slice(0, LONGEST);
    return NAMES.test(start.replace(/\s/g, '')) || WORDS.test(start);
  });
