import * as v from 'valibot';
import { type Ask, MESSAGES, type MessageName } from './messages.ts';
import type { Sender } from './sender.ts';

/**
 * Checks who sent a message and what it carries, and returns the checked content. Everything that crosses a context
 * goes through here: whatever does not fit is refused before a handler sees it.
 * @throws an error that begins with 'refused'; it repeats nothing of what was sent, which may be large.
 */
export function admitted<Name extends MessageName>(name: Name, data: unknown, sender: Sender): Ask<Name> {
  if (!(MESSAGES[name].from as readonly Sender[]).includes(sender)) throw new Error(`refused: ${name}`);
  if (sender === 'page' && !isSmall(data)) throw new Error('refused: too large');
  // An object schema without entries would accept a list.
  if (Array.isArray(data)) throw new Error(`refused: ${name} carries a list`);
  const { success, output } = v.safeParse(MESSAGES[name].ask, data);
  if (!success) throw new Error(`refused: ${name} carries what it may not`);
  return output as Ask<Name>;
}

/**
 * Most characters of JSON in a page's message. The largest of ours are statements, which hold at most 10,000 characters
 * twice.
 */
const MOST_FROM_PAGE = 32_768;

/** Measures the message without building a copy of something huge. Messages are plain data. */
function isSmall(data: unknown): boolean {
  let room = MOST_FROM_PAGE;
  const measure = (value: unknown): boolean => {
    room -= typeof value === 'string' ? value.length + 2 : 8;
    if (room < 0 || typeof value !== 'object' || value === null) return room >= 0;
    if (Array.isArray(value) && value.length > room) return false;
    for (const key in value) {
      room -= key.length;
      if (!measure((value as Record<string, unknown>)[key])) return false;
    }
    return true;
  };
  return measure(data);
}
