/** Control characters, and the marks that turn the direction of the text after them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** Text from the page as one short line: nothing invisible in it, cut at `longest` characters. */
export function oneLine(text: string | null, longest = 40): string {
  const line = (text ?? '').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  const letters = Array.from(line);
  return letters.length <= longest
    ? line
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
