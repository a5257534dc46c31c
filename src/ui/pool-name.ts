import type { Pool } from '../core/line.ts';
import type { Speech } from './translate-context.ts';

/** Name of a pool: 소액결제 or 콘텐츠이용료. */
export const poolName = ({ t }: Speech, pool: Pool): string =>
  t(pool === 'phone' ? 'uiPoolPhone' : 'uiPoolContent');
