import { createStore } from 'zustand/vanilla';
import type { Noticed } from '../../contract/diagnostics.ts';
import type { KnownEntries } from '../../contract/messages.ts';
import type { SpareFile } from '../../contract/ports.ts';
import type { Shortcuts } from '../../contract/shortcuts.ts';
import type { Month } from '../../core/day.ts';
import type { Line } from '../../core/line.ts';
import type { Settings } from '../../core/settings.ts';
import { type CommandClient, createCommandClient } from '../../ui/command-client.ts';
import type { CommandClientPorts } from '../../ui/command-queue.ts';
import { type OwnRulesPort, ownRulesPort } from './own-rules-port.ts';
import { type SafekeepingPort, safekeepingPort } from './safekeeping.ts';

/** Match patterns and permissions that the browser grants now. */
export interface SeenAccess {
  /** All known payment hosts, and those of them that we may not read. */
  readonly known: readonly string[];
  readonly missing: readonly string[];
  /** Granted beyond the known hosts, without patterns for every site. */
  readonly extra: readonly string[];
  /** Names of granted permissions, without sites. */
  readonly permissions: readonly string[];
}

const NOTHING_SEEN: SeenAccess = { known: [], missing: [], extra: [], permissions: [] };

/** The access that the browser grants. Every `ask…` must be called from a click. */
export interface AccessPort {
  readonly seen: () => Promise<SeenAccess>;
  readonly askEverySite: () => Promise<boolean>;
  readonly dropEverySite: () => Promise<boolean>;
  readonly dropHost: (pattern: string) => Promise<boolean>;
  /** Asks for these match patterns of known payment hosts. */
  readonly askHosts: (patterns: readonly string[]) => Promise<boolean>;
  readonly askNotifications: () => Promise<boolean>;
}

export interface OptionsPorts extends CommandClientPorts {
  readonly access: AccessPort;
  readonly spareFile: SpareFile;
  readonly shortcuts: Shortcuts;
  readonly version: string;
}

/** `ready` is the last page of the first-run set-up. */
export type Page = 'settings' | 'setup' | 'ready';

/** Changes made here that the background has not acknowledged yet. */
interface Drafts {
  readonly settings?: Settings;
  readonly lines: ReadonlyMap<string, Line>;
}

/** Entries of some months; `unread` names the months that could not be read as a whole. */

export interface OptionsState extends CommandClient {
  readonly page: Page;
  readonly version: string;
  readonly drafts: Drafts;
  readonly seenAccess: SeenAccess;
  /** The browser was asked for notifications and said no. */
  readonly isNotificationsRefused: boolean;
  /** The entries of those months; `undefined` when there is no answer. */
  readonly entriesOf: (months: readonly Month[]) => Promise<KnownEntries | undefined>;
  /** The history, the trash, the copies and the backup. */
  readonly safekeeping: SafekeepingPort;
  /** The person's own rules, besides the commands that write them. */
  readonly ownRules: OwnRulesPort;
  readonly spareFile: SpareFile;
  readonly shortcuts: Shortcuts;
  readonly turnTo: (page: Page) => void;
  readonly changeSettings: (change: Partial<Settings>) => Promise<boolean>;
  readonly saveLine: (line: Line) => Promise<boolean>;
  readonly refreshAccess: () => Promise<void>;
  readonly allow: (what: 'everySite' | readonly string[]) => Promise<void>;
  /** What was recognised lately, newest first; empty when there is no answer. */
  readonly noticed: () => Promise<readonly Noticed[]>;
  readonly forbid: (what: { readonly everySite: true } | { readonly host: string }) => Promise<void>;
  readonly switchNotifications: (on: boolean) => Promise<void>;
}

const NO_DRAFTS: Drafts = { lines: new Map() };

