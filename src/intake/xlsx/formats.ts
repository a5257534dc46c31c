import { addDays, day } from '../../core/day.ts';
import { clockOfSeconds } from '../../exchange/tables/date-cell.ts';
import { markIn } from '../../exchange/tables/unit-mark.ts';
import { readXml } from './xml.ts';

/** How a cell's number is written: as a `moment`, with at least this many digits, or as it is. */
export type Format = 'moment' | number | undefined;

/** The formats of ECMA-376 18.8.30 that are dates or times, also those of Korean spreadsheets. */
const isBuiltInMoment = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** What the style of a cell tells about its content. */
export interface CellStyle {
  readonly format: Format;
  /** A currency other than won, or a multiple of won, which the format writes beside the number: `US$`, `천원`. */
  readonly mark?: string;
  /** The cell is crossed out. */
  readonly isStruck: boolean;
}

/**
 * All cell styles, by the number with which cells refer to them.
 * @throws XmlFault
 */
export function readLooks(styles: string): readonly CellStyle[] {
  const codes = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const looks: CellStyle[] = [];
  let isIn = '';
  const openIn: Readonly<Record<string, (attribute: Attribute) => void>> = {
    'fonts font': () => struckFonts.push(false),
    'fonts strike': (attribute) => {
      struckFonts[struckFonts.length - 1] = !/^(?:0|false)$/.test(attribute('val') ?? '');
    },
    'numFmts numFmt': (attribute) => codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? ''),
    'cellXfs xf': (attribute) => {
      const id = Number(attribute('numFmtId'));
      const isStruck = struckFonts[Number(attribute('fontId'))] ?? false;
      const mark = markOf(codes.get(id));
      looks.push({ format: formatOf(id, codes.get(id)), isStruck, ...(mark !== undefined && { mark }) });
    },
  };
  readXml(styles, {
    open: (name, attribute) => {
      if (PARTS.has(name)) isIn = name;
      else openIn[`${isIn} ${name}`]?.(attribute);
    },
    close: (name) => {
      if (name === isIn) isIn = '';
    },
  });
  return looks;
}

type Attribute = (name: string) => string | undefined;
const PARTS: ReadonlySet<string> = new Set(['numFmts', 'fonts', 'cellXfs']);

function formatOf(id: number, code: string | undefined): Format {
  if (code === undefined) return isBuiltInMoment(id) ? 'moment' : undefined;
  if (/^0{2,20}$/.test(code)) return code.length;
  const [positive = ''] = code.split(';');
  // Removes quoted texts, escaped letters, padding, conditions and colours.
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare) && !/[#?]|general/i.test(bare) ? 'moment' : undefined;
}

/** The part of a format by which its number is not an amount in whole won (ECMA-376 18.8.31). */
function markOf(code = ''): string | undefined {
  const [positive = ''] = code.split(';');
  const signs = [...positive.matchAll(/\[\$([^\]-]*)[^\]]*\]|"([^"]*)"|\\(.)/g)].flatMap((found) =>
    found.slice(1),
  );
  const bare = positive.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
  return markIn([...signs.map((sign = '') => sign), bare.replace(/[^$€£¥]/g, '')].join(' '));
}

const FIRST_1900 = day('1899-12-30');
const FIRST_1904 = day('1904-01-01');
const LAST_SERIAL = 2_958_465; // 31 December 9999

/** A number of a sheet as text: whole, or to fifteen digits; a moment as `2026-11-05 14:05:09`. */
export function numberText(written: string, format: Format, is1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (format === 'moment') return momentText(value, is1904) ?? written;
  const whole = Math.round(value);
  const isWhole = Math.abs(value - whole) < 1e-9 * Math.max(1, Math.abs(value));
  const text = isWhole ? String(whole) : String(Number(value.toPrecision(15)));
  return typeof format === 'number' ? text.padStart(format, '0') : text;
}

function momentText(serial: number, is1904: boolean): string | undefined {
  if (serial < 0 || serial > LAST_SERIAL) return undefined;
  const seconds = Math.round((serial % 1) * 86_400);
  const days = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const clock = seconds % 86_400 === 0 ? '' : clockOfSeconds(seconds);
  if (serial < 1) return clock; // a time of day alone
  return `${addDays(is1904 ? FIRST_1904 : FIRST_1900, days)} ${clock}`.trim();
}
