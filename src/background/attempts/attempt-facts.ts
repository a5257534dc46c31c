import type { Attempt, Evidence } from '../../contract/attempt.ts';
import type { Instant } from '../../core/day.ts';
import type { Won } from '../../core/won.ts';
import { isAct } from './attempt-state.ts';

/**
 * What the record of an attempt comes to. What a gateway's page said stands before what any other page said: of sums,
 * names and orders an ordinary page only fills what the gateway left open.
 */
export interface Facts {
  readonly startedAt: Instant;
  readonly lastAt: Instant;
  /** When the last button was pressed last in a gateway's window. */
  readonly pressedAt: Instant | undefined;
  /** When its window was closed, or left for a page that shows no payment, since it was last seen. */
  readonly leftAt: Instant | undefined;
  readonly tabs: readonly number[];
  /** The tabs that opened those. */
  readonly openers: readonly number[];
  /** The gateway whose page was seen last, as its own host; a name that only text gives where there is none. */
  readonly gateway: string | null;
  /** Every gateway whose own pages it passed: one may hand over to another. */
  readonly gateways: readonly string[];
  /** Order numbers with whose they are: `danal/o:…` on a page of that gateway, `/o:…` anywhere else. */
  readonly orders: readonly string[];
  readonly merchant: string | null;
  readonly item: string | null;
  /** What the gateway's own pages say is paid; `null` where they say nothing, or contradict each other or the shop. */
  readonly sum: Won | null;
  /** The sums that are said where `sum` is none: two where they contradict each other. */
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
 * The order numbers that one piece of evidence names, each with the gateway that gave it; none before the slash for a
 * shop.
 */
const ordersOf = ({ source, gateway, orders }: Evidence): string[] =>
  orders.map((order) => `${source === 'gateway' ? gateway : ''}/${order}`);

/**
 * Works the facts out of the record. Sums are taken by who said them: what the shop asked before the window, and what
 * a receipt says after it, may differ from what the gateway charges.
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
 * The sum is the gateway's own. Its pages have to agree with each other, and with what the shop asked before: a fee may
 * be put on top in the window, but nothing becomes cheaper there, so a smaller figure is a doubt and never taken.
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

/** The different sums that these pages say, of each page its last. */
function sumsByPage(evidence: readonly Evidence[]): Won[] {
  const byPage = new Map(evidence.map((one) => [one.document ?? `${one.tab}:${one.frame}`, one.amount]));
  return unique([...byPage.values()].flatMap((amount) => amount ?? []));
}

/** What ordinary pages say, where no gateway does: the outcome's own figure before the order's. */
function saidElsewhere(evidence: readonly Evidence[]): Won[] {
  const sum =
    last(evidence.filter(({ says }) => says === 'paid').map(({ amount }) => amount)) ??
    last(evidence.map(({ amount }) => amount));
  return sum === null ? [] : [sum];
}
