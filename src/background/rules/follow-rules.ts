import type { OwnRule } from '../../core/own-rule.ts';
import { siteOf } from '../../core/site.ts';
import { canonical, digestOf } from '../../storage/canonical.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { mayLookAt } from '../kernel/quiet.ts';
import { ownRules, rulesOn } from './rules-here.ts';

/** What open pages were told last in this browser session: the hosts with rules, and a digest of all rules. */
const TOLD_KEY = 'rules-told';
interface Told {
  readonly hosts: readonly string[];
  readonly digest: string;
}

/**
 * Hands the own rules to pages: pages that open on a host with a rule ask to be read, and open pages are told of
 * changes. Called after every write, for undo, copies and files also change the rules.
 */
export async function followRules(app: AppContext): Promise<void> {
  const { ports } = app;
  const rules = await ownRules(app);
  const told = toldFrom((await ports.seen.all())[TOLD_KEY]);
  const digest = digestOf(canonical(rules));
  if (told?.digest === digest) return;
  const hosts = [...new Set(rules.filter(({ isOn }) => isOn).map(({ host }) => host))].filter(
    (host) => !ports.isPaymentHost(host),
  );
  await ports.ownRules.watch(hosts);
  for (const host of new Set([...hosts, ...(told?.hosts ?? [])])) await tellPagesOn(app, host, rules);
  await ports.seen.set({ [TOLD_KEY]: { hosts, digest } satisfies Told });
}

async function tellPagesOn(app: AppContext, host: string, rules: readonly OwnRule[]): Promise<void> {
  const { ownRules: pages, scripts } = app.ports;
  for (const tabId of await pages.tabsOn(host))
    for (const { frame, url } of await pages.framesOf(tabId)) {
      if (siteOf(url) !== host || !(await mayLookAt(app, { url }))) continue;
      if (await pages.hand(frame, rulesOn(app, rules, url))) await scripts.injectCheckout(frame);
    }
}

function toldFrom(raw: unknown): Told | undefined {
  const { hosts, digest } = (raw ?? {}) as Partial<Told>;
  return Array.isArray(hosts) && typeof digest === 'string' ? { hosts, digest } : undefined;
}
