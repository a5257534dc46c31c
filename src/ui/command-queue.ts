import type { Command } from '../contract/command.ts';
import type { Ack, Content, MessageName, Refusal, Reply, Resemblance } from '../contract/messages.ts';
import type { Outbox, QueuedCommand } from '../contract/outbox.ts';
import type { Snapshot } from '../contract/snapshot.ts';
import type { MessageKey } from '../contract/translate.ts';
import type { Feedback } from './feedback.ts';
import type { createFreshSnapshot } from './fresh-snapshot.ts';
import { undoCommandOf } from './step-commands.ts';

/** What a command client needs from outside. */
export interface CommandClientPorts {
  readonly ask: <Name extends MessageName>(name: Name, content: Content<Name>) => Promise<Reply<Name>>;
  /** A fresh command id: 8 to 64 letters, digits and hyphens. */
  readonly newId: () => string;
  /** The tab whose payment is shown. */
  readonly tabId?: number;
  /** Holds commands until they are answered, beyond the life of the page; without it they are held in memory. */
  readonly outbox?: Outbox;
}

export type CommandOutcome =
  | {
      readonly kind: 'done';
      readonly said: MessageKey;
      readonly values: readonly string[];
      readonly undo?: Command;
    }
  /** Nothing was written: the payment may be recorded already, and the person is asked. */
  | { readonly kind: 'asked'; readonly like: Resemblance; readonly unsent: Unsent }
  | { readonly kind: 'failed'; readonly reason: Refusal | 'unreachable'; readonly unsent: Unsent };

/** A command with its id. The id stays the same however often it is sent, so it is carried out at most once. */
export interface Unsent extends QueuedCommand {
  readonly feedback: Feedback;
}

/**
 * Sends commands one at a time: a retried save must never land after a newer one. `unsentOf` is called once all earlier
 * commands are answered; where it returns nothing, nothing is sent.
 */
export function commandQueue(
  ports: CommandClientPorts,
  set: (change: { readonly outcome: CommandOutcome }) => void,
  get: () => { readonly snapshot: Snapshot | undefined; readonly outcome: CommandOutcome | undefined },
  { catchUp, during }: Pick<ReturnType<typeof createFreshSnapshot>, 'catchUp' | 'during'>,
): (unsentOf: () => Unsent | undefined) => Promise<boolean> {
  let queue: Promise<unknown> = Promise.resolve();

  const execute = async (unsent: Unsent) => {
    ports.outbox?.add({ id: unsent.id, command: unsent.command });
    const ack = await deliver(ports, unsent);
    if (isAnswered(ack)) ports.outbox?.remove(unsent.id);
    if (ack.ok && unsent.command.name === 'ledger/erase') ports.outbox?.clear();
    const outcome = outcomeOf(ack, unsent);
    set({ outcome });
    if (ack.ok) await catchUp();
    // Whether this command is the next step of the history shows only in the new snapshot.
    const undo = undoCommandOf(get().snapshot?.steps, unsent);
    if (outcome.kind === 'done' && undo && get().outcome === outcome) set({ outcome: { ...outcome, undo } });
    return ack.ok;
  };

  return (unsentOf) => {
    const result = queue.then(() => {
      const unsent = unsentOf();
      return unsent === undefined ? false : during(() => execute(unsent));
    });
    queue = result;
    return result;
  };
}

/** Done or refused: it need not be sent again. A full or failing storage may take it later. */
const isAnswered = (ack: Awaited<ReturnType<typeof deliver>>): boolean =>
  ack.ok || (ack.reason !== 'unreachable' && ack.reason !== 'storage-failed');

async function deliver(
  { ask }: CommandClientPorts,
  { id, command }: Unsent,
): Promise<Ack | { ok: false; reason: 'unreachable' }> {
  try {
    const ack: Ack = await ask(command.name, { ...command.content, command: id } as Content<Command['name']>);
    return ack.ok && ack.id !== id ? { ok: false, reason: 'unreachable' } : ack;
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}

function outcomeOf(ack: Awaited<ReturnType<typeof deliver>>, unsent: Unsent): CommandOutcome {
  if (!ack.ok && 'like' in ack && ack.like !== undefined) return { kind: 'asked', like: ack.like, unsent };
  if (!ack.ok) return { kind: 'failed', reason: ack.reason, unsent };
  const { said: saying, values: given = [], undo } = unsent.feedback;
  const said = typeof saying === 'function' ? saying(ack) : saying;
  const values = typeof given === 'function' ? given(ack) : given;
  const back = undo?.(ack);
  return { kind: 'done', said, values, ...(back !== undefined && { undo: back }) };
}
