import { createStore } from 'zustand/vanilla';
import type { HalfAmountBox, HalfTypedBox } from '../contract/half-typed.ts';
import type { Reply } from '../contract/messages.ts';
import type { PickStart } from '../contract/own-rule-messages.ts';
import type { Month } from '../core/day.ts';
import type { Entry } from '../core/entry.ts';
import type { Settings } from '../core/settings.ts';
import { type CommandClient, createCommandClient } from '../ui/command-client.ts';
import type { CommandClientPorts } from '../ui/command-queue.ts';
import { isMonthForm } from './month-form.ts';

/** What the lower half of the popup shows. */
export type Panel =
  | { readonly kind: 'home' }
  | { readonly kind: 'log'; readonly merchant?: string }
  | { readonly kind: 'edit'; readonly entry: Entry }
  | { readonly kind: 'all' };

/** State of "이 페이지 확인". `blocked`: the browser lets nobody read the page; `nothing`: it was read and shows no payment. */
export type Check = 'idle' | 'looking' | 'nothing' | 'blocked';

export type PickRefusal = Exclude<PickStart, 'begun'>;

export interface PopupPorts extends CommandClientPorts {
  readonly openOptions: () => void;
  /** Opens the comparison with the carrier's own list that this tab shows. */
  readonly openCompare: (tabId: number | undefined) => void;
  /** Opens the history page in a tab of its own. */
  readonly openHistory: () => void;
  /** Asks the browser for the known payment hosts; call it from a click. */
  readonly askKnownHosts: () => Promise<boolean>;
  /** Asks the browser for one shop's host; call it from a click. */
  readonly askShop: (host: string) => Promise<boolean>;
  /** Closes the popup, where it would cover the page. */
  readonly close: () => void;
  readonly pause: (ms: number) => Promise<void>;
  /** Keeps a half typed payment; without it, what was typed is lost when the popup closes. */
  readonly halfTyped?: HalfTypedBox;
  /** The same for an entry that is being corrected. */
  readonly halfEdited?: HalfTypedBox;
  /** The same for a form of one amount. */
  readonly halfAmount?: HalfAmountBox;
}

export interface PopupState extends CommandClient {
  readonly panel: Panel;
  readonly check: Check;
  readonly show: (panel: Panel) => void;
  readonly checkPage: () => Promise<void>;
  /** Why the person cannot point at a sum in this tab. */
  readonly pickRefusal: PickRefusal | undefined;
  /** Lets the person point at the sum in this tab's page. */
  readonly pickSum: () => Promise<void>;
  readonly switchLine: (settings: Settings, line: string) => Promise<boolean>;
  readonly allowKnownHosts: () => Promise<void>;
  readonly allowShop: (host: string) => Promise<void>;
  /** The questions are on screen now: neither badge nor notice asks them again. */
  readonly noteAsked: () => Promise<void>;
  /** The entries of these months; `undefined` where they cannot be read as a whole. */
  readonly entriesOf: (months: readonly Month[]) => Promise<readonly Entry[] | undefined>;
  readonly openOptions: () => void;
  /** Opens a form again that was closed half filled in a moment ago, where it does not stand on the first view. */
  readonly reopen: () => void;
  readonly halfTyped: HalfTypedBox | undefined;
  readonly halfEdited: HalfTypedBox | undefined;
  readonly halfAmount: HalfAmountBox | undefined;
  readonly openHistory: () => void;
  /** Opens the comparison with the carrier's list, for the page in this tab. */
  readonly openCompare: () => void;
}

const HOME: Panel = { kind: 'home' };

/**
 * How long to wait for a page to be read, which takes well under a second. A slow one is shown when `snapshot/changed`
 * comes.
 */
const LOOK_FOR_MS = 1_500;

/** The popup's state: the snapshot, which panel is open, and commands. */
export function createPopupStore(ports: PopupPorts) {
  return createStore<PopupState>((set, get) => {
    const client = createCommandClient(ports, set, get);
    return {
      ...client,
      retry: async () => {
        const isDone = await client.retry();
        // The form that could not be sent before has now been sent: it closes.
        if (isDone) set({ panel: HOME });
        return isDone;
      },
      tellSameness: async (isSame) => {
        const isDone = await client.tellSameness(isSame);
        if (isDone) set({ panel: HOME });
        return isDone;
      },
      panel: HOME,
      check: 'idle',
      show: (panel) => set({ panel }),
      entriesOf: async (months) => {
        const told = await ports.ask('entries/get', { months: [...months] }).catch(() => undefined);
        return told === undefined || told.unread.length > 0 ? undefined : told.entries;
      },
      openOptions: ports.openOptions,
      openHistory: ports.openHistory,
      openCompare: () => ports.openCompare(ports.tabId),
      halfTyped: ports.halfTyped,
      halfEdited: ports.halfEdited,
      halfAmount: ports.halfAmount,
      reopen: () => {
        const edited = ports.halfEdited?.last();
        const entry = get().snapshot?.entries.find(({ id }) => id === edited?.typed.entry);
        if (edited?.isFresh === true && entry !== undefined) set({ panel: { kind: 'edit', entry } });
        else if (ports.halfTyped?.last()?.isFresh === true) set({ panel: { kind: 'log' } });
        else {
          const amount = ports.halfAmount?.last();
          if (amount?.isFresh === true && isMonthForm(amount.typed.form)) set({ panel: { kind: 'all' } });
        }
      },
      checkPage: async () => {
        if (ports.tabId === undefined || get().check === 'looking') return;
        set({ check: 'looking' });
        set({ check: await lookAt(ports, ports.tabId) });
        await get().refresh();
      },
      pickRefusal: undefined,
      pickSum: async () => {
        if (ports.tabId === undefined) return;
        const { start } = await ports
          .ask('own-rule/pick', { tabId: ports.tabId })
          .catch((): Reply<'own-rule/pick'> => ({ start: 'blocked' }));
        if (start === 'begun') ports.close();
        else set({ pickRefusal: start });
      },
      switchLine: (settings, line) =>
        get().send(
          {
            name: 'settings/save',
            content: { settings: { ...settings, thresholds: [...settings.thresholds], activeLine: line } },
          },
          { said: 'popupLineSwitched' },
        ),
      noteAsked: async () => {
        for (const { id, month, commands } of get().snapshot?.questions ?? []) {
          if (commands.includes('asked')) continue;
          await ports.ask('entry/asked', { command: ports.newId(), entry: id, month }).catch(() => undefined);
        }
      },
      allowShop: async (host) => {
        await ports.askShop(host);
        await get().refresh();
      },
      allowKnownHosts: async () => {
        await ports.askKnownHosts();
        await get().refresh();
      },
    };
  });
}

export type PopupStore = ReturnType<typeof createPopupStore>;

async function lookAt({ ask, pause, openCompare }: PopupPorts, tabId: number): Promise<Check> {
  const { injected, usage } = await ask('page/check', { tabId }).catch(
    (): Reply<'page/check'> => ({ injected: false }),
  );
  if (!injected) return 'blocked';
  if (usage) openCompare(tabId);
  await pause(LOOK_FOR_MS);
  return 'nothing';
}
