import type { Ask } from './messages.ts';
import type { Sender } from './sender.ts';

/** What pages of ours are told, all of it by the background. It carries nothing: a page asks anew for what changed. */
export type Heard = 'snapshot/changed';

/**
 * The contract of all that crosses a context, for a page of ours: it holds no schemas, since what it is told carries
 * nothing.
 * @throws an error that begins with 'refused', for any sender but the background and for anything carried.
 */
export function heard(name: Heard, data: unknown, sender: Sender): Ask<Heard> {
  if (sender !== 'background') throw new Error(`refused: ${name}`);
  const carriesNothing = typeof data === 'object' && data !== null && Object.keys(data).length === 0;
  if (!carriesNothing || Array.isArray(data)) throw new Error(`refused: ${name} carries what it may not`);
  return {};
}
