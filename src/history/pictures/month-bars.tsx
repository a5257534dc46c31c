import type { Translate } from '../../contract/translate.ts';
import type { Pool } from '../../core/line.ts';
import { type Won, ZERO } from '../../core/won.ts';
import { formatDate } from '../../ui/format-date.ts';
import { formatMonth } from '../../ui/format-month.ts';
import { formatWon } from '../../ui/format-won.ts';
import { useTranslate } from '../../ui/translate-context.ts';
import { barsOf } from './geometry/bars.ts';
import { type Size, SPACE } from './geometry/frame.ts';
import { GridLines } from './grid.tsx';
import { type Drawn, Picture } from './picture.tsx';
import type { MonthFigure } from './twelve-months.ts';

/** A column of the table beside the month. */
type BarPart = Pool | 'fees' | 'lateFees';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  readonly figures: readonly MonthFigure[];
  /** The amount of a month that its bar shows. */
  readonly amountOf: (figure: MonthFigure) => Won;
  /** Today's limit; earlier months may have had another. */
  readonly limit?: { readonly amount: Won; readonly words: string } | undefined;
  readonly columns: readonly BarPart[];
}

/** Width in px from which `11월` fits beneath every bar; below it stands the number alone. */
const WIDE = 460;

/** Width in px below which `10` and `11` run into one another: only every second month is named, the last one among them. */
const TIGHT = 230;

/** Twelve months as bars, with today's limit. */
export function MonthBars({ title, lead, file, figures, amountOf, limit, columns }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const amounts = figures.map((figure) => (figure.isMissing ? ZERO : amountOf(figure)));
  const draw = (size: Size): Drawn => {
    const { bars, ticks, floor, limitY } = barsOf(amounts, limit?.amount, size);
    const readings = figures.map(({ month, isMissing }, index) => ({
      words: `${formatDate(locale, month)} · ${isMissing ? t('historyMissing') : formatWon(speech, amounts[index] as Won)}`,
      x: bars[index]?.middle ?? 0,
    }));
    const drawing = (selected: number) => (
      <>
        <GridLines ticks={ticks} width={size.width} />
        {bars.map(({ x, y, width, height }, index) => (
          <rect
            key={figures[index]?.month}
            class={barClass(amounts[index] ?? 0, limit?.amount, index === selected)}
            x={x}
            y={y}
            width={width}
            height={height}
            rx={Math.min(4, height / 2)}
          />
        ))}
        {bars.map(
          ({ middle }, index) =>
            (size.width >= TIGHT || (bars.length - index) % 2 === 1) && (
              <text
                key={figures[index]?.month}
                class="grid-word"
                x={middle}
                y={floor + 18}
                text-anchor="middle"
              >
                {monthWord(locale, figures[index]?.month, size.width)}
              </text>
            ),
        )}
        {limitY !== undefined && (
          <g>
            <line class="limit-line" x1={SPACE.left} x2={size.width - SPACE.right} y1={limitY} y2={limitY} />
            <text class="limit-word" x={size.width - SPACE.right} y={limitY - 5} text-anchor="end">
              {limit?.words}
            </text>
          </g>
        )}
      </>
    );
    return { readings, drawing };
  };
  const headings = [t('historyMonth'), ...columns.map((column) => columnWords(t, column))];
  const rows = figures.map((figure) => [
    formatDate(locale, figure.month),
    ...columns.map((column) => cellOf(figure, column, t)),
  ]);
  return <Picture title={title} lead={lead} file={file} table={{ headings, rows }} draw={draw} />;
}

const barClass = (amount: number, limit: number | undefined, isSelected: boolean): string =>
  ['bar', limit !== undefined && amount > limit ? 'is-over' : '', isSelected ? 'is-selected' : '']
    .join(' ')
    .trim();

const monthWord = (locale: string, month: MonthFigure['month'] | undefined, width: number): string => {
  if (month === undefined) return '';
  if (width < WIDE) return String(Number(month.slice(5)));
  return locale.startsWith('ko') ? formatMonth(locale, month) : formatMonth(locale, month).slice(0, 3);
};

/** A cell of the table; words instead of a figure where it is not known. */
function cellOf(figure: MonthFigure, column: BarPart, t: Translate): Won | string {
  if (figure.isMissing) return t('historyMissing');
  return isFees(column) ? figure[column] : figure.pools[column];
}

const isFees = (column: BarPart): column is 'fees' | 'lateFees' => column === 'fees' || column === 'lateFees';

const columnWords = (t: Translate, column: BarPart): string => {
  if (column === 'fees') return t('historyFees');
  return column === 'lateFees' ? t('historyLateFees') : t(`popupPool_${column}`);
};
