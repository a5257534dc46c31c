import { made, SVG } from './svg-element.ts';

/** One row of the drawing: its words, and its share of the whole, 0 to 1. */
export interface ShareRow {
  readonly name: string;
  /** Count, sum and percent, as one text. */
  readonly words: string;
  readonly part: number;
}

/** Colours of the page that the drawing uses, as CSS values. */
export interface Colours {
  readonly ground: string;
  readonly ink: string;
  readonly track: string;
  readonly bar: string;
  readonly font: string;
}

/** In CSS px. The name has a line of its own, for it may be of any length. */
const WIDTH = 640;
const MARGIN = 24;
const HEAD = 40;
const ROW = 52;
const BAR = { width: 380, height: 8, radius: 4 };

/** A list of shares as a self-contained SVG file. */
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
