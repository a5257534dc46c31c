import type { Content, MessageName } from './messages.ts';

/** Messages that write: each carries the id of its command, and is answered by an `Ack`. */
export type CommandName = {
  [Name in MessageName]: Content<Name> extends { command: string } ? Name : never;
}[MessageName];

/** A command without its id: what to do, not yet sent. */
export type Command = {
  [Name in CommandName]: { readonly name: Name; readonly content: Omit<Content<Name>, 'command'> };
}[CommandName];
