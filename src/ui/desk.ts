import type { Order } from '../contract/command.ts';
import type { Ack, Ask, MessageName, Refusal, Reply } from '../contract/messages.ts';
import type { Snapshot } from '../contract/snapshot.ts';
import type { MessageKey } from '../contract/translate.ts';
import { wayBack } from './step-orders.ts';

/** What a desk needs of the outside. */
export interface DeskPorts {
  readonly ask: <Name extends MessageName>(name: Name, content: Ask<Name>) => Promise<Reply<Name>>;
  /** A fresh command id: 8 to 64 letters, digits and hyphens. */
  readonly newId: () => string;
  /** The tab whose payment is shown. */
  readonly tabId?: number;
}

/** What is said once a command was carried out, and what would take it back where the history cannot. */
export interface Told {
  readonly said: MessageKey;
  readonly values?: readonly string[] | ((ack: Ack & { ok: true }) => readonly string[]);
  readonly undo?: (ack: Ack & { ok: true }) => Order | undefined;
}

export type Outcome =
  | {
      readonly kind: 'done';
      readonly said: MessageKey;
      readonly values: readonly string[];
      readonly undo?: Order;
    }
  | { readonly kind: 'failed'; readonly reason: Refusal | 'unreachable'; readonly unsent: Unsent };

/** A command with its id. The id stays the same however often it is sent, so it is carried out at most once. */
export interface Unsent {
  readonly id: string;
  readonly order: Order;
  readonly told: Told;
}

/** A snapshot and a way to send commands: what popup and options have in common. */
export interface Desk {
  readonly snapshot: Snapshot | undefined;
  /** The background gave no answer to the last question for a snapshot. */
  readonly unreachable: boolean;
  readonly outcome: Outcome | undefined;
  readonly refresh: () => Promise<void>;
  /** Sends one command after the other. False when it was refused or unanswered: `outcome` says why. */
  readonly send: (order: Order, told: Told) => Promise<boolean>;
  /** Sends the failed command once more, under its old id. */
  readonly retry: () => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly dismiss: () => void;
}

type Write = (change: Partial<Desk>) => void;

/** A slice for any store with `set` and `get` (zustand's vanilla store is one). */
export function createDesk(ports: DeskPorts, set: Write, get: () => Desk): Desk {
  let questions = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const refresh = async () => {
    questions += 1;
    const question = questions;
    const answer = await readSnapshot(ports);
    // A later question may have been answered first; its answer is the newer one.
    if (question !== questions) return;
    set(answer === undefined ? { unreachable: true } : { snapshot: answer, unreachable: false });
  };

  const carryOut = async (unsent: Unsent) => {
    const ack = await deliver(ports, unsent);
    const outcome = outcomeOf(ack, unsent);
    set({ outcome });
    if (ack.ok) await refresh();
    // Only the fresh snapshot knows whether the history has the command as its next step.
    const undo = wayBack(get().snapshot?.steps, unsent.id, unsent.order);
    if (outcome.kind === 'done' && undo && get().outcome === outcome) set({ outcome: { ...outcome, undo } });
    return ack.ok;
  };

  /** One at a time: a retried save must never land after a newer one. */
  const enqueue = (unsent: Unsent): Promise<boolean> => {
    const result = queue.then(() => carryOut(unsent));
    queue = result;
    return result;
  };

  /** The same order pressed twice is one command, and so is one that failed and is given again. */
  const underWay = new Map<string, Promise<boolean>>();
  const send: Desk['send'] = (order, told) => {
    const same = JSON.stringify(order);
    const running = underWay.get(same);
    if (running !== undefined) return running;
    const id = failedId(get().outcome, same) ?? ports.newId();
    const result = enqueue({ id, order, told }).finally(() => underWay.delete(same));
    underWay.set(same, result);
    return result;
  };

  return {
    snapshot: undefined,
    unreachable: false,
    outcome: undefined,
    refresh,
    send,
    retry: () => {
      const { outcome } = get();
      return outcome?.kind === 'failed' ? enqueue(outcome.unsent) : Promise.resolve(false);
    },
    undo: () => {
      const { outcome } = get();
      if (outcome?.kind !== 'done' || outcome.undo === undefined) return Promise.resolve(false);
      return send(outcome.undo, { said: outcome.undo.name === 'history/redo' ? 'appRedone' : 'appUndone' });
    },
    dismiss: () => set({ outcome: undefined }),
  };
}

const failedId = (outcome: Outcome | undefined, order: string): string | undefined =>
  outcome?.kind === 'failed' && JSON.stringify(outcome.unsent.order) === order
    ? outcome.unsent.id
    : undefined;

const readSnapshot = ({ ask, tabId }: DeskPorts): Promise<Snapshot | undefined> =>
  ask('snapshot/get', tabId === undefined ? {} : { tabId }).catch(() => undefined);

async function deliver(
  { ask }: DeskPorts,
  { id, order }: Unsent,
): Promise<Ack | { ok: false; reason: 'unreachable' }> {
  try {
    const ack: Ack = await ask(order.name, { ...order.content, command: id } as Ask<Order['name']>);
    return ack.ok && ack.id !== id ? { ok: false, reason: 'unreachable' } : ack;
  } catch {
    return { ok: false, reason: 'unreachable' };
  }
}

function outcomeOf(ack: Awaited<ReturnType<typeof deliver>>, unsent: Unsent): Outcome {
  if (!ack.ok) return { kind: 'failed', reason: ack.reason, unsent };
  const { said, values: given = [], undo } = unsent.told;
  const values = typeof given === 'function' ? given(ack) : given;
  const back = undo?.(ack);
  return { kind: 'done', said, values, ...(back !== undefined && { undo: back }) };
}
