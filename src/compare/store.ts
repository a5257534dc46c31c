import { createStore } from 'zustand/vanilla';
import type { KnownEntries } from '../contract/messages.ts';
import type { Month } from '../core/day.ts';
import { type CommandClient, createCommandClient } from '../ui/command-client.ts';
import type { CommandClientPorts } from '../ui/command-queue.ts';

export interface ComparePorts extends CommandClientPorts {
  readonly openOptions: () => void;
  /** The visible content of the carrier's page, by document; `undefined` where the browser lets us see none of it. */
  readonly readPage?: () => Promise<readonly unknown[] | undefined>;
}

export interface CompareState extends CommandClient {
  readonly openOptions: () => void;
  readonly readPage: ComparePorts['readPage'];
  /** The entries of those months; `undefined` when there is no answer. */
  readonly entriesOf: (months: readonly Month[]) => Promise<KnownEntries | undefined>;
}

/** The comparison's state: the snapshot, a way to read the carrier's page, and commands. */
export function createCompareStore(ports: ComparePorts) {
  return createStore<CompareState>((set, get) => ({
    ...createCommandClient(ports, set, get),
    openOptions: ports.openOptions,
    readPage: ports.readPage,
    entriesOf: (months) => ports.ask('entries/get', { months: [...months] }).catch(() => undefined),
  }));
}

export type CompareStore = ReturnType<typeof createCompareStore>;
