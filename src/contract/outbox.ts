import type { Command } from './command.ts';

/** A command with its id, as it is sent. */
export interface QueuedCommand {
  readonly id: string;
  readonly command: Command;
}

/** Keeps what was sent until it is answered, longer than the page that sent it. */
export interface Outbox {
  readonly add: (queued: QueuedCommand) => void;
  readonly remove: (id: string) => void;
  /** What is still worth sending, oldest first. */
  readonly waiting: () => readonly QueuedCommand[];
  /** Everything was erased: nothing of before may come back. */
  readonly clear: () => void;
}
