import type { Command } from './command.ts';

/** A command with its id, as it is sent. */
export interface QueuedCommand {
  readonly id: string;
  readonly command: Command;
}

/** Keeps sent commands until they are answered, beyond the life of the page that sent them. */
export interface Outbox {
  readonly add: (queued: QueuedCommand) => void;
  readonly remove: (id: string) => void;
  /** Commands that are still worth sending again, oldest first. */
  readonly waiting: () => readonly QueuedCommand[];
  /** For when everything was erased: nothing from before may be sent again. */
  readonly clear: () => void;
}
