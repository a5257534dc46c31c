import { useTranslate } from '../../ui/translate-context.ts';
import { SPACE, type Tick } from './geometry/frame.ts';

interface Props {
  readonly ticks: readonly Tick[];
  readonly width: number;
}

/** Won; below it amounts stand as they are, for `1천` above `800` reads as two kinds of figure. */
const SHORT_FROM = 10_000;

/** Lines across at round amounts, with the amounts on the left in short: `30만`, `300K`. */
export function GridLines({ ticks, width }: Props) {
  const { locale, masked } = useTranslate();
  const isLarge = ticks.some(({ amount }) => amount >= SHORT_FROM);
  const short = new Intl.NumberFormat(locale, { notation: isLarge ? 'compact' : 'standard' });
  return (
    <g class="grid">
      {ticks.map(({ amount, y }) => (
        <g key={amount}>
          <line class="grid-line" x1={SPACE.left} x2={width - SPACE.right} y1={y} y2={y} />
          <text class="grid-word" x={SPACE.left - 8} y={y + 4} text-anchor="end">
            {masked ? '' : short.format(amount)}
          </text>
        </g>
      ))}
    </g>
  );
}
