import type { Ask } from './messages.ts';
import type { Sender } from './sender.ts';

/** What the background tells pages of ours. It carries nothing: a page asks anew for what changed. */
export type Broadcast = 'snapshot/changed';

/**
 * Checks a message to a page of ours, as `admitted` does for all others. No schemas are needed here, since these
 * messages carry nothing.
 * @throws an error that begins with 'refused', for any sender but the background, and for anything carried.
 */
export function admitBroadcast(name: Broadcast, data: unknown, sender: Sender): Ask<Broadcast> {
  if (sender !== 'background') throw new Error(`refused: ${name}`);
  const carriesNothing = typeof data === 'object' && data !== null && Object.keys(data).length === 0;
  if (!carriesNothing || Array.isArray(data)) throw new Error(`refused: ${name} carries what it may not`);
  return {};
}
