import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useTranslate } from '../../ui/translate-context.ts';
import { FiguresTable, type Table } from './figures-table.tsx';
import type { Size } from './geometry/frame.ts';
import { nearestTo } from './geometry/lines.ts';
import { SaveButtons } from './save-buttons.tsx';
import { svgFile } from './svg-file.ts';
import { useWidth, WORD_SIZE } from './use-width.ts';

/** One value that can be read off a picture: its words, and its horizontal place. */
export interface PicturePoint {
  readonly words: string;
  readonly x: number;
}

export interface Drawn {
  readonly readings: readonly PicturePoint[];
  readonly drawing: (selected: number) => ComponentChildren;
}

interface Props {
  readonly title: string;
  /** The message of the picture, in one sentence. */
  readonly lead: string;
  readonly table: Table;
  /** Name of the saved files, without the ending. */
  readonly file: string;
  readonly draw: (size: Size) => Drawn;
  /** What each stroke means. */
  readonly legend?: ComponentChildren;
}

const HEIGHT = 240;

/** A picture that can be looked at, stepped through with the arrow keys, read as a table, and saved. */
export function Picture({ title, lead, table, file, draw, legend }: Props) {
  const { t } = useTranslate();
  const plane = useRef<HTMLDivElement>(null);
  const { width, scale } = useWidth(plane);
  // With larger text all of it is drawn larger, on less room: its words still fit beside and below.
  const size = { width: width / scale, height: HEIGHT };
  const { readings, drawing } = draw(size);
  const [chosen, setChosen] = useState<number>();
  const [isTable, setTable] = useState(false);
  const last = readings.length - 1;
  const selected = Math.min(chosen ?? last, last);
  const drawingFile = () => {
    const svg = plane.current?.querySelector('svg');
    const around = { title, lead, legend: plane.current?.parentElement?.querySelector('.legend') };
    return svg ? svgFile(svg, around) : undefined;
  };
  const readAt = ({ offsetX }: PointerEvent) =>
    setChosen(
      nearestTo(
        offsetX / scale,
        readings.map(({ x }) => x),
      ),
    );
  return (
    <section class="picture">
      <h2 class="picture-title">{title}</h2>
      <p class="text-soft">{lead}</p>
      <p class="picture-reading" aria-hidden="true">
        {readings[selected]?.words}
      </p>
      <div
        ref={plane}
        class="picture-plane"
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, last)}
        aria-valuenow={Math.max(0, selected)}
        aria-valuetext={readings[selected]?.words ?? lead}
        onKeyDown={(event) => {
          const next = stepTo(event.key, selected, last);
          if (next === undefined) return;
          event.preventDefault();
          setChosen(next);
        }}
        // A finger that taps and stays still does not move.
        onPointerDown={readAt}
        onPointerMove={readAt}
      >
        <svg
          viewBox={`0 0 ${size.width} ${size.height}`}
          width={width}
          height={HEIGHT * scale}
          font-size={WORD_SIZE}
          aria-hidden="true"
          focusable="false"
        >
          {drawing(selected)}
        </svg>
      </div>
      {legend}
      <SaveButtons title={title} file={file} table={table} drawing={drawingFile}>
        <button
          type="button"
          class="button button-quiet"
          aria-expanded={isTable}
          onClick={() => setTable(!isTable)}
        >
          {t('historyAsTable')}
        </button>
      </SaveButtons>
      {isTable && <FiguresTable caption={title} table={table} />}
    </section>
  );
}

/** Index of the value that a key leads to; `undefined` for any other key. */
function stepTo(key: string, from: number, last: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    Home: 0,
    End: last,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}
