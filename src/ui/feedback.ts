import type { Command } from '../contract/command.ts';
import type { Ack } from '../contract/messages.ts';
import type { MessageKey } from '../contract/translate.ts';

/** The sentence shown once a command was carried out, and its undo where the history has none. */
export interface Feedback {
  readonly said: MessageKey | ((ack: Ack & { ok: true }) => MessageKey);
  readonly values?: readonly string[] | ((ack: Ack & { ok: true }) => readonly string[]);
  readonly undo?: (ack: Ack & { ok: true }) => Command | undefined;
}

/** A command and its feedback: the two arguments of `send`. */
export type CommandWithFeedback = readonly [command: Command, feedback: Feedback];
