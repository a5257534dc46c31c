import type { LineView, PoolView, Snapshot } from '../../contract/snapshot.ts';
import { type CurvePoint, curveOf, expectedCurve } from '../../core/curve.ts';
import { type Day, dayInMonth } from '../../core/day.ts';
import type { Won } from '../../core/won.ts';
import { formatDay } from '../../ui/format-day.ts';
import { formatWon } from '../../ui/format-won.ts';
import { limitWords } from '../../ui/limit-words.ts';
import { type Speech, useTranslate } from '../../ui/translate-context.ts';
import { type Size, SPACE } from './geometry/frame.ts';
import { curveLinesOf, type DayPoint } from './geometry/lines.ts';
import { GridLines } from './grid.tsx';
import { Legend } from './legend.tsx';
import { type Drawn, Picture } from './picture.tsx';

interface Props {
  readonly title: string;
  readonly view: LineView;
  readonly pool: PoolView;
  readonly snapshot: Snapshot;
}

const pointOf = ({ day, sum }: CurvePoint): DayPoint => ({ at: Number(day.slice(8)), amount: sum });

/** This month's use day by day, with the limits, what is still expected, and the projection at this pace. */
export function MonthCurve({ title, view, pool, snapshot }: Props) {
  const speech = useTranslate();
  const { t, locale } = speech;
  const { month, today, entries } = snapshot;
  const { id: line, prepaymentRestores } = view.line;
  const points = curveOf({ entries, month, line, pool: pool.pool, prepaymentRestores, until: today });
  const expected = snapshot.expected.filter((entry) => entry.line === line && entry.pool === pool.pool);
  const toCome = expectedCurve(pool.used, expected, today);
  const lastDay = dayInMonth(month, 31);
  const limits = limitsOf(speech, pool);
  const draw = (size: Size): Drawn => {
    const facts = {
      days: Number(lastDay.slice(8)),
      used: points.map(pointOf),
      expected: toCome.map(pointOf),
      projected: pool.pace && { at: Number(lastDay.slice(8)), amount: pool.pace.projected },
      limits: limits.map(({ amount }) => amount),
    };
    const lines = curveLinesOf(facts, size);
    const readings = points.map(({ day, sum }) => ({
      words: `${formatDay(locale, day)} · ${t('popupUsed', formatWon(speech, sum))}`,
      x: lines.xOf(Number(day.slice(8))),
    }));
    const drawing = (selected: number) => {
      const point = points[selected];
      return (
        <>
          <GridLines ticks={lines.ticks} width={size.width} />
          {daysWritten(lastDay).map((day) => (
            <text key={day} class="grid-word" x={lines.xOf(day)} y={lines.floor + 18} text-anchor="middle">
              {day}
            </text>
          ))}
          <path class="curve-area" d={lines.usedArea} />
          <path class="curve-projected" d={lines.projectedPath} />
          <path class="curve-expected" d={lines.expectedPath} />
          <path class="curve-used" d={lines.usedPath} />
          {limits.map(({ words }, index) => (
            <g key={words}>
              <line
                class={index === 0 ? 'limit-line' : 'limit-line is-other'}
                x1={SPACE.left}
                x2={size.width - SPACE.right}
                y1={lines.limitYs[index]}
                y2={lines.limitYs[index]}
              />
              <text class="limit-word" x={SPACE.left + 4} y={(lines.limitYs[index] ?? 0) - 5}>
                {words}
              </text>
            </g>
          ))}
          {point && (
            <circle
              class="curve-point"
              cx={lines.xOf(Number(point.day.slice(8)))}
              cy={lines.yOf(point.sum)}
              r="5"
            />
          )}
        </>
      );
    };
    return { readings, drawing };
  };
  const rows = points.map(({ day, sum }) => [formatDay(locale, day), sum]);
  return (
    <Picture
      title={title}
      lead={leadOf(speech, pool)}
      file={`${month}-curve`}
      table={{
        headings: [t('historyDay'), t('historyUsedSum')],
        rows: [...rows, ...comingRows(speech, toCome, pool, lastDay)],
      }}
      draw={draw}
      legend={<Legend hasExpected={expected.length > 0} hasProjected={pool.pace !== undefined} />}
    />
  );
}

/** Days written beneath the curve: the first, then each week, then the last of the month. */
const daysWritten = (lastDay: Day): number[] => [1, 8, 15, 22, Number(lastDay.slice(8))];

/** The monthly limits, lowest first, each by its name. Limits of a day or a payment are left out. */
function limitsOf(speech: Speech, { limits }: PoolView): { amount: Won; words: string }[] {
  return limits
    .filter(({ binding }) => binding !== 'day' && binding !== 'payment')
    .map((limit) => ({ amount: limit.amount, words: limitWords(speech, limit) }));
}

function leadOf(speech: Speech, { used, left, over, pace }: PoolView): string {
  const { t, locale } = speech;
  if (over !== undefined) return t('popupOver', formatWon(speech, over));
  if (pace?.runsOut !== undefined) return t('historyRunsOut', formatDay(locale, pace.runsOut));
  if (pace !== undefined) return t('historyProjected', formatWon(speech, pace.projected));
  return left === undefined
    ? t('popupUsed', formatWon(speech, used))
    : t('popupLeft', formatWon(speech, left));
}

/** Rows of the table for what is still expected, each marked as such. */
function comingRows({ t, locale }: Speech, toCome: readonly CurvePoint[], { pace }: PoolView, lastDay: Day) {
  const later = toCome.slice(1).map(({ day, sum }) => [t('historyExpectedBy', formatDay(locale, day)), sum]);
  const end =
    pace === undefined ? [] : [[t('historyProjectedBy', formatDay(locale, lastDay)), pace.projected]];
  return [...later, ...end];
}
