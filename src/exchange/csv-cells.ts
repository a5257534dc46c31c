/**
 * Cells that a spreadsheet would run as a formula: `=`, `+`, `-`, `@` (full width too), a tab or a break at the start,
 * also behind blanks that cannot be seen, and at the start of each line of a cell (OWASP, CSV Injection; Symfony
 * CVE-2021-41270). A quote in front makes them text. One quote more or less, so that reading gives back what was written.
 */
const FORMULA = String.raw`(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦]|\t)`;
const DANGEROUS = new RegExp(`^'*${FORMULA}`, 'u');
const NEUTRAL = new RegExp(`^'+${FORMULA}`, 'u');
const BREAK = /(\r\n|\r|\n)/;

/** A cell of text as it may be written. */
export const neutralCell = (text: string): string =>
  eachLine(text, (line, startsBroken) => (startsBroken || DANGEROUS.test(line) ? `'${line}` : line));

/** The text that `neutralCell` was given. */
export const plainCell = (text: string): string =>
  eachLine(text, (line, startsBroken) =>
    (startsBroken && line.startsWith("'")) || NEUTRAL.test(line) ? line.slice(1) : line,
  );

/** `="00451236"`: how programs keep a spreadsheet from taking a text for a number; the text is meant. */
export const withoutFormula = (cell: string): string => /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;

/** `startsBroken`: a cell whose first line is empty, so that it starts with a break (quotes of ours left aside). */
function eachLine(text: string, change: (line: string, startsBroken: boolean) => string): string {
  const parts = text.split(BREAK);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return change(part, index === 0 && parts.length > 1 && /^'*$/.test(part));
    })
    .join('');
}

/** RFC 4180: quoted where the cell holds a comma, a quote or a break, or blanks at its ends. */
export const quotedCell = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
