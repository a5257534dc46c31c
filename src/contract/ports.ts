import type { Instant, Month } from '../core/day.ts';
import type { Settings } from '../core/settings.ts';

/** What the background needs of the browser, said without the browser: real ones in platform/, fakes in tests. */

export interface Clock {
  readonly now: () => Instant;
}

/** Names new attempts. */
export interface Ids {
  /** 8 to 64 letters, digits and hyphens; never the same twice. */
  readonly fresh: () => string;
}

/** Kept data (storage.local). One `set` is all-or-nothing, two are not. */
export interface SavedBox {
  /** Absent keys are absent from the answer. @throws when any of the keys cannot be read. */
  readonly get: (keys: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;
  /** @throws when nothing was written: full, failing. */
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** The names of all that is kept. */
  readonly keys: () => Promise<readonly string[]>;
  /** Nothing may depend on it: what is to be gone for good is written over first. */
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/**
 * A place of the extension's own beside storage.local: whatever damages that leaves this alone. For what helps to find
 * the way back; nothing else may depend on it, for a browser may refuse it. Plain data in, plain data out.
 */
export interface SpareBox {
  /** `undefined` for an absent key. @throws where the browser refuses. */
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** A backup file that the person chose once. Everything but `state` and `write` belongs in a click. */
export interface SpareFile {
  /** Whether this browser lets an extension write a file that was chosen. */
  readonly isAvailable: boolean;
  /** The chosen file; browsers forget the permission when they are closed, unless told otherwise. */
  readonly state: () => Promise<{ readonly name: string; readonly mayWrite: boolean } | undefined>;
  /** @throws when the person chose none. */
  readonly choose: (suggestedName: string) => Promise<void>;
  readonly allow: () => Promise<void>;
  /** In place of what is there, or not at all. @throws where it cannot be written. */
  readonly write: (text: string) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** How full storage.local is. */
export interface Room {
  /** `isEstimate`: counted by ourselves where the browser does not tell. */
  readonly inUse: () => Promise<{ readonly bytes: number; readonly isEstimate: boolean }>;
}

/** Makes long texts small, for the copies that lie beside the data. */
export interface Packer {
  /** A text as a shorter one, of letters, digits and signs that take one byte each. */
  readonly pack: (text: string) => Promise<string>;
  /** @throws when it is no packed text, or one of more than `most` characters. */
  readonly unpack: (packed: string, most: number) => Promise<string>;
}

/** The browser's own synced storage (storage.sync): small, shared with the person's other computers, refusing at will. */
export interface SyncBox {
  readonly all: () => Promise<Readonly<Record<string, unknown>>>;
  /** @throws when it is full, unreachable or asked too often; nothing was written then. */
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/** Data of this browser session (storage.session): gone when the browser closes, kept when the worker stops. */
export interface SeenBox extends SavedBox {
  readonly all: () => Promise<Readonly<Record<string, unknown>>>;
}

/** One frame of one tab, and the very document in it where the browser names it. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string | undefined;
}

export interface Scripts {
  /** Runs the checkout script in one document. False when the browser does not let us, or it is gone. */
  readonly injectCheckout: (frame: FrameAddress) => Promise<boolean>;
  /** The same in every frame of a tab that we may reach. */
  readonly injectCheckoutEverywhere: (tabId: number) => Promise<boolean>;
  /** Runs the banner's script in one document, beside the checkout script, with what it says in a chosen language. */
  readonly injectBanner: (frame: FrameAddress, language: Settings['language']) => Promise<boolean>;
  /** What is in sight of every document of a tab that we may reach, as blocks of text; nothing where we may reach none. */
  readonly readUsage: (tabId: number) => Promise<readonly unknown[] | undefined>;
  /** Whether this very document is still shown; by its address where the browser names no documents. */
  readonly isAlive: (frame: FrameAddress, url: string) => Promise<boolean>;
  /**
   * Whether a tab's own page is one that we may read: of a host that is open to us, or written by a page of such a host
   * (about:blank, a blob), which has no address of its own.
   * @param isChanging it may be on its way out, when it lets nobody in: then the one that comes after it is asked, too.
   */
  readonly isOpenToUs: (tabId: number, isChanging?: 'changing') => Promise<boolean>;
  /** Runs the sentinel on these match patterns, and never on the excluded ones; no patterns, no registration. */
  readonly watchSites: (matches: readonly string[], except: readonly string[]) => Promise<void>;
  /**
   * Has open pages fall silent at once, without another word to us: all of them, or those of one site. Answers with the
   * tabs whose page as a whole is on that site, as far as the browser tells.
   */
  readonly darken: (host: string | undefined) => Promise<readonly number[]>;
  /** Has every open page that we may reach looked at again: some were passed over while switched off or not granted. */
  readonly lookAgain: () => Promise<void>;
}

/** A part of the ledger, as the history page shows it; this month of every line when nothing is said. */
export interface HistoryPlace {
  readonly month?: Month | undefined;
  /** Id of a line. */
  readonly line?: string | undefined;
}

export interface Tabs {
  /** The tab that opened this one, while both exist. */
  readonly openerOf: (tabId: number) => Promise<number | undefined>;
  /** Tabs that lie on top in their windows; none where the browser does not tell. */
  readonly onTop: () => Promise<readonly number[]>;
  /** Opens the popup, or a small window of it where the browser refuses; at its form where that is asked for. */
  readonly openPopup: (tabId: number | undefined, at?: 'log') => Promise<void>;
  /** Opens the history page in a tab of its own, before everything else of the browser. */
  readonly openHistory: (place: HistoryPlace) => Promise<void>;
  readonly openSetup: () => Promise<void>;
}

/** Alarms only wake us; what is due is read from storage. */
export interface Alarms {
  /**
   * Makes sure that the alarm comes at `first` at the latest, and then every so many minutes: one that lies beyond, or
   * comes at other intervals, is set anew; one that comes earlier stays, for it only wakes us.
   */
  readonly ensure: (name: string, first: Instant, everyMinutes?: number) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
}

export interface BadgeFace {
  /** At most four characters; empty for no badge. */
  readonly text: string;
  /** The badge in words. */
  readonly title: string;
  readonly tone: 'calm' | 'watch' | 'stop' | 'doubt' | 'off';
}

export interface Toolbar {
  readonly show: (face: BadgeFace) => Promise<void>;
  /** Marks one tab, where no banner can stand; until it is navigated or `calm`. */
  readonly warn: (tabId: number, title: string) => Promise<void>;
  readonly calm: (tabId: number) => Promise<void>;
}

export interface NoticePort {
  /** The person allowed notifications in the browser. */
  readonly mayShow: () => Promise<boolean>;
  /** A second notice of the same id replaces the first. */
  readonly show: (notice: {
    readonly id: string;
    readonly title: string;
    readonly text: string;
  }) => Promise<void>;
}

/** Whose page a known payment host shows, and how far its word goes: see `Source` in attempt.ts. */
export interface PageOwner {
  readonly trust: 'gateway' | 'wrapper' | 'test';
  /** Id of the gateway. */
  readonly gateway: string;
}

export interface Access {
  /** Match patterns of every site the browser lets us see now. */
  readonly granted: () => Promise<readonly string[]>;
  /** Match patterns of the known payment hosts, from the manifest. */
  readonly known: readonly string[];
}

/** Tells the others that what they show is stale. */
export interface Teller {
  readonly snapshotChanged: () => Promise<void>;
  readonly refreshFrame: (frame: FrameAddress) => Promise<void>;
}
