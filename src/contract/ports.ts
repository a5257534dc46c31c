import type { Instant, Month } from '../core/day.ts';
import type { GuideTopic } from '../core/guide-topics.ts';
import type { Settings } from '../core/settings.ts';
import type { Source } from './attempt.ts';

/** The ports through which the background uses the browser: real ones are in platform/, fakes in tests. */

export interface Clock {
  readonly now: () => Instant;
}

/** Makes new ids. */
export interface Ids {
  /** 8 to 64 letters, digits and hyphens; never the same twice. */
  readonly fresh: () => string;
}

/** Saved data (storage.local). One `set` is all-or-nothing; two are not. */
export interface SavedBox {
  /** @throws when any of the keys cannot be read. Absent keys are absent from the answer. */
  readonly get: (keys: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;
  /** @throws when nothing was written, because storage is full or failed. */
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** The names of all saved keys. */
  readonly keys: () => Promise<readonly string[]>;
  /** Nothing may depend on a removal: data that must be gone for good is overwritten first. */
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/**
 * Storage of the extension besides storage.local: what damages that one leaves this alone. Only for data that helps to recover;
 * nothing else may depend on it, for a browser may refuse it. Plain data only.
 */
export interface SpareBox {
  /** `undefined` for an absent key. @throws where the browser refuses. */
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** A backup file on disk that the person chose once. Everything but `state` and `write` needs a click of the person. */
export interface SpareFile {
  /** Whether this browser lets an extension write to a chosen file. */
  readonly isAvailable: boolean;
  /** The chosen file, if any. Browsers forget the permission to write when they close, unless the person decided otherwise. */
  readonly state: () => Promise<{ readonly name: string; readonly mayWrite: boolean } | undefined>;
  /** @throws when the person chose none. */
  readonly choose: (suggestedName: string) => Promise<void>;
  readonly allow: () => Promise<void>;
  /** Replaces the file as a whole, or leaves it as it is. @throws where it cannot be written. */
  readonly write: (text: string) => Promise<void>;
  readonly forget: () => Promise<void>;
}

/** How full storage.local is. */
export interface Room {
  /** `isEstimate`: we counted ourselves, because the browser does not tell. */
  readonly inUse: () => Promise<{ readonly bytes: number; readonly isEstimate: boolean }>;
}

/** Compresses long texts, for the copies that are stored beside the data. */
export interface Packer {
  /** The text compressed, in letters, digits and signs of one byte each. */
  readonly pack: (text: string) => Promise<string>;
  /** @throws when it is no packed text, or unpacks to more than `most` characters. */
  readonly unpack: (packed: string, most: number) => Promise<string>;
}

/**
 * The browser's own synced storage (storage.sync): small, shared with the person's other computers, and it may refuse at any
 * time.
 */
export interface SyncBox {
  readonly all: () => Promise<Readonly<Record<string, unknown>>>;
  /** @throws when it is full, unreachable or asked too often; then nothing was written. */
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
}

/** Data of this browser session (storage.session): gone when the browser closes, kept when the worker stops. */
export interface SeenBox extends SavedBox {
  readonly all: () => Promise<Readonly<Record<string, unknown>>>;
}

/** One frame of a tab, and its exact document where the browser names it. */
export interface FrameAddress {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId?: string | undefined;
}

export interface Scripts {
  /** Runs the checkout script in one document; false when the browser does not let us, or the document is gone. */
  readonly injectCheckout: (frame: FrameAddress) => Promise<boolean>;
  /** The same in every frame of a tab that we may reach. */
  readonly injectCheckoutEverywhere: (tabId: number) => Promise<boolean>;
  /** Runs the banner's script in one document, beside the checkout script, with its sentences in the chosen language. */
  readonly injectBanner: (frame: FrameAddress, language: Settings['language']) => Promise<boolean>;
  /**
   * The visible content of every document of a tab that we may reach, as blocks of text; `undefined` where we may reach none.
   */
  readonly readUsage: (tabId: number) => Promise<readonly unknown[] | undefined>;
  /** Whether this very document is still shown; judged by its address where the browser names no documents. */
  readonly isAlive: (frame: FrameAddress, url: string) => Promise<boolean>;
  /**
   * Whether we may read a tab's own page: its host is open to us, or such a page wrote it (about:blank, a blob).
   * @param isChanging the page may be just being left, when it cannot be reached: then the page after it is tried, too.
   */
  readonly isOpenToUs: (tabId: number, isChanging?: 'changing') => Promise<boolean>;
  /** Registers the sentinel for these match patterns, without the excluded ones; no patterns, no registration. */
  readonly watchSites: (matches: readonly string[], except: readonly string[]) => Promise<void>;
  /**
   * Silences open pages at once, without any further message from them: all of them, or those of one site. Answers with the
   * tabs whose own page is on that site, as far as the browser tells.
   */
  readonly silence: (host: string | undefined) => Promise<readonly number[]>;
  /** Has every open page that we may reach looked at again: some were skipped while the extension was off or had no access. */
  readonly lookAgain: () => Promise<void>;
}

/** A part of the ledger that the history page can show; without fields, this month of all lines. */
export interface HistoryPlace {
  readonly month?: Month | undefined;
  /** Id of a line. */
  readonly line?: string | undefined;
}

export interface Tabs {
  /** The tab that opened this one, while both exist. */
  readonly openerOf: (tabId: number) => Promise<number | undefined>;
  /** The tabs that are visible in their windows; none where the browser does not tell. */
  readonly onTop: () => Promise<readonly number[]>;
  /** Opens the popup, or a small window with it where the browser refuses; at its form where `at` says so. */
  readonly openPopup: (tabId: number | undefined, at?: 'log') => Promise<void>;
  /** Opens the history page in a tab of its own, in front of everything else in the browser. */
  readonly openHistory: (place: HistoryPlace) => Promise<void>;
  /** Opens that page of the guide, as the history is opened. */
  readonly openGuide: (topic: GuideTopic) => Promise<void>;
  readonly openSetup: () => Promise<void>;
}

/** Alarms only wake the worker; what is due is read from storage. */
export interface Alarms {
  /**
   * Makes sure that the alarm comes at `first` at the latest, and then at this interval. One that would come later, or at
   * another interval, is set anew; one that comes earlier stays, for it only wakes the worker.
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
  /** Marks one tab in which no banner can be shown; until it navigates, or `calm` is called. */
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

/** Whose page a known payment host shows, and how far it is trusted: see `Source` in attempt.ts. */
export interface PageOwner {
  readonly trust: Exclude<Source, 'shop' | 'stranger'>;
  /** Id of the gateway. */
  readonly gateway: string;
}

export interface Access {
  /** Match patterns of all sites that the browser lets us see now. */
  readonly granted: () => Promise<readonly string[]>;
  /** Match patterns of the known payment hosts, from the manifest. */
  readonly known: readonly string[];
}

/** Tells open pages that what they show is stale. */
export interface FrameNotifier {
  readonly snapshotChanged: () => Promise<void>;
  readonly refreshFrame: (frame: FrameAddress) => Promise<void>;
}
