import { made, SVG } from './svg-element.ts';

/** Styles that a drawing takes along from the page, to look the same as a file. */
const STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** In CSS px: room above for title and lead, and below for the legend. */
const HEAD = 60;
const FOOT = 32;
const MARGIN = 12;

/** What is written around the drawing. */
export interface Surroundings {
  readonly title: string;
  readonly lead: string;
  /** The legend of the page: a list with a stroke before each of its words. */
  readonly legend: Element | null | undefined;
}

/** The drawing as a self-contained SVG file: in its present colours, on the page's background. */
export function svgFile(drawing: SVGSVGElement, { title, lead, legend }: Surroundings): string {
  const copy = asShown(drawing);
  const { width: drawn, height } = drawing.viewBox.baseVal;
  const strokes = [...(legend?.children ?? [])];
  // On a phone the drawing is narrower than its title or legend: the file is then made wider, so that nothing is cut
  // off.
  const words = [...strokes].reduce((sum, stroke) => sum + strokeWidth(stroke), 0);
  const width = Math.max(drawn, 2 * MARGIN + Math.max(widthOf(title, 17), widthOf(lead, LETTER), words));
  const whole = HEAD + height + (strokes.length > 0 ? FOOT : 0);
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(whole));
  copy.setAttribute('viewBox', `0 ${-HEAD} ${width} ${whole}`);
  copy.setAttribute('font-family', fontFamily);
  const written = (text: string, y: number, size: number, weight: number) =>
    made('text', { x: MARGIN, y, fill: color, 'font-size': size, 'font-weight': weight }, text);
  copy.prepend(
    made('title', {}, title),
    made('rect', { y: -HEAD, width: '100%', height: whole, fill: backgroundColor }),
    written(title, 28 - HEAD, 17, 700),
    written(lead, 50 - HEAD, LETTER, 400),
  );
  copy.append(...legendDrawing(strokes, height + 16, color));
  return new XMLSerializer().serializeToString(copy);
}

/** A copy with its computed styles in it, so that it needs no style sheet. */
function asShown<Shown extends Element>(shown: Shown): Shown {
  const copy = shown.cloneNode(true) as Shown;
  const originals = [...shown.querySelectorAll('*')];
  for (const [index, element] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  }
  return copy;
}

/** In CSS px: length of a stroke with the gap behind it, and the size of a letter. */
const STROKE = 30;
const LETTER = 13;

/** The greatest width of these words at that size: a Hangul syllable is a square, Latin letters and figures are narrower. */
const widthOf = (text: string, size: number): number =>
  size * [...text].reduce((sum, letter) => sum + (letter < '\u2000' ? 0.65 : 1), 0);

const strokeWidth = (stroke: Element): number =>
  STROKE + widthOf(stroke.textContent ?? '', LETTER) + 2 * LETTER;

/** The strokes of the legend in one row, each followed by its words. */
function legendDrawing(strokes: readonly Element[], y: number, fill: string): SVGElement[] {
  let x = MARGIN;
  return strokes.map((stroke) => {
    const text = stroke.textContent ?? '';
    const group = made('g', { transform: `translate(${x} ${y})` });
    const drawn = stroke.querySelector('svg');
    if (drawn !== null) group.append(...asShown(drawn).children);
    group.append(made('text', { x: STROKE, y: 10, fill, 'font-size': LETTER }, text));
    x += strokeWidth(stroke);
    return group;
  });
}
