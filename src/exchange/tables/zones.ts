import { plainCell } from './csv-cells.ts';
import { headingKey } from './csv-headings.ts';
import type { GridRow } from './grid.ts';
import type { Columns, Mapping } from './mapping.ts';

/** The time zone of a table's times; Korean lists do not name one. */
export type Zone = 'seoul' | 'utc' | 'elsewhere';

const ZONE_HEADING = /^(?:timezone|tz|시간대|표준시)$/;
const UTC = /(?<![a-z])(?:utc|gmt)(?:\s*[+-]?\s*0{1,2}(?::?00)?)?(?![a-z\d+-])/i;
/** Other zones in a heading, by their common names or offsets. */
const ELSEWHERE =
  /(?<![a-z])(?:[pmce][sd]t|cest?|bst|ist|(?:utc|gmt)\s*[+-]\s*0?(?!0|9(?!\d))\d{1,2}(?::?\d{2})?)(?![a-z\d])/i;
const SEOUL = /(?<![a-z])(?:kst|jst|asia\/(?:seoul|tokyo)|(?:utc|gmt)\s*\+\s*0?9(?::?00)?)(?![a-z\d])|한국/i;

/** The zone of a row: by the cell beside it, or else by the heading of the dates. */
export function zonesOf(
  { names, hasHead }: Pick<Columns, 'names' | 'hasHead'>,
  { when, time }: Mapping,
): (row: GridRow) => Zone {
  const column = hasHead ? names.findIndex((name) => ZONE_HEADING.test(headingKey(name))) : -1;
  const headings = hasHead ? [when, time].map((at) => names[at ?? -1] ?? '').join(' ') : '';
  const isElsewhere = ELSEWHERE.test(headings) && !SEOUL.test(headings);
  const own: Zone = UTC.test(headings) ? 'utc' : isElsewhere ? 'elsewhere' : 'seoul';
  return ({ cells }) => {
    const said = plainCell(cells[column] ?? '').trim();
    if (said === '' || SEOUL.test(said)) return said === '' ? own : 'seoul';
    return UTC.test(said) ? 'utc' : 'elsewhere';
  };
}
