import type { Command } from '../contract/command.ts';
import type { Outbox, QueuedCommand } from '../contract/outbox.ts';

/**
 * Commands that the background has not answered yet, in the extension's own localStorage: it is there when the
 * background is not, and outlives a popup that closes. It is no record, and empty once all commands are answered.
 */
const KEY = 'unanswered';
/**
 * How long a command is worth sending again, in milliseconds. A typed payment always is within a week; any other
 * command may soon have been decided differently.
 */
const LATE_MS = { 'entry/log': 7 * 24 * 60 * 60 * 1_000, other: 10 * 60 * 1_000 } as const;
const MOST = 50;

/** A command as it is kept in localStorage, where `order` is the name that earlier versions gave it. */
interface KeptCommand {
  readonly id: string;
  readonly order: Command;
  /** Milliseconds since 1970. */
  readonly at: number;
}

function read(): KeptCommand[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return []; // blocked or damaged: the command is still in the page that sends it
  }
}

function write(kept: readonly KeptCommand[]): void {
  try {
    if (kept.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(kept.slice(-MOST)));
  } catch {
    // Full or blocked: the command is still in the page that sends it.
  }
}

const isTimely = ({ at, order }: KeptCommand): boolean =>
  Math.abs(Date.now() - at) < (order.name === 'entry/log' ? LATE_MS['entry/log'] : LATE_MS.other);

/**
 * Settings and lines are sent as a whole: an old command must not overwrite a newer one, and their form still shows
 * what was not saved.
 */
const isWorthKeeping = ({ command }: QueuedCommand): boolean => /^(?:entry|bill)\//.test(command.name);

/**
 * Kept commands are checked by the bus like any message when they are sent again; one that no longer fits is refused
 * there.
 */
export const outbox: Outbox = {
  add: (queued) => {
    if (!isWorthKeeping(queued)) return;
    const kept = { id: queued.id, order: queued.command, at: Date.now() };
    write([...read().filter(({ id }) => id !== queued.id), kept]);
  },
  remove: (id) => write(read().filter((kept) => kept.id !== id)),
  waiting: () =>
    read()
      .filter(isTimely)
      .map(({ id, order }) => ({ id, command: order })),
  clear: () => write([]),
};
