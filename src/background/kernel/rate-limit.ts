import type { Handlers, MessageName } from '../../contract/messages.ts';
import { addMinutes, type Instant } from '../../core/day.ts';
import { eachHandler } from './each-handler.ts';

/**
 * What the frames of one host in one tab may send in a minute; all tabs of one host together may send three times that.
 * Nobody pays that fast: a page that reaches the bound sends by script, to keep the worker awake or to fill our
 * storage. The frames of an advert take nothing from the allowance of the window beside them.
 */
const MOST_A_MINUTE: Partial<Record<MessageName, number>> = {
  'frame/suspect': 120,
  'frame/banner': 120,
  'frame/awake': 120,
  'checkout/seen': 300,
  'checkout/left': 120,
  'checkout/submitted': 30,
  'checkout/on-behalf': 120,
  'banner/log': 10,
  'banner/account': 10,
  'banner/cancel-entry': 10,
  'banner/recurring': 5,
  'banner/reconcile': 5,
  'banner/open-popup': 10,
  'banner/open-page': 10,
  'banner/evicted': 10,
  'banner/mute': 10,
  'banner/go-on': 10,
  'own-rule/picked': 10,
};
const HOST_SHARE = 3;
/** Messages that open something of ours in front of everything: so many in a minute, however many hosts send them. */
const OPENS: readonly MessageName[] = ['banner/open-popup', 'banner/open-page'];
const MOST_OPENED = 40;
/** Most names counted in a minute; more different ones are a flood by themselves. */
const MOST_NAMES = 2_000;

/**
 * Bounds how often the handlers of pages' messages are called. The counts are kept in memory: the browser does not stop
 * the worker while a flood goes on, and after the flood they are not needed.
 */
export function rateLimited<Names extends MessageName>(
  handlers: Handlers<Names>,
  now: () => Instant,
  isKnown: (url: string | undefined) => boolean = () => false,
): Handlers<Names> {
  let until = addMinutes(now(), 1);
  const counts = new Map<string, number>();
  const mayPass = (name: string, most: number, isOfKnown: boolean): boolean => {
    const count = (counts.get(name) ?? 0) + 1;
    if (count === 1 && !isOfKnown && counts.size >= MOST_NAMES) return false;
    counts.set(name, count);
    return count <= most;
  };
  return eachHandler(handlers, (name, handler) => {
    const most = MOST_A_MINUTE[name];
    if (most === undefined) return handler;
    return (ask, from) => {
      const time = now();
      // A clock that was set back ends the minute as well.
      if (time >= until || addMinutes(time, 1) < until) {
        counts.clear();
        until = addMinutes(time, 1);
      }
      const host = hostOf(from.url);
      // Only ordinary sites come under subdomains without end; they take no allowance from a gateway's window.
      const isOfKnown = isKnown(from.url);
      // A gateway's page in an advert's frame takes no allowance from a gateway's page that fills its tab.
      const place = isOfKnown && from.frameId === 0 ? `${host} top` : host;
      const isWelcome =
        mayPass(`${name} ${from.tabId} ${place}`, most, isOfKnown) &&
        mayPass(`${name} ${place}`, most * HOST_SHARE, isOfKnown) &&
        (!OPENS.includes(name) || mayPass('opened', MOST_OPENED, true));
      if (!isWelcome) throw new Error(`refused: too many of ${name}`);
      return handler(ask, from);
    };
  });
}

const hostOf = (url: string | undefined): string => /^https?:\/\/([^/?#]{1,255})/i.exec(url ?? '')?.[1] ?? '';
