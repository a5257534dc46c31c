const MARK = /us\$|[$€£¥円元]|usd|jpy|eur|cny|gbp|달러|엔|유로|위안|(?:백만|[십백천만억])원?/i;

/** The sign or name of a currency that is no won, or of a unit of won, that stands in a short text; `undefined` without. */
export const markIn = (text: string): string | undefined => MARK.exec(text)?.[0];
