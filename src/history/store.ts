import { createStore } from 'zustand/vanilla';
import type { Ask } from '../contract/messages.ts';
import type { RowsView } from '../contract/rows-view.ts';
import type { YearView } from '../contract/year-view.ts';
import type { Day } from '../core/day.ts';
import { monthOf } from '../core/day.ts';
import { type CommandClient, createCommandClient } from '../ui/command-client.ts';
import type { CommandClientPorts } from '../ui/command-queue.ts';
import { type LinkFault, viewFrom } from './link.ts';
import { type PageKey, type Pages, pageName } from './list/outline.ts';
import { createReader, type ViewReading } from './reader.ts';
import { contradictionOf, type HistoryView, yearsOf } from './view.ts';

export interface HistoryPorts extends CommandClientPorts {
  readonly today: () => Day;
  readonly openOptions: () => void;
}

export interface HistoryState extends CommandClient {
  readonly view: HistoryView;
  /** The address asked for something that cannot be read; this month is shown instead. */
  readonly linkFault: LinkFault | undefined;
  /** Outlines that have come, newest first; they may be those of the view before until the first of this one is there. */
  readonly years: readonly YearView[];
  readonly pages: Pages;
  /** `partly`: more years are on their way. */
  readonly counting: 'begun' | 'partly' | 'done' | 'failed';
  /** Shows what the address asks for. */
  readonly follow: (hash: string) => Promise<void>;
  /** Reads the view again: something was written. */
  readonly reread: () => Promise<void>;
  /** These rows are in sight. */
  readonly need: (keys: readonly PageKey[]) => void;
  /** One year of the ledger under a filter of its own; nothing when there is no answer. */
  readonly yearOf: (question: Ask<'ledger/year'>) => Promise<YearView | undefined>;
  /** Rows of one month, whatever the view is narrowed to. */
  readonly rowsOf: (question: Ask<'ledger/rows'>) => Promise<RowsView | undefined>;
  readonly openOptions: () => void;
}

/** The history's state: what is asked for, what has come of it, and commands. */
export function createHistoryStore(ports: HistoryPorts) {
  return createStore<HistoryState>((set, get) => {
    const client = createCommandClient(ports, set, get);
    const reader = createReader(ports.ask);
    const inSight = { keys: [] as readonly PageKey[] };

    /** A month is its own year. Of every month this year is asked for at once, and the others once the snapshot tells them. */
    async function* yearsFor(view: HistoryView) {
      if (contradictionOf(view.wish) !== undefined) return;
      const first = yearsOf(view, [Number(ports.today().slice(0, 4))]);
      yield* first;
      if (view.month !== undefined) return;
      if (get().snapshot === undefined) await get().refresh();
      yield* yearsOf(view, get().snapshot?.years ?? []).filter((year) => !first.includes(year));
    }

    const show = (reading: ViewReading) => {
      const { years, pages, isFirst, isWhole } = reading;
      const known = isFirst ? pages : new Map([...get().pages, ...pages]);
      set({ years, pages: known, counting: isWhole ? 'done' : 'partly' });
    };

    const read = async (isFresh: boolean) => {
      const { view } = get();
      if (isFresh) set({ counting: 'begun' });
      const isRead = isFresh
        ? await reader.readThrough(view, yearsFor(view), show)
        : await reader.readAgain(view, yearsFor(view), inSight.keys, show);
      if (!isRead && get().view === view) set({ counting: 'failed' });
    };

    return {
      ...client,
      view: { month: monthOf(ports.today()), wish: {}, part: 'list' },
      linkFault: undefined,
      years: [],
      pages: new Map(),
      counting: 'begun',
      yearOf: (question) => ports.ask('ledger/year', question).catch(() => undefined),
      rowsOf: (question) => ports.ask('ledger/rows', question).catch(() => undefined),
      openOptions: ports.openOptions,
      follow: (hash) => {
        const thisMonth = monthOf(ports.today());
        const answer = viewFrom(hash, thisMonth);
        const view: HistoryView = answer.ok ? answer.view : { month: thisMonth, wish: {}, part: 'list' };
        inSight.keys = [];
        set({ view, linkFault: answer.ok ? undefined : answer.fault });
        return read(true);
      },
      reread: () => read(false),
      need: (keys) => {
        inSight.keys = keys;
        const missing = keys.filter((key) => !get().pages.has(pageName(key)));
        void reader.readPages(get().view, missing, (name, entries) =>
          set({ pages: new Map(get().pages).set(name, entries) }),
        );
      },
    };
  });
}

export type HistoryStore = ReturnType<typeof createHistoryStore>;
