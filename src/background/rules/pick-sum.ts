import type { Ack, Ask, From, Handler } from '../../contract/messages.ts';
import { displayOf } from '../../core/display.ts';
import { siteOf } from '../../core/site.ts';
import type { AppContext } from '../kernel/app-context.ts';
import { isOnAt } from '../kernel/quiet.ts';
import { keepRuleNow } from './save-rules.ts';

/** The tab's own document. */
const TOP = 0;

/** In which tab the person is pointing at a sum, for the page in it has the word for one rule then: `picking:<tabId>`. */
const pickingKey = (tabId: number): string => `picking:${tabId}`;

/**
 * "이 페이지의 금액 고르기": lets the person point at the sum in the page in front, through the press that asks for it
 * (activeTab). Not where windows stand, and never while switched off.
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
 * What was pointed at becomes a rule for the page's own host. It is the page's script that says so, and no page may
 * write rules by itself: one for each time that the person asked for the picker. In one turn of the queue, or many that
 * are sent at once would all find that it is wanted.
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
  // Sent again because its answer was lost, it is the same rule.
  if (ack.ok) await app.ports.seen.set({ [key]: command });
  return ack;
}

/** Whether the browser shows us pages of a host without being asked each time. */
function isGranted(host: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const named = /^(?:\*|https?):\/\/([^/]*)\//.exec(pattern)?.[1];
    if (pattern === '<all_urls>' || named === '*') return true;
    return named?.startsWith('*.') ? `.${host}`.endsWith(named.slice(1)) : named === host;
  });
}
