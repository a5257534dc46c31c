import type { Handler } from '../../contract/messages.ts';
import { usagePageFrom } from '../../exchange/usage/model.ts';
import { readUsage } from '../../exchange/usage/read-usage.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isOn } from '../kernel/quiet.ts';
import { bringRulesEverywhere } from '../rules/rules-here.ts';

/**
 * "이 페이지 확인": reads every frame of the tab once, through activeTab. Never while switched off. A carrier's usage page is
 * only recognised here and not kept; the comparison page reads it again.
 */
export const checkPage =
  (app: AppContext): Handler<'page/check'> =>
  async ({ tabId }) => {
    const { scripts } = app.ports;
    if (!(await isOn(app))) return { injected: false };
    await bringRulesEverywhere(app, tabId);
    if (!(await scripts.injectCheckoutEverywhere(tabId))) return { injected: false };
    const documents = (await scripts.readUsage(tabId)) ?? [];
    const isUsage = documents.map(usagePageFrom).some((page) => page && readUsage(page, app.today()));
    return { injected: true, ...(isUsage && { usage: true as const }) };
  };
