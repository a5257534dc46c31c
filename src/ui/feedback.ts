import type { Order } from '../contract/command.ts';
import type { Ack } from '../contract/messages.ts';
import type { MessageKey } from '../contract/translate.ts';

/** What is said once a command was carried out, and what would take it back where the history cannot. */
export interface Told {
  readonly said: MessageKey | ((ack: Ack & { ok: true }) => MessageKey);
  readonly values?: readonly string[] | ((ack: Ack & { ok: true }) => readonly string[]);
  readonly undo?: (ack: Ack & { ok: true }) => Order | undefined;
}

/** An order and what is said about it: the two arguments of `send`. */
export type Errand = readonly [order: Order, told: Told];
