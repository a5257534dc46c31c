import type { Line } from '../../core/line.ts';
import type { Won } from '../../core/won.ts';

interface StatedSums {
  readonly phone?: Won | undefined;
  readonly content?: Won | undefined;
}

/** Sums from a message as limits: an absent one stays absent, so that saved data has no `undefined` in it. */
export const asLimits = ({ phone, content }: StatedSums): Line['limits'] => ({
  ...(phone !== undefined && { phone }),
  ...(content !== undefined && { content }),
});
