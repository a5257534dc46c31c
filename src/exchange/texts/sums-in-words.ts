import { parseWon, SUM_RANGE } from '../../core/parse-won.ts';

/**
 * A sum whose figures are written as words: `오천오백원`, `일금 삼만 이천 원정`. Words in front that only mean "some"
 * (`몇천원`, `수만 원`) give no sum, and what goes on in Hangul is a name: `천원마트`.
 */
const IN_WORDS =
  /(?<![\p{L}\p{N}.,])(?<!(?:몇|수)\s)(?:(?:일금|금)\s?(?=[일이삼사오육칠팔구십백천만]))?((?:[일이삼사오육칠팔구십백천만\d]\s?){1,14})원(?:정(?![가-힣]))?(?=(?:이|은|을|가|에|씩)?(?:[^가-힣]|$)|\s?(?:휴대폰|소액)?\s?(?:결제|승인|취소|환불)|입니다)/gu;

/** What makes it a sum in words: a unit, and more than the round figures that notices write (`5만`, `1만 2천`). */
const UNIT = /[십백천만]/;
const SPELT = /[일이삼사오육칠팔구십]|(?<![\d\s])[백천만]|(?<!\d)\s[백천만]/;

/** The text with such sums as figures, `5500원`, so that they are read like any other. */
export const withSumsInFigures = (text: string): string =>
  text.replace(IN_WORDS, (written: string, words: string) => {
    if (!UNIT.test(words) || !SPELT.test(words)) return written;
    const sum = parseWon(words, SUM_RANGE);
    return sum.ok ? `${sum.amount}원` : written;
  });
