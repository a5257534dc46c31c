import type { YearView } from '../../contract/year-view.ts';
import { POOLS } from '../../core/line.ts';
import { addWon, subtractWon, sumWon, ZERO } from '../../core/won.ts';
import type { NamedShare, Share } from '../../core/year.ts';
import { gatewayName } from '../../ui/gateway-name.ts';
import type { Speech } from '../../ui/translate-context.ts';

/** `payments` is absent where they are not counted apart. */
export interface NamedPart extends Pick<NamedShare, 'name' | 'total'> {
  readonly payments?: number;
}

type Whole = Pick<Share, 'payments' | 'total'>;

/** Parts that are named; the others are told together. */
const MOST_PARTS = 8;

/** Every year's shares of one kind together, largest first. */
function together(years: readonly YearView[], of: (year: YearView) => readonly NamedShare[]) {
  const all = new Map<string, Whole>();
  for (const { name, payments, total } of years.flatMap(of)) {
    const known = all.get(name) ?? { payments: 0, total: ZERO };
    all.set(name, { payments: known.payments + payments, total: addWon(known.total, total) });
  }
  return [...all].map(([name, share]) => ({ name, ...share })).sort((a, b) => b.total - a.total);
}

/** What the view comes to. */
export const wholeOf = (years: readonly YearView[]): Whole => ({
  payments: years.reduce((count, { all }) => count + all.payments, 0),
  total: sumWon(years.map(({ all }) => all.total)),
});

/** Those named, and what is left of the whole under `rest`: parts always come to the whole. */
function withRest(
  named: readonly (Whole & Pick<NamedShare, 'name'>)[],
  whole: Whole,
  rest: string,
): NamedPart[] {
  const shown = named.filter(({ total }) => total > 0).slice(0, MOST_PARTS);
  const total = subtractWon(whole.total, sumWon(shown.map((part) => part.total)));
  const payments = whole.payments - shown.reduce((count, part) => count + part.payments, 0);
  return total === 0 ? shown : [...shown, { name: rest, payments, total }];
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

/** Both pools with anything in them. How many payments each has is not told apart. */
export function byPool({ t }: Speech, years: readonly YearView[]): NamedPart[] {
  const months = years.flatMap((year) => year.months);
  return POOLS.map((pool) => ({
    name: t(`popupPool_${pool}`),
    total: sumWon(months.map(({ pools }) => pools[pool])),
  })).filter(({ total }) => total !== 0);
}
