import type { Attempt } from '../../contract/attempt.ts';
import type { Won } from '../../core/won.ts';
import type { Scene } from './attempts.ts';

/** Seen in the same tab, in the tab that opened it, in one that it opened, or naming the same order. */
export const isRelated = (attempt: Attempt, scene: Scene): boolean =>
  isOfFamily(attempt, scene) || namesSameOrder(attempt, scene);

function isOfFamily({ tabs, openers }: Attempt, { tabId, openerId }: Scene): boolean {
  return (
    tabs.includes(tabId) || openers.includes(tabId) || (openerId !== undefined && tabs.includes(openerId))
  );
}

/** Both windows were opened by one tab: a result may come in a window of its own. */
export const isSibling = ({ openers }: Attempt, { openerId }: Scene): boolean =>
  openerId !== undefined && openers.includes(openerId);

/** The numbers of a page with whose they are: `danal/o:…` on a page of that gateway, `/o:…` anywhere else. */
const ordersOf = ({ detection, isGatewayPage }: Scene): string[] =>
  (detection.orders ?? []).map((order) => `${isGatewayPage ? detection.gateway : ''}/${order}`);

const numberIn = (order: string): string => order.slice(order.indexOf('/') + 1);

export function namesSameOrder({ orders }: Attempt, { detection }: Scene): boolean {
  const known = orders.map(numberIn);
  return (detection.orders ?? []).some((order) => known.includes(order));
}

/**
 * One gateway, two order numbers, and none in common: two purchases, however alike. Only within one gateway, for the
 * shop may number the order otherwise than it tells the gateway.
 */
export function isAnotherOrder(attempt: Attempt, scene: Scene): boolean {
  const { detection, isGatewayPage } = scene;
  if (!isGatewayPage || namesSameOrder(attempt, scene)) return false;
  const isOfShop = (order: string) => order.startsWith(`${detection.gateway}/o:`);
  return attempt.orders.some(isOfShop) && ordersOf(scene).some(isOfShop);
}

export const agrees = (amount: Won | null, seen: number | null): boolean =>
  amount === null || seen === null || amount === seen;

/**
 * Whether a success speaks of this very attempt: the same gateway, the same order, or the same known amount. Without
 * any of them it only may be, and the person is asked.
 */
export const isBorneOut = (attempt: Attempt, scene: Scene): boolean =>
  namesSameOrder(attempt, scene) ||
  (scene.detection.gateway !== null && attempt.gateways.includes(scene.detection.gateway)) ||
  (attempt.amount !== null && attempt.amount === scene.detection.amount);

const MOST_ORDERS = 12;
const MOST_GATEWAYS = 10;

/** What a page of this attempt says about where it belongs. */
export function withMarks(
  { orders, gateways }: Pick<Attempt, 'orders' | 'gateways'>,
  scene: Scene,
): Pick<Attempt, 'orders' | 'gateways'> {
  const { gateway } = scene.detection;
  const passed = gateway === null ? gateways : [...gateways, gateway];
  return {
    orders: [...new Set([...orders, ...ordersOf(scene)])].slice(-MOST_ORDERS),
    gateways: [...new Set(passed)].slice(-MOST_GATEWAYS),
  };
}
