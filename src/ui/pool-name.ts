import type { Pool } from '../core/line.ts';
import type { Speech } from './translate-context.ts';

/** 소액결제 or 콘텐츠이용료: the carriers count the two apart. */
export const poolName = ({ t }: Speech, pool: Pool): string =>
  t(pool === 'phone' ? 'uiPoolPhone' : 'uiPoolContent');
