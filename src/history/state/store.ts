import { createStore } from 'zustand/vanilla';
import type { Ask } from '../../contract/messages.ts';
import type { RowsView } from '../../contract/rows-view.ts';
import type { YearView } from '../../contract/year-view.ts';
import type { Day } from '../../core/day.ts';
import { monthOf } from '../../core/day.ts';
import { type CommandClient, createCommandClient } from '../../ui/command-client.ts';
import type { CommandClientPorts } from '../../ui/command-queue.ts';
import { type LinkFault, viewFrom } from './link.ts';
import { type PageKey, type Pages, pageName } from './outline.ts';
import { createReader, type ViewReading } from './reader.ts';
import { contradictionOf, type HistoryView, yearsOf } from './view.ts';

export interface HistoryPorts extends CommandClientPorts {
  readonly today: () => Day;
  readonly openOptions: () => void;
}

export interface HistoryState extends CommandClient {
  readonly view: HistoryView;
  /** Why the address cannot be read; this month is shown instead. */
  readonly linkFault: LinkFault | undefined;
  /** Years read so far, newest first; until the first of a new view has come, those of the view before. */
  readonly years: readonly YearView[];
  readonly pages: Pages;
  /** `partly`: more years are still to come. */
  readonly counting: 'begun' | 'partly' | 'done' | 'failed';
  /** Shows the view that an address asks for. */
  readonly follow: (hash: string) => Promise<void>;
  /** Reads the view again after something was written. */
  readonly reread: () => Promise<void>;
  /** Told which rows are in sight, to read those that are missing. */
  readonly need: (keys: readonly PageKey[]) => void;
  /** One year of the ledger under a filter of its own; `undefined` when there is no answer. */
  readonly yearOf: (question: Ask<'ledger/year'>) => Promise<YearView | undefined>;
  /** Rows of one month, whatever the filters of the view. */
  readonly rowsOf: (question: Ask<'ledger/rows'>) => Promise<RowsView | undefined>;
  readonly openOptions: () => void;
}

/** The history's state: the view that is asked for, what has been read of it, and commands. */
export function createHistoryStore(ports: HistoryPorts) {
  return createStore<HistoryState>((set, get) => {
    const client = createCommandClient(ports, set, get);
    const reader = createReader(ports.ask);
    const inSight = { keys: [] as readonly PageKey[] };

    /**
     * The years that a view needs. For a month, its own year. For all months, this year at once, and the others once
     * the snapshot names them.
     */
    async function* yearsFor(view: HistoryView) {
      if (contradictionOf(view.filters) !== undefined) return;
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
      view: { month: monthOf(ports.today()), filters: {}, part: 'list' },
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
        const view: HistoryView = answer.ok ? answer.view : { month: thisMonth, filters: {}, part: 'list' };
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
