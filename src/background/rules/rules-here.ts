import type { FrameAddress } from '../../contract/ports.ts';
import { type OwnRule, rulesFor } from '../../core/own-rule.ts';
import { siteOf } from '../../core/site.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { logFailure } from '../kernel/log-failure.ts';

/** All own rules as they are saved now. */
export const ownRules = async (app: AppContext): Promise<readonly OwnRule[]> =>
  (await app.readDocuments()).rules.value.rules;

/** The own rules for the host of a page; none on payment hosts, wherever the rules came from. */
export function rulesOn(app: AppContext, rules: readonly OwnRule[], url: string | undefined) {
  const host = siteOf(url);
  return host === undefined || app.ports.isPaymentHost(host) ? [] : rulesFor(rules, host);
}

/** Hands a document the own rules of its host, before it is read. */
export const bringRules = (app: AppContext, frame: FrameAddress, url: string | undefined): Promise<void> =>
  logFailure('own rules', async () => {
    const rules = rulesOn(app, await ownRules(app), url);
    if (rules.length > 0) await app.ports.ownRules.hand(frame, rules);
  });

/** The same for every document of a tab that we may read. */
export const bringRulesEverywhere = (app: AppContext, tabId: number): Promise<void> =>
  logFailure('own rules', async () => {
    const rules = await ownRules(app);
    if (rules.length === 0) return;
    for (const { frame, url } of await app.ports.ownRules.framesOf(tabId)) {
      const here = rulesOn(app, rules, url);
      if (here.length > 0) await app.ports.ownRules.hand(frame, here);
    }
  });
