import { useId } from 'preact/hooks';
import type { Won } from '../core/won.ts';
import type { StateTone } from './state-tone.ts';

interface Props {
  /** Used before this payment. */
  readonly used: Won;
  /** This payment; drawn hatched after the used part. */
  readonly payment?: Won;
  /** In won, above zero; else nothing can be drawn against it, and the bar is full. */
  readonly limit: Won;
  readonly tone: StateTone;
  /** The whole bar in words, for screen readers; the drawing is hidden from them. */
  readonly label: string;
  readonly slim?: boolean;
}

const percent = (part: number, whole: number) => (whole <= 0 ? 100 : Math.min(100, (part / whole) * 100));

/** The headroom bar. Where use is over the limit it is drawn to scale, with a mark at the limit. */
export function Meter({ used, payment, limit, tone, label, slim = false }: Props) {
  const hatch = useId();
  const spent = used + (payment ?? 0);
  const whole = Math.max(limit, spent);
  const usedWidth = percent(used, whole);
  const paymentWidth = payment === undefined ? 0 : Math.max(percent(payment, whole), 1.5);
  const paymentStart = Math.min(usedWidth, 100 - paymentWidth);
  return (
    <svg class={`meter is-${tone}${slim ? ' meter-slim' : ''}`} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="meter-hatch-ground" width="5" height="5" />
          <rect class="meter-hatch-line" width="2.5" height="5" />
        </pattern>
      </defs>
      <rect class="meter-track" width="100%" height="100%" />
      <rect class="meter-used" width={`${usedWidth}%`} height="100%" />
      {payment !== undefined && (
        <rect x={`${paymentStart}%`} width={`${paymentWidth}%`} height="100%" fill={`url(#${hatch})`} />
      )}
      {payment !== undefined && used > 0 && (
        <rect class="meter-gap" x={`${paymentStart}%`} width="2" height="100%" />
      )}
      {spent > limit && <LimitMark at={percent(limit, whole)} />}
    </svg>
  );
}

function LimitMark({ at }: { readonly at: number }) {
  return (
    <svg x={`${at}%`} width="6" height="100%" overflow="visible" aria-hidden="true">
      <rect class="meter-gap" x="-3" width="6" height="100%" />
      <rect class="meter-limit" x="-1" width="2" height="100%" />
    </svg>
  );
}
