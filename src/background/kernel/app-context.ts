import type { AskedSum } from '../../contract/attempt.ts';
import type { SeenBox } from '../../contract/ports.ts';
import { type Day, type Month, monthOf, seoulDay } from '../../core/day.ts';
import { defaultsFor } from '../../storage/defaults.ts';
import {
  type Defaults,
  type Documents,
  openDocuments,
  openRare,
  type RareFamily,
} from '../../storage/documents.ts';
import type { SeenFrame } from '../../storage/session.ts';
import { monthsThatMatter } from '../figures/ledger-figures.ts';
import type { Ports } from './ports.ts';
import { createSerial, type Serial } from './queue.ts';
import { sharedReads, sharedSession } from './shared-reads.ts';
import { createWriter, type Writer } from './writer.ts';

/** Tabs that showed a payment in this session. */
export interface PayingTabs {
  readonly add: (tabId: number) => void;
  readonly has: (tabId: number) => Promise<boolean>;
}

/** Keeps this computer equal with the person's others, where that is switched on. */
export interface Syncing {
  /** Takes one step now; a step that is asked for during another one follows it. */
  readonly step: () => Promise<void>;
  /** Something was written here: takes a step in a minute, together with all that is written until then. */
  readonly soon: () => Promise<void>;
}

/** What every handler works with: the ports, the one queue and the one writer. */
export interface AppContext {
  readonly ports: Ports;
  readonly serial: Serial;
  readonly writer: Writer;
  readonly today: () => Day;
  readonly payingTabs: PayingTabs;
  /** Frames of private windows that show a payment, by tab and frame: in memory alone, for as long as the worker lives. */
  readonly offRecord: Map<string, SeenFrame>;
  /** Sums that ordinary pages of private windows asked about, by tab: in memory alone. */
  readonly offRecordAsked: Map<number, readonly AskedSum[]>;
  /** Plans of attempts that were executed since this worker started, so that they are not looked up again. */
  readonly executed: Set<string>;
  /** What keys hold before they were ever written. */
  readonly defaults: () => Defaults;
  readonly readRare: <F extends RareFamily>(families: readonly F[]) => ReturnType<typeof openRare<F>>;
  readonly syncing: Syncing;
  /** Runs a task whose reads of storage are shared with all that goes on at the same time. */
  readonly sharingReads: <Result>(task: () => Promise<Result>) => Promise<Result>;
  /** The documents that today's figures need, read now, and those ledger months beside. */
  readonly readDocuments: (months?: readonly Month[]) => Promise<Documents>;
}

/** The app context without its syncing, which is made from it. */
export type UnsyncedContext = Omit<AppContext, 'syncing'>;

/** Parts of the app context that features make: the kernel names none of them. */
export interface Makers {
  readonly createPayingTabs: (seen: SeenBox) => PayingTabs;
  readonly createSyncing: (app: UnsyncedContext) => Syncing;
}

/** `written` is called after every write. */
export function createAppContext(
  outside: Ports,
  written: () => void,
  { createPayingTabs, createSyncing }: Makers,
): AppContext {
  const saved = sharedReads(outside.saved);
  const seen = sharedSession(outside.seen);
  const ports: Ports = { ...outside, saved, seen };
  const serial = createSerial();
  const defaults = () => defaultsFor(ports.speak('system')('noticeFirstLine'));
  const today = () => seoulDay(ports.clock.now());
  const parts = {
    ports,
    serial,
    writer: createWriter({ serial, clock: ports.clock, saved: ports.saved, defaults, written }),
    today,
    defaults,
    payingTabs: createPayingTabs(ports.seen),
    offRecord: new Map<string, SeenFrame>(),
    offRecordAsked: new Map<number, readonly AskedSum[]>(),
    executed: new Set<string>(),
    sharingReads: <Result>(task: () => Promise<Result>) => saved.during(() => seen.during(task)),
    readRare: <F extends RareFamily>(families: readonly F[]) => openRare(ports.saved, defaults(), families),
    readDocuments: (months: readonly Month[] = []) =>
      openDocuments(ports.saved, defaults(), {
        months: [...new Set([monthOf(today()), ...months])],
        matter: monthsThatMatter(today()),
      }),
  };
  return { ...parts, syncing: createSyncing(parts) };
}
