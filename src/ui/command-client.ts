import type { Command } from '../contract/command.ts';
import type { NextSteps } from '../contract/safekeeping.ts';
import type { Snapshot } from '../contract/snapshot.ts';
import { type CommandClientPorts, type CommandOutcome, commandQueue, type Unsent } from './command-queue.ts';
import type { Feedback } from './feedback.ts';
import { createFreshSnapshot } from './fresh-snapshot.ts';
import { redoStep, undoStep } from './step-commands.ts';

/** The snapshot and the commands of a page: what popup, history and options have in common. */
export interface CommandClient {
  readonly snapshot: Snapshot | undefined;
  /** The background gave no answer to the last question for a snapshot. */
  readonly unreachable: boolean;
  readonly outcome: CommandOutcome | undefined;
  readonly refresh: () => Promise<void>;
  /**
   * Something was written, by this page or elsewhere. While a command of this page runs, the snapshot is asked for
   * once, after it.
   */
  readonly hearChange: () => Promise<void>;
  /** Sends a command after all earlier ones. False when it was refused or unanswered: `outcome` says why. */
  readonly send: (command: Command, feedback: Feedback) => Promise<boolean>;
  /** Sends the failed command once more, under its old id. */
  readonly retry: () => Promise<boolean>;
  /** The answer to "방금 기록한 결제와 같은 건가요?": sends the payment again, with it. */
  readonly tellSameness: (isSame: boolean) => Promise<boolean>;
  /** Sends what the outbox still holds from an earlier page. */
  readonly resume: () => Promise<void>;
  readonly undo: () => Promise<boolean>;
  /** Plays the next step of the history, once all commands sent before are answered. False when there is none. */
  readonly step: (way: keyof NextSteps) => Promise<boolean>;
  readonly dismiss: () => void;
}

/** A slice for any store with `set` and `get` (zustand's vanilla store is one). */
export function createCommandClient(
  ports: CommandClientPorts,
  set: (change: Partial<CommandClient>) => void,
  get: () => CommandClient,
): CommandClient {
  const { refresh, hearChange, ...fresh } = createFreshSnapshot(() => readSnapshot(ports), set);
  const whenDue = commandQueue(ports, set, get, fresh);
  const enqueue = (unsent: Unsent) => whenDue(() => unsent);

  /** A command given again while it runs is sent once; one that failed and is given again keeps its id. */
  const underWay = new Map<string, Promise<boolean>>();
  const send: CommandClient['send'] = (command, feedback) => {
    const same = JSON.stringify(command);
    const running = underWay.get(same);
    if (running !== undefined) return running;
    const id = failedId(get().outcome, same) ?? ports.newId();
    const result = enqueue({ id, command, feedback }).finally(() => underWay.delete(same));
    underWay.set(same, result);
    return result;
  };

  return {
    snapshot: undefined,
    unreachable: false,
    outcome: undefined,
    refresh,
    hearChange,
    send,
    retry: () => {
      const { outcome } = get();
      return outcome?.kind === 'failed' ? enqueue(outcome.unsent) : Promise.resolve(false);
    },
    tellSameness: (isSame) => {
      const { outcome } = get();
      if (outcome?.kind !== 'asked') return Promise.resolve(false);
      return enqueue(
        withSameness(outcome.unsent, isSame ? { same: outcome.like.entry } : { distinct: true }),
      );
    },
    resume: async () => {
      for (const queued of ports.outbox?.waiting() ?? [])
        if (!(await enqueue({ ...queued, feedback: { said: 'appSavedLate' } }))) return;
    },
    undo: () => {
      const { outcome } = get();
      if (outcome?.kind !== 'done' || outcome.undo === undefined) return Promise.resolve(false);
      return send(outcome.undo, { said: outcome.undo.name === 'history/redo' ? 'appRedone' : 'appUndone' });
    },
    step: (way) =>
      whenDue(() => {
        const next = get().snapshot?.steps?.[way];
        if (next === undefined) return undefined;
        const [command, feedback] = way === 'undo' ? undoStep(next) : redoStep(next);
        const id = failedId(get().outcome, JSON.stringify(command)) ?? ports.newId();
        return { id, command, feedback };
      }),
    dismiss: () => {
      const { outcome } = get();
      const isGivenUp = outcome?.kind === 'failed' && outcome.unsent.command.name !== 'entry/log';
      // A typed payment stays in the outbox: it is sent when the popup opens again.
      if (isGivenUp) ports.outbox?.remove(outcome.unsent.id);
      set({ outcome: undefined });
    },
  };
}

/**
 * The command with the person's answer. Nothing was written under its id, so it keeps it. Where the payment was joined
 * to another entry there is no undo: it would delete that entry.
 */
function withSameness(
  { id, command, feedback }: Unsent,
  said: { same: string } | { distinct: true },
): Unsent {
  const answered = { ...command, content: { ...command.content, ...said } } as Command;
  return { id, command: answered, feedback: 'same' in said ? { said: 'appKeptAsOne' } : feedback };
}

const failedId = (outcome: CommandOutcome | undefined, same: string): string | undefined =>
  outcome?.kind === 'failed' && JSON.stringify(outcome.unsent.command) === same
    ? outcome.unsent.id
    : undefined;

const readSnapshot = ({ ask, tabId }: CommandClientPorts): Promise<Snapshot | undefined> =>
  ask('snapshot/get', tabId === undefined ? {} : { tabId }).catch(() => undefined);
