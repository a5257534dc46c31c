import type { YearView } from '../../contract/year-view.ts';
import { POOLS } from '../../core/line.ts';
import { addWon, subtractWon, sumWon, ZERO } from '../../core/won.ts';
import type { NamedShare, Share } from '../../core/year.ts';
import { gatewayName } from '../../ui/gateway-name.ts';
import type { Speech } from '../../ui/translate-context.ts';

/** `payments` is absent where they are not counted for each part. */
export interface NamedPart extends Pick<NamedShare, 'name' | 'total'> {
  readonly payments?: number;
}

type Whole = Pick<Share, 'payments' | 'total'>;

/** Parts shown by name; the others are shown as one. */
const MOST_PARTS = 8;

/** The shares of one kind, added up over all years, largest first. */
function together(years: readonly YearView[], of: (year: YearView) => readonly NamedShare[]) {
  const all = new Map<string, Whole>();
  for (const { name, payments, total } of years.flatMap(of)) {
    const known = all.get(name) ?? { payments: 0, total: ZERO };
    all.set(name, { payments: known.payments + payments, total: addWon(known.total, total) });
  }
  return [...all].map(([name, share]) => ({ name, ...share })).sort((a, b) => b.total - a.total);
}

/** Sum and number of payments of the view. */
export const wholeOf = (years: readonly YearView[]): Whole => ({
  payments: years.reduce((count, { all }) => count + all.payments, 0),
  total: sumWon(years.map(({ all }) => all.total)),
});

/** The largest parts, and under the name `rest` what remains of the whole: together they always make the whole. */
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

/** Shares of the pools that have any. Payments are not counted for each pool. */
export function byPool({ t }: Speech, years: readonly YearView[]): NamedPart[] {
  const months = years.flatMap((year) => year.months);
  return POOLS.map((pool) => ({
    name: t(`popupPool_${pool}`),
    total: sumWon(months.map(({ pools }) => pools[pool])),
  })).filter(({ total }) => total !== 0);
}
