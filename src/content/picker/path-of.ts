import { LONGEST_PATH, withoutVisit } from '../../core/own-rule.ts';

/** A part of a path that differs from payment to payment: the number of an order, a session or an item. */
const PASSING = /^\d{3,}$|\d{6}|^[0-9a-f-]{16,}$|^(?=.*\d)[\w-]{20,}$/i;

/**
 * The beginning of the paths of pages like this one: everything before the first part that differs from order to order.
 */
export function lastingPath(path: string): string {
  const parts = withoutVisit(path).split('/');
  const passing = parts.findIndex((part) => PASSING.test(part));
  const lasting = (passing < 0 ? parts : parts.slice(0, passing)).join('/');
  const isPlain = /^\/[^\s?#\\]*$/.test(lasting) && lasting.length <= LONGEST_PATH;
  return isPlain ? lasting : '/';
}
