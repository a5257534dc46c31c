import { isHoliday } from '../../../src/background/figures/holidays.ts';
import { createPayingTabs } from '../../../src/background/frames/paying-tabs.ts';
import { createAppContext } from '../../../src/background/kernel/app-context.ts';
import type { Ports } from '../../../src/background/kernel/ports.ts';
import { answers } from '../../../src/background/routes.ts';
import { createSyncing } from '../../../src/background/sync/syncing.ts';
import type { Content, From, MessageName, Reply } from '../../../src/contract/messages.ts';
import type { BadgeFace, FrameAddress, HistoryPlace } from '../../../src/contract/ports.ts';
import { addMinutes, type Instant, instant } from '../../../src/core/day.ts';
import type { GuideTopic } from '../../../src/core/guide-topics.ts';
import { conclude } from '../../../src/detection/conclude.ts';
import { ownerOf } from '../../../src/detection/korea/page-owner.ts';
import { isPaymentHost } from '../../../src/detection/korea/payment-site.ts';
import { packer } from '../../../src/platform/worker/packer.ts';
import { createBox } from './boxes.ts';
import { fakeOwnRules } from './own-rules.ts';
import { sentence } from './sentence.ts';

export const KNOWN = ['https://ui.teledit.com/*', 'https://mup.mobilians.co.kr/*'];

/** A browser made of plain data. Workers come and go on it; storage, tabs and the clock stay. */
export function createBrowser(start = '2026-11-22T03:00:00.000Z') {
  const local = createBox();
  const session = createBox();
  const synced = createBox();
  const spare = new Map<string, unknown>();
  const ownRules = fakeOwnRules();
  const state = {
    now: instant(start),
    openers: new Map<number, number>(),
    onTop: [] as number[],
    alive: new Set<string>(),
    granted: [...KNOWN],
    mayNotify: false,
    alarms: new Map<string, { first: Instant; every: number | undefined }>(),
    faces: [] as BadgeFace[],
    warned: new Set<number>(),
    /** Tabs whose own page has no address, and is a known host's all the same. */
    openToUs: new Set<number>(),
    /** Tabs whose top frame the browser keeps from us. */
    closed: new Set<number>(),
    notices: [] as { id: string; title: string; text: string }[],
    injected: [] as FrameAddress[],
    looks: 0,
    silenced: [] as (string | undefined)[],
    /** Tabs whose page as a whole is on the site that is muted. */
    wholeTabs: [] as number[],
    checked: [] as number[],
    /** What the reader of usage pages finds in each document of a tab. */
    usage: [] as readonly unknown[],
    watched: undefined as { matches: readonly string[]; except: readonly string[] } | undefined,
    refreshed: [] as FrameAddress[],
    changes: 0,
    popups: [] as (number | undefined)[],
    /** Where in the popup each of them opened. */
    popupPlaces: [] as ('log' | undefined)[],
    histories: [] as HistoryPlace[],
    guides: [] as GuideTopic[],
    ids: 0,
  };
  const ports: Ports = {
    clock: { now: () => state.now },
    ids: {
      fresh: () => {
        state.ids += 1;
        return `attempt-${String(state.ids).padStart(6, '0')}`;
      },
    },
    saved: local,
    spare: {
      get: async (key) => structuredClone(spare.get(key)),
      set: async (key, value) => {
        spare.set(key, structuredClone(value));
      },
      clear: async () => spare.clear(),
    },
    room: {
      inUse: async () => ({ bytes: JSON.stringify([...local.data]).length, isEstimate: false }),
    },
    seen: session,
    synced,
    packer,
    scripts: {
      injectCheckout: async (frame) => {
        if (state.closed.has(frame.tabId)) return false;
        state.injected.push(frame);
        return true;
      },
      injectBanner: async (frame) => !state.closed.has(frame.tabId),
      readUsage: async () => state.usage,
      injectCheckoutEverywhere: async (tabId) => {
        state.checked.push(tabId);
        return true;
      },
      silence: async (host) => {
        state.silenced.push(host);
        return state.wholeTabs;
      },
      lookAgain: async () => {
        state.looks += 1;
      },
      isOpenToUs: async (tabId) => state.openToUs.has(tabId),
      isAlive: async ({ documentId }) => documentId !== undefined && state.alive.has(documentId),
      watchSites: async (matches, except) => {
        state.watched = { matches, except };
      },
    },
    ownRules: ownRules.port,
    tabs: {
      openerOf: async (tabId) => state.openers.get(tabId),
      onTop: async () => state.onTop,
      openPopup: async (tabId, at) => {
        state.popups.push(tabId);
        state.popupPlaces.push(at);
      },
      openHistory: async (place) => {
        state.histories.push(place);
      },
      openGuide: async (topic) => {
        state.guides.push(topic);
      },
      openSetup: async () => undefined,
    },
    alarms: {
      ensure: async (name, first, every) => {
        const set = state.alarms.get(name);
        if (set && set.first <= first && set.every === every) return;
        state.alarms.set(name, { first, every });
      },
      drop: async (name) => {
        state.alarms.delete(name);
      },
    },
    toolbar: {
      show: async (face) => {
        state.faces.push(face);
      },
      warn: async (tabId) => {
        state.warned.add(tabId);
      },
      calm: async (tabId) => {
        state.warned.delete(tabId);
      },
    },
    notices: {
      mayShow: async () => state.mayNotify,
      show: async (notice) => {
        state.notices.push(notice);
      },
    },
    access: { granted: async () => state.granted, known: KNOWN },
    frameNotifier: {
      snapshotChanged: async () => {
        state.changes += 1;
      },
      refreshFrame: async (frame) => {
        state.refreshed.push(frame);
      },
    },
    ownerOf,
    conclude: (observed) => conclude(observed),
    isPaymentHost,
    isHoliday,
    speak: () => sentence,
  };
  const pass = (minutes: number) => {
    state.now = addMinutes(state.now, minutes);
  };
  return { local, session, synced, spare, state, ownRules, ports, pass };
}

export type FakeBrowser = ReturnType<typeof createBrowser>;

/** A worker that was just started. */
export function startWorker(browser: FakeBrowser, onWritten: () => void = () => undefined) {
  let writes = 0;
  const written = () => {
    writes += 1;
    onWritten();
  };
  const app = createAppContext(browser.ports, written, { createPayingTabs, createSyncing });
  const all = answers(app, written);
  const send = async <Name extends keyof typeof all & MessageName>(
    name: Name,
    content: Content<Name>,
    from: From = EXTENSION_PAGE,
  ): Promise<Reply<Name>> =>
    (await (all[name] as (ask: Content<Name>, from: From) => unknown)(content, from)) as Reply<Name>;
  return { app, send, writes: () => writes };
}

const EXTENSION_PAGE: From = { sender: 'extension', incognito: false };
