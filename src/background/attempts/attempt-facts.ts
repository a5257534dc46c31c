import type { Attempt, Evidence } from '../../contract/attempt.ts';
import type { Instant } from '../../core/day.ts';
import type { Won } from '../../core/won.ts';
import { isAct } from './attempt-state.ts';

/**
 * What follows from the record of an attempt. A gateway's page outweighs every other page: sums and names of ordinary
 * pages are used only where no gateway's page gave any.
 */
export interface Facts {
  readonly startedAt: Instant;
  readonly lastAt: Instant;
  /** When the last button was pressed last in a gateway's window. */
  readonly pressedAt: Instant | undefined;
  /** When its window was closed, or left for a page that shows no payment, since it was last seen. */
  readonly leftAt: Instant | undefined;
  readonly tabs: readonly number[];
  /** The tabs from which its tabs were opened. */
  readonly openers: readonly number[];
  /** The gateway whose own page was seen last; where none was, the one that a page's text names. */
  readonly gateway: string | null;
  /** Every gateway whose own pages were seen: one gateway may hand over to another. */
  readonly gateways: readonly string[];
  /**
   * Order numbers, each with the gateway that gave it: `danal/o:…` on a page of that gateway, `/o:…` on any other page.
   */
  readonly orders: readonly string[];
  readonly merchant: string | null;
  readonly item: string | null;
  /** The sum by the gateway's own pages; `null` where they name none, or contradict each other or the shop. */
  readonly sum: Won | null;
  /** The sums that pages name where `sum` is `null`: two where they contradict each other. */
  readonly said: readonly Won[];
  /** A gateway's own page is in the record. */
  readonly isOfGateway: boolean;
  /** A gateway's test page is in the record, and none on which money moves. */
  readonly isTest: boolean;
  /** The person did something on one of its pages. */
  readonly isActed: boolean;
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const last = <T>(items: readonly (T | null)[]): T | null => items.findLast((item) => item !== null) ?? null;

/** Said on a gateway's own page. */
export const isGateways = ({ source }: Evidence): boolean => source === 'gateway';

/**
 * The order numbers in one piece of evidence, each behind its gateway and a slash; a shop's have nothing before the
 * slash.
 */
const ordersOf = ({ source, gateway, orders }: Evidence): string[] =>
  orders.map((order) => `${source === 'gateway' ? gateway : ''}/${order}`);

/**
 * Derives the facts from the record. Sums are kept apart by who named them: what the shop asked before the window, and
 * what a receipt says after it, may differ from what the gateway charges.
 */
export function factsOf({ evidence }: Attempt): Facts {
  const trusted = evidence.filter(isGateways);
  const pages = evidence.filter(({ says }) => says !== 'left' && says !== 'logged' && says !== 'over');
  const first = evidence[0];
  if (first === undefined) throw new Error('an attempt has its first page');
  const named = (key: 'merchant' | 'item' | 'gateway') =>
    last(trusted.map((one) => one[key])) ?? last(pages.map((one) => one[key]));
  const lastPage = pages.at(-1) ?? first;
  const left = evidence.findLast(({ says }) => says === 'left');
  return {
    startedAt: first.since,
    lastAt:
      pages
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? lastPage.at,
    pressedAt: trusted.findLast(({ says }) => says === 'pressed')?.at,
    leftAt: left !== undefined && left.at >= lastPage.at ? left.at : undefined,
    tabs: unique(pages.map(({ tab }) => tab)),
    openers: unique(pages.flatMap(({ opener }) => opener ?? [])),
    gateway: named('gateway'),
    gateways: unique(trusted.flatMap(({ gateway }) => gateway ?? [])),
    orders: unique(evidence.flatMap(ordersOf)),
    merchant: named('merchant'),
    item: named('item'),
    ...sumsOf(evidence),
    isOfGateway: trusted.length > 0,
    isTest: trusted.length === 0 && evidence.some(({ source }) => source === 'test'),
    isActed: evidence.some(isAct),
  };
}

const asking = ({ says }: Evidence): boolean => says === 'shown' || says === 'pressed';

/** Sources whose pages ask for the sum before the window does: the shop, and a known host's page around the window. */
const SELLS: readonly Evidence['source'][] = ['shop', 'wrapper'];

/**
 * The gateway's own sum. Its pages have to agree with each other and with the shop: a fee may be added in the window,
 * but nothing becomes cheaper there. So where the window names less than the shop did, no sum is taken.
 */
function sumsOf(evidence: readonly Evidence[]): Pick<Facts, 'sum' | 'said'> {
  const trusted = evidence.filter(isGateways);
  const windows = sumsByPage(trusted.filter(asking));
  const own = windows.length > 0 ? windows : sumsByPage(trusted.filter(({ says }) => says === 'paid'));
  const shop = last(
    evidence.filter((one) => SELLS.includes(one.source) && asking(one)).map(({ amount }) => amount),
  );
  const [sum] = own;
  if (sum === undefined) return { sum: null, said: saidElsewhere(evidence) };
  const isContradicted = own.length > 1 || (shop !== null && shop > sum);
  if (!isContradicted) return { sum, said: [] };
  const said = unique([...own, ...(shop === null ? [] : [shop])]).sort((a, b) => b - a);
  return { sum: null, said: said.slice(0, 2) };
}

/** The different sums that these pages name; only the last one of each page counts. */
function sumsByPage(evidence: readonly Evidence[]): Won[] {
  const byPage = new Map(evidence.map((one) => [one.document ?? `${one.tab}:${one.frame}`, one.amount]));
  return unique([...byPage.values()].flatMap((amount) => amount ?? []));
}

/** The sum by ordinary pages, used where no gateway names one: a success page's before any other. */
function saidElsewhere(evidence: readonly Evidence[]): Won[] {
  const sum =
    last(evidence.filter(({ says }) => says === 'paid').map(({ amount }) => amount)) ??
    last(evidence.map(({ amount }) => amount));
  return sum === null ? [] : [sum];
}
