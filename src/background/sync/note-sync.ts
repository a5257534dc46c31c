import type { Instant, Month } from '../../core/day.ts';
import { isSame } from '../../storage/canonical.ts';
import type { Shapes } from '../../storage/shapes.ts';
import type { Decision } from '../kernel/writer.ts';
import type { SyncContext } from './sync-context.ts';

type State = Shapes['sync'];

/** What is noted of a step of syncing. */
export interface Note {
  readonly trouble?: State['trouble'] | undefined;
  readonly left?: readonly Month[];
  readonly heardAt?: Instant;
  readonly toldAt?: Instant;
}

/** Saves what the options page shows of syncing. */
export async function noted(
  { writer }: Pick<SyncContext, 'writer'>,
  { trouble, left, ...times }: Note,
): Promise<Record<never, never>> {
  await writer.execute({ families: ['sync'] }, ({ sync: kept }): Decision => {
    if (kept === undefined || !kept.value.on) return { changes: [] };
    const { trouble: _old, ...rest } = kept.value;
    const value: State = { ...rest, ...times, left: left ?? rest.left, ...(trouble && { trouble }) };
    return isSame(value, kept.value) ? { changes: [] } : { changes: [{ kept, value }] };
  });
  return {};
}
