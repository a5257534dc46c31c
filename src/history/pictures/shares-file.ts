import { made, SVG } from './svg-element.ts';

/** One row as it is drawn: its words, and how much of the whole it is, 0 to 1. */
export interface ShareRow {
  readonly name: string;
  /** Count, sum and percent, as one text. */
  readonly words: string;
  readonly part: number;
}

/** What the drawing takes from the page, as CSS values. */
export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly track: string;
  readonly bar: string;
  readonly font: string;
}

/** CSS px. The name has a line of its own, for it may be as long as any. */
const WIDTH = 640;
const MARGIN = 24;
const HEAD = 40;
const ROW = 52;
const BAR = { width: 380, height: 8, radius: 4 };

/** A list of shares as a picture of its own, without anything from outside. */
export function sharesFile(title: string, rows: readonly ShareRow[], colours: Colours): string {
  const height = 2 * MARGIN + HEAD + rows.length * ROW;
  const root = made('svg', {
    xmlns: SVG,
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    fill: colours.ink,
    'font-family': colours.font,
    'font-size': 15,
  });
  root.append(
    made('title', {}, title),
    made('rect', { width: '100%', height: '100%', fill: colours.ground }),
    made('text', { x: MARGIN, y: MARGIN + 16, 'font-weight': 700, 'font-size': 17 }, title),
    ...rows.flatMap((row, at) => rowDrawing(row, MARGIN + HEAD + at * ROW, colours)),
  );
  return new XMLSerializer().serializeToString(root);
}

function rowDrawing({ name, words, part }: ShareRow, top: number, { track, bar }: Colours): SVGElement[] {
  const place = { x: MARGIN, y: top + 26, height: BAR.height, rx: BAR.radius };
  return [
    made('text', { x: MARGIN, y: top + 15 }, name),
    made('rect', { ...place, width: BAR.width, fill: track }),
    made('rect', { ...place, width: BAR.width * part, fill: bar }),
    made('text', { x: WIDTH - MARGIN, y: top + 36, 'text-anchor': 'end', 'font-weight': 600 }, words),
  ];
}
