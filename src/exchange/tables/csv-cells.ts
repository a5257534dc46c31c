/**
 * Cells that a spreadsheet would run as a formula: `=`, `+`, `-`, `@` (also full width), a tab or a line break at the
 * start, also behind invisible blanks, and at the start of each line of a cell (OWASP, CSV Injection; Symfony
 * CVE-2021-41270). A quote in front makes them text. Writing adds exactly one quote and reading removes exactly one, so
 * that the text comes back as it was.
 */
const FORMULA = String.raw`(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦]|\t)`;
const DANGEROUS = new RegExp(`^'*${FORMULA}`, 'u');
const NEUTRAL = new RegExp(`^'+${FORMULA}`, 'u');
const BREAK = /(\r\n|\r|\n)/;

/** The text of a cell made safe for spreadsheets. */
export const neutralCell = (text: string): string =>
  eachLine(text, (line, startsBroken) => (startsBroken || DANGEROUS.test(line) ? `'${line}` : line));

/** The text that `neutralCell` was given. */
export const plainCell = (text: string): string =>
  eachLine(text, (line, startsBroken) =>
    (startsBroken && line.startsWith("'")) || NEUTRAL.test(line) ? line.slice(1) : line,
  );

/** `="00451236"` is how programs keep a spreadsheet from reading text as a number: returns the text inside. */
export const withoutFormula = (cell: string): string => /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;

/**
 * Changes a cell line by line. `startsBroken` is true for the first line of a cell that starts with a line break (our
 * own quotes aside).
 */
function eachLine(text: string, change: (line: string, startsBroken: boolean) => string): string {
  const parts = text.split(BREAK);
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return change(part, index === 0 && parts.length > 1 && /^'*$/.test(part));
    })
    .join('');
}

/** The cell quoted by RFC 4180, where it holds a delimiter, a quote or a line break, or has blanks at its ends. */
export const quotedCell = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
