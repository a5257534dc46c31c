import type { YearView } from '../../contract/year-view.ts';
import { POOLS } from '../../core/line.ts';
import { addWon, subtractWon, sumWon, ZERO } from '../../core/won.ts';
import type { NamedShare, Share } from '../../core/year.ts';
import { gatewayName } from '../../ui/gateway-name.ts';
import type { Speech } from '../../ui/translate-context.ts';

/** `entries` is absent where they are not counted apart. */
export type NamedPart = Omit<NamedShare, 'entries'> & { readonly entries?: number };

/** Parts that are named; the others are told together. */
const MOST_PARTS = 8;

/** Every year's shares of one kind together, largest first. */
function together(years: readonly YearView[], of: (year: YearView) => readonly NamedShare[]): NamedShare[] {
  const all = new Map<string, Share>();
  for (const { name, entries, total } of years.flatMap(of)) {
    const known = all.get(name) ?? { entries: 0, total: ZERO };
    all.set(name, { entries: known.entries + entries, total: addWon(known.total, total) });
  }
  return [...all].map(([name, share]) => ({ name, ...share })).sort((a, b) => b.total - a.total);
}

/** What the view comes to. */
export const wholeOf = (years: readonly YearView[]): Share => ({
  entries: years.reduce((count, { all }) => count + all.entries, 0),
  total: sumWon(years.map(({ all }) => all.total)),
});

/** Those named, and what is left of the whole under `rest`: parts always come to the whole. */
function withRest(named: readonly NamedShare[], whole: Share, rest: string): NamedPart[] {
  const shown = named.filter(({ total }) => total > 0).slice(0, MOST_PARTS);
  const total = subtractWon(whole.total, sumWon(shown.map((part) => part.total)));
  const entries = whole.entries - shown.reduce((count, part) => count + part.entries, 0);
  return total === 0 ? shown : [...shown, { name: rest, entries, total }];
}

export const byShop = ({ t }: Speech, years: readonly YearView[]): NamedPart[] =>
  withRest(
    together(years, ({ merchants }) => merchants),
    wholeOf(years),
    t('historyRest'),
  );

export function byGateway(speech: Speech, years: readonly YearView[]): NamedPart[] {
  const named = together(years, ({ gateways }) =>
    gateways.map((share) => ({ ...share, name: gatewayName(speech, share.name) ?? share.name })),
  );
  return withRest(named, wholeOf(years), speech.t('historyNoGateway'));
}

/** Both pools with anything in them. How many entries each has is not told apart. */
export function byPool({ t }: Speech, years: readonly YearView[]): NamedPart[] {
  const months = years.flatMap((year) => year.months);
  return POOLS.map((pool) => ({
    name: t(`popupPool_${pool}`),
    total: sumWon(months.map(({ pools }) => pools[pool])),
  })).filter(({ total }) => total !== 0);
}
