import type { Line } from '../../core/line.ts';
import { won } from '../../core/won.ts';

interface StatedSums {
  readonly phone?: number | undefined;
  readonly content?: number | undefined;
}

/** Sums from a message as limits: an absent one stays absent, so that saved data has no `undefined` in it. */
export const asLimits = ({ phone, content }: StatedSums): Line['limits'] => ({
  ...(phone !== undefined && { phone: won(phone) }),
  ...(content !== undefined && { content: won(content) }),
});