/** The settings' state: the snapshot, changes not saved yet, and commands. */
export function createOptionsStore(ports: OptionsPorts, page: Page) {
  return createStore<OptionsState>((set, get) => {
    const client = createCommandClient(ports, set, get);
    return {
      ...client,
      ...savingActions(client, set, get),
      ...accessActions(ports.access, client, set, get),
      page,
      version: ports.version,
      drafts: NO_DRAFTS,
      seenAccess: NOTHING_SEEN,
      noticed: () =>
        ports.ask('diagnostics/get', {}).then(
          ({ noticed }) => noticed,
          () => [],
        ),
      isNotificationsRefused: false,
      entriesOf: (months) => ports.ask('entries/get', { months: [...months] }).catch(() => undefined),
      safekeeping: safekeepingPort(ports),
      ownRules: ownRulesPort(ports),
      spareFile: ports.spareFile,
      shortcuts: ports.shortcuts,
      turnTo: (next) => set({ page: next, outcome: undefined }),
      dismiss: () => {
        const isFailed = get().outcome?.kind === 'failed';
        // Dismissing a failure drops the unsaved changes, too: a field never keeps showing what was not saved.
        client.dismiss();
        if (isFailed) set({ drafts: NO_DRAFTS });
      },
    };
  });
}

type Write = (change: Partial<OptionsState>) => void;
type Get = () => OptionsState;

/** A change is shown at once as a draft, and stays one until it is acknowledged. */
function savingActions(
  { send }: CommandClient,
  set: Write,
  get: Get,
): Pick<OptionsState, 'changeSettings' | 'saveLine'> {
  return {
    changeSettings: async (change) => {
      const before = shownSettings(get());
      if (before === undefined) return false;
      const settings = { ...before, ...change };
      set({ drafts: { ...get().drafts, settings } });
      const content = { settings: { ...settings, thresholds: [...settings.thresholds] } };
      const isSaved = await send({ name: 'settings/save', content }, { said: 'appSaved' });
      if (isSaved) set({ drafts: withoutSettings(get().drafts, settings) });
      return isSaved;
    },
    saveLine: async (line) => {
      const { drafts } = get();
      set({ drafts: { ...drafts, lines: new Map(drafts.lines).set(line.id, line) } });
      const isSaved = await send({ name: 'line/save', content: { line } }, { said: 'appSaved' });
      if (isSaved) set({ drafts: withoutLine(get().drafts, line) });
      return isSaved;
    },
  };
}

type AccessActions = Pick<OptionsState, 'refreshAccess' | 'allow' | 'forbid' | 'switchNotifications'>;

/** The browser is asked first, in the same task as the click: later it would not show its question. */
function accessActions(access: AccessPort, { refresh }: CommandClient, set: Write, get: Get): AccessActions {
  const refreshAccess = async () => {
    const [seenAccess] = await Promise.all([access.seen(), refresh()]);
    set({ seenAccess });
  };
  return {
    refreshAccess,
    allow: async (what) => {
      await (what === 'everySite' ? access.askEverySite() : access.askHosts(what));
      await refreshAccess();
    },
    forbid: async (what) => {
      await ('host' in what ? access.dropHost(what.host) : access.dropEverySite());
      await refreshAccess();
    },
    switchNotifications: async (on) => {
      const may = !on || (await access.askNotifications());
      set({ isNotificationsRefused: !may });
      if (may) await get().changeSettings({ notifications: on });
    },
  };
}

export type OptionsStore = ReturnType<typeof createOptionsStore>;

/** A draft changed since then stays: its own command is under way. */
const withoutSettings = (drafts: Drafts, saved: Settings): Drafts =>
  drafts.settings === saved ? { lines: drafts.lines } : drafts;

function withoutLine(drafts: Drafts, saved: Line): Drafts {
  if (drafts.lines.get(saved.id) !== saved) return drafts;
  const lines = new Map(drafts.lines);
  lines.delete(saved.id);
  return { ...drafts, lines };
}

type ShownState = Pick<OptionsState, 'drafts' | 'snapshot'>;

/** The settings to show: the saved ones, or the draft. */
export const shownSettings = ({ drafts, snapshot }: ShownState): Settings | undefined =>
  drafts.settings ?? snapshot?.settings;

/** The lines to show, saved or draft, new ones last. */
export function shownLines({ drafts, snapshot }: ShownState): readonly Line[] {
  const saved = (snapshot?.lines ?? []).map(({ line }) => line);
  const known = new Set(saved.map(({ id }) => id));
  const added = [...drafts.lines.values()].filter(({ id }) => !known.has(id));
  return [...saved.map((line) => drafts.lines.get(line.id) ?? line), ...added];
}
