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

type NamedWhole = Whole & Pick<NamedShare, 'name'>;

/** What all of these come to. */
const sumOf = (parts: readonly Whole[]): Whole => ({
  payments: parts.reduce((count, part) => count + part.payments, 0),
  total: sumWon(parts.map(({ total }) => total)),
});

/** Sum and number of payments of the view. */
export const wholeOf = (years: readonly YearView[]): Whole => sumOf(years.map(({ all }) => all));

/** What remains of the whole without its part. */
const without = (whole: Whole, part: Whole): Whole => ({
  payments: whole.payments - part.payments,
  total: subtractWon(whole.total, part.total),
});

/** The largest parts, and under the name `rest` what remains of the whole: together they always make the whole. */
function withRest(named: readonly NamedWhole[], whole: Whole, rest: string): NamedPart[] {
  const shown = named.filter(({ total }) => total > 0).slice(0, MOST_PARTS);
  const left = without(whole, sumOf(shown));
  return left.total === 0 ? shown : [...shown, { name: rest, ...left }];
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
  const whole = wholeOf(years);
  const known = sumOf(named);
  const unknown = without(whole, known);
  const rest = speech.t('historyRest');
  // Without a payment it is adjustments, which go through no gateway.
  if (unknown.payments === 0 || unknown.total === 0) return withRest(named, whole, rest);
  return [...withRest(named, known, rest), { name: speech.t('historyNoGateway'), ...unknown }];
}

/** Shares of the pools that have any. Payments are not counted for each pool. */
export function byPool({ t }: Speech, years: readonly YearView[]): NamedPart[] {
  const months = years.flatMap((year) => year.months);
  return POOLS.map((pool) => ({
    name: t(`popupPool_${pool}`),
    total: sumWon(months.map(({ pools }) => pools[pool])),
  })).filter(({ total }) => total !== 0);
}
