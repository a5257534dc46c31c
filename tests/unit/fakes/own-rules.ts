import type { OpenFrame, OwnRuleScripts, PickerSettings } from '../../../src/contract/own-rule-ports.ts';
import type { FrameAddress } from '../../../src/contract/ports.ts';
import type { OwnRule } from '../../../src/core/own-rule.ts';
import { siteOf } from '../../../src/core/site.ts';

/** Open pages as far as own rules reach them: what they were handed, asked and told. */
export function fakeOwnRules() {
  const state = {
    /** Documents of each tab that we may reach; the first is the tab's own. */
    open: new Map<number, readonly OpenFrame[]>(),
    handed: [] as { frame: FrameAddress; rules: readonly OwnRule[] }[],
    /** Documents in which the checkout script runs already. */
    running: new Set<number>(),
    watched: [] as (readonly string[])[],
    picking: [] as { tabId: number; how: PickerSettings }[],
    /** What a page says that a rule reads. */
    reads: undefined as unknown,
  };
  const port: OwnRuleScripts = {
    hand: async (frame, rules) => {
      state.handed.push({ frame, rules });
      return !state.running.has(frame.tabId);
    },
    framesOf: async (tabId) => state.open.get(tabId) ?? [],
    tabsOn: async (host) =>
      [...state.open].filter(([, [top]]) => siteOf(top?.url) === host).map(([tabId]) => tabId),
    read: async () => state.reads,
    pick: async (tabId, how) => {
      state.picking.push({ tabId, how });
      return true;
    },
    watch: async (hosts) => {
      state.watched.push(hosts);
    },
  };
  /** A tab with its own page and frames in it. */
  const openTab = (tabId: number, ...urls: readonly string[]) =>
    state.open.set(
      tabId,
      urls.map((url, frameId) => ({ frame: { tabId, frameId, documentId: `${tabId}-${frameId}` }, url })),
    );
  return { state, port, openTab };
}
