const LONGEST = 40;
/** Control characters, and the marks that turn the direction of the text after them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Text from the page as one short line: nothing invisible in it, cut at 40 characters. */
export function pageText(text: string | null): string {
  const line = (text ?? '').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= LONGEST
    ? line
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
