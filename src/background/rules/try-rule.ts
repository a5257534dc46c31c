import type { Handler } from '../../contract/messages.ts';
import type { TriedPage } from '../../contract/own-rule-messages.ts';
import type { OpenFrame } from '../../contract/own-rule-ports.ts';
import { siteOf } from '../../core/site.ts';
import { HIGHEST_PAYMENT, isWon } from '../../core/won.ts';
import type { AppContext } from '../kernel/app-context.ts';

/** Open pages that a rule is tried on, at most; the person looks at one of them. */
const MOST_PAGES = 5;
const LONGEST_ITEM = 120;

/** Tries an unsaved rule on the open pages of its host that we may read. Nothing of them is kept. */
export const tryRule =
  (app: AppContext): Handler<'own-rule/try'> =>
  async ({ rule }) => {
    const frames = await framesOn(app, rule.host);
    const { ownRules } = app.ports;
    const read = await Promise.all(frames.map(({ frame }) => ownRules.read(frame, { ...rule, isOn: true })));
    return { open: frames.length, read: read.flatMap((raw) => triedFrom(raw) ?? []) };
  };

async function framesOn({ ports }: AppContext, host: string): Promise<OpenFrame[]> {
  if (ports.isPaymentHost(host)) return [];
  const tabs = (await ports.ownRules.tabsOn(host)).slice(0, MOST_PAGES);
  const frames = await Promise.all(tabs.map(ports.ownRules.framesOf));
  return frames
    .flat()
    .filter(({ url }) => siteOf(url) === host)
    .slice(0, MOST_PAGES);
}

/** What a page's script answered, checked: the process that runs the page may not be trusted. */
function triedFrom(raw: unknown): TriedPage | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { amount, item, isThere } = raw as Record<string, unknown>;
  const isSum = typeof amount === 'number' && isWon(amount) && amount > 0 && amount <= HIGHEST_PAYMENT;
  return {
    amount: isSum ? amount : null,
    item: typeof item === 'string' ? item.slice(0, LONGEST_ITEM) : null,
    isThere: isThere === true,
  };
}
