import type { Command } from '../contract/command.ts';
import type { Ack } from '../contract/messages.ts';
import type { MessageKey } from '../contract/translate.ts';

/** What is said once a command was carried out, and what would take it back where the history cannot. */
export interface Feedback {
  readonly said: MessageKey | ((ack: Ack & { ok: true }) => MessageKey);
  readonly values?: readonly string[] | ((ack: Ack & { ok: true }) => readonly string[]);
  readonly undo?: (ack: Ack & { ok: true }) => Command | undefined;
}

/** A command and what is said about it: the two arguments of `send`. */
export type CommandWithFeedback = readonly [command: Command, feedback: Feedback];
