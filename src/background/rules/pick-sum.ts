import type { Ack, Ask, From, Handler } from '../../contract/messages.ts';
import { displayOf } from '../../core/display.ts';
import { siteOf } from '../../core/site.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { keepRuleNow } from './save-rules.ts';

/** Frame id of the tab's own document. */
const TOP = 0;

/** Session key that holds the host for which the person is pointing at a sum in that tab: its page may make one rule then. */
const pickingKey = (tabId: number): string => `picking:${tabId}`;

/**
 * "이 페이지의 금액 고르기": starts the picker in the page in front; the press that asks for it grants access (activeTab). Not on
 * a payment host, and never while switched off.
 */
export const pickSum =
  (app: AppContext): Handler<'own-rule/pick'> =>
  async ({ tabId }) => {
    const { ports } = app;
    const top = (await ports.ownRules.framesOf(tabId)).find(({ frame }) => frame.frameId === TOP);
    const host = siteOf(top?.url);
    if (top === undefined || host === undefined) return { start: 'blocked' };
    if (ports.isPaymentHost(host)) return { start: 'payment-host' };
    if (!(await isOnAt(app, { url: top.url }))) return { start: 'off' };
    const display = displayOf((await app.readDocuments()).settings.value.settings);
    await ports.seen.set({ [pickingKey(tabId)]: host });
    const isLasting = isGranted(host, await ports.access.granted());
    const isBegun = await ports.ownRules.pick(tabId, { display, isLasting });
    return { start: isBegun ? 'begun' : 'blocked' };
  };

/**
 * Makes a rule for the page's own host from what was pointed at. The message comes from a script in the page, and no
 * page may write rules by itself: so it counts once for each time that the person asked for the picker. In a turn of
 * the queue, for of many messages sent at once each would find the picker asked for.
 */
export const takePicked =
  (app: AppContext): Handler<'own-rule/picked'> =>
  (picked, from) =>
    app.serial(() => takeOne(app, picked, from));

async function takeOne(
  app: AppContext,
  { command, path, sum, name }: Ask<'own-rule/picked'>,
  { tabId, frameId, url, incognito }: From,
): Promise<Ack> {
  if (incognito) return { ok: false, reason: 'private-window' };
  const host = siteOf(url);
  if (tabId === undefined || frameId !== TOP || host === undefined)
    return { ok: false, reason: 'not-allowed' };
  const key = pickingKey(tabId);
  const wanted = (await app.ports.seen.get([key]))[key];
  if (wanted !== host && wanted !== command) return { ok: false, reason: 'not-allowed' };
  const rule = { id: command, host, path, sum, ...(name !== undefined && { name }), isOn: true };
  const ack = await keepRuleNow(app, command, rule);
  // From now on only a retry of this command may write, and it writes the same rule: its answer may have been lost.
  if (ack.ok) await app.ports.seen.set({ [key]: command });
  return ack;
}

/** Whether the browser lets us read pages of a host lastingly, without a press each time. */
function isGranted(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const named = /^(?:\*|https?):\/\/([^/]*)\//.exec(pattern)?.[1];
    if (pattern === '<all_urls>' || named === '*') return true;
    return named?.startsWith('*.') ? `.${host}`.endsWith(named.slice(1)) : named === host;
  });
}
