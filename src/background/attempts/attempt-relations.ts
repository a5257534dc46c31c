import type { Attempt, Evidence } from '../../contract/attempt.ts';
import type { Won } from '../../core/won.ts';
import { type Facts, factsOf, isGateways } from './attempt-facts.ts';
import { isTriedInVain, type Standing, standingOf } from './attempt-state.ts';
import { isSameDocument, type Scene } from './evidence.ts';

/** An attempt with what its record comes to. */
export interface KnownAttempt {
  readonly attempt: Attempt;
  readonly facts: Facts;
  readonly standing: Standing;
}

/** An attempt object never changes, so its facts and standing are worked out once. */
const worked = new WeakMap<Attempt, KnownAttempt>();

/** An attempt with its facts and its standing. */
export function asKnown(attempt: Attempt): KnownAttempt {
  const before = worked.get(attempt);
  if (before !== undefined) return before;
  const now = { attempt, facts: factsOf(attempt), standing: standingOf(attempt) };
  worked.set(attempt, now);
  return now;
}

/** A gateway's own page. */
export const isOfGateway = ({ source }: Scene): boolean => source === 'gateway';

/** Whether this document is in the attempt's record: it then stays part of the attempt. */
export const hasDocument = ({ attempt }: KnownAttempt, scene: Scene): boolean =>
  attempt.evidence.some((said) => isSameDocument(said, scene));

/** Seen in the same tab, in the tab that opened it, or in one that it opened. */
export function isOfRelatedTab(
  { facts: { tabs, openers } }: KnownAttempt,
  { tabId, openerId }: Scene,
): boolean {
  return (
    tabs.includes(tabId) || openers.includes(tabId) || (openerId !== undefined && tabs.includes(openerId))
  );
}

/** One tab opened both windows: a result may be shown in a window of its own. */
export const isSibling = ({ facts }: KnownAttempt, { openerId }: Scene): boolean =>
  openerId !== undefined && facts.openers.includes(openerId);

const numberIn = (order: string): string => order.slice(order.indexOf('/') + 1);

/** The page names an order number that the attempt has, whoever named it first. */
export const namesSameOrder = ({ facts }: KnownAttempt, { detection }: Scene): boolean => {
  const numbers = facts.orders.map(numberIn);
  return (detection.orders ?? []).some((order) => numbers.includes(order));
};

/**
 * One gateway, two order numbers and none in common: two purchases, however similar. This holds only within one
 * gateway, because a shop may use another number than it gives the gateway; and not after a refused try, because many
 * shops give each try a new number.
 */
export function isAnotherOrder(one: KnownAttempt, scene: Scene): boolean {
  const { detection } = scene;
  if (!isOfGateway(scene) || namesSameOrder(one, scene) || isTriedInVain(one.attempt)) return false;
  const isOfShop = (order: string) => order.startsWith(`${detection.gateway}/o:`);
  const here = (detection.orders ?? []).map((order) => `${detection.gateway}/${order}`);
  return one.facts.orders.some(isOfShop) && here.some(isOfShop);
}

/** A gateway's test page and a real payment page are never parts of one payment. */
export const isSameTestMode = ({ facts }: KnownAttempt, { source }: Scene): boolean =>
  source === 'test' ? !facts.isOfGateway : source !== 'gateway' || !facts.isTest;

/**
 * The sums that a scene has to agree with. A gateway's page is compared with gateways' pages alone, where the record
 * has any; every other page with all pages.
 */
function sumsFor({ attempt, facts }: KnownAttempt, scene: Scene): Won[] {
  const heard = (said: Evidence) => !isOfGateway(scene) || !facts.isOfGateway || isGateways(said);
  return attempt.evidence.filter(heard).flatMap(({ amount }) => amount ?? []);
}

/** Whether the sums agree. An unknown sum agrees with every other. */
export function agrees(one: KnownAttempt, scene: Scene): boolean {
  const sums = sumsFor(one, scene);
  const { amount } = scene.detection;
  return amount === null || sums.length === 0 || sums.includes(amount);
}

/**
 * Whether the page may belong to the attempt at all. A frame of another site may be an advert: it belongs only to an
 * attempt that has evidence from its own host, or whose order number it names. An attempt with evidence from such
 * frames alone takes in no other page.
 */
export const isRelated = (one: KnownAttempt, scene: Scene): boolean =>
  namesSameOrder(one, scene) ||
  (isOfRelatedTab(one, scene) && ((scene.source !== 'stranger' && isOfShop(one)) || isOfHost(one, scene)));

const isOfHost = ({ attempt }: KnownAttempt, { host }: Scene): boolean =>
  attempt.evidence.some((said) => said.host === host);

/** Whether the attempt was seen on the shop that this window was opened from. */
export const isToldShop = ({ attempt }: KnownAttempt, { shop }: Scene): boolean =>
  shop !== null && attempt.evidence.some(({ host }) => host === shop);
export const isOfShop = ({ attempt }: KnownAttempt): boolean =>
  attempt.evidence.some(({ source }) => source !== 'stranger');
export const isInTab = ({ facts }: KnownAttempt, { tabId }: Scene): boolean => facts.tabs.includes(tabId);

/**
 * Whether its last button was pressed on a gateway's page in this tab: then its window is here, even if the shop's own
 * tab was closed.
 */
export const isPressedIn = ({ attempt, standing }: KnownAttempt, tabId: number): boolean =>
  standing.state === 'submitted' &&
  attempt.evidence.some((said) => isGateways(said) && said.says === 'pressed' && said.tab === tabId);

/** The same window goes on: a gateway's page was seen in this very frame. */
export const isItsWindow = ({ attempt }: KnownAttempt, { tabId, frameId }: Scene): boolean =>
  attempt.evidence.some((said) => isGateways(said) && said.tab === tabId && said.frame === frameId);

/** In a tab in which a gateway's page of it was seen, or in one that such a page opened, or was opened by. */
export const isBesideItsWindow = ({ attempt }: KnownAttempt, { tabId, openerId }: Scene): boolean =>
  attempt.evidence.some(
    (said) =>
      isGateways(said) &&
      (said.tab === tabId || (openerId !== undefined && said.tab === openerId) || said.opener === tabId),
  );
