import type { Order } from './command.ts';

/** A command with its id, as it is sent. */
export interface Letter {
  readonly id: string;
  readonly order: Order;
}

/** Keeps what was sent until it is answered, longer than the page that sent it. */
export interface Outbox {
  readonly add: (letter: Letter) => void;
  readonly remove: (id: string) => void;
  /** What is still worth sending, oldest first. */
  readonly waiting: () => readonly Letter[];
  /** Everything was erased: nothing of before may come back. */
  readonly clear: () => void;
}
