const MARK = /us\$|[$€£¥円元]|usd|jpy|eur|cny|gbp|달러|엔|유로|위안|(?:백만|[십백천만억])원?/i;

/**
 * The first sign or name in a text of a currency other than won, or of a multiple of won; `undefined` where there is
 * none.
 */
export const markIn = (text: string): string | undefined => MARK.exec(text)?.[0];
