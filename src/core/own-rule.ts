import { selectorFault } from './plain-selector.ts';
import { isSite } from './site.ts';

/** The rule holds only while the page has this element, or shows these words. */
export type RuleCondition = { readonly selector: string } | { readonly text: string };

/**
 * Where a shop's page says what is to be paid, as the person said it (내 규칙). It says where to look and nothing else:
 * neither whose page it is, nor that anything was paid.
 */
export interface OwnRule {
  readonly id: string;
  /** As `siteOf` gives it. */
  readonly host: string;
  /** How the path begins: `/order`; `/` for every page of the host. */
  readonly path: string;
  /** Selector of the sum. */
  readonly sum: string;
  /** Selector of what is bought. */
  readonly name?: string;
  readonly when?: RuleCondition;
  readonly isOn: boolean;
}

/** A rule before it has its name: as it is written, or stands in a file. */
export type RuleDraft = Omit<OwnRule, 'id'>;

/** More rules than anybody needs; it is a bound all the same. */
export const MOST_RULES = 100;
export const LONGEST_PATH = 300;
export const LONGEST_WORDS = 60;

/** The part of a rule that cannot be used; `shape`: it is no rule at all. */
export type RuleFault = 'shape' | 'host' | 'path' | 'sum' | 'name' | 'when';

const PATH = /^\/[^\s?#\\]*$/;

/** What cannot be used of a rule; `undefined` where all of it can. */
export function faultOf({ host, path, sum, name, when }: RuleDraft): RuleFault | undefined {
  if (host.length > 253 || !isSite(host) || /[^a-z0-9._-]/.test(host)) return 'host';
  if (path.length > LONGEST_PATH || !PATH.test(path)) return 'path';
  // `:checked` may tell when a rule holds, but not where a sum or a name stands.
  if (selectorFault(sum) !== undefined || sum.includes(':checked')) return 'sum';
  if (name !== undefined && (selectorFault(name) !== undefined || name.includes(':checked'))) return 'name';
  return when === undefined || isCondition(when) ? undefined : 'when';
}

const isCondition = (when: RuleCondition): boolean =>
  'selector' in when
    ? selectorFault(when.selector) === undefined
    : when.text.trim() !== '' && when.text.length <= LONGEST_WORDS;

const FIELDS = new Set(['host', 'path', 'sum', 'name', 'when', 'isOn']);

/** A rule from plain data that nobody has checked yet. `isOn` may be missing: then it is on. */
export function ruleFrom(raw: unknown): RuleDraft | RuleFault {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return 'shape';
  if (Object.keys(raw).some((key) => !FIELDS.has(key))) return 'shape';
  const { host, path = '/', sum, name, when, isOn = true } = raw as Record<string, unknown>;
  if (typeof host !== 'string') return 'host';
  if (typeof path !== 'string') return 'path';
  if (typeof sum !== 'string') return 'sum';
  if (name !== undefined && typeof name !== 'string') return 'name';
  if (typeof isOn !== 'boolean') return 'shape';
  const condition = when === undefined ? undefined : conditionFrom(when);
  if (when !== undefined && condition === undefined) return 'when';
  const rule = {
    host,
    path,
    sum,
    ...(name !== undefined && { name }),
    ...(condition && { when: condition }),
    isOn,
  };
  return faultOf(rule) ?? rule;
}

function conditionFrom(raw: unknown): RuleCondition | undefined {
  if (typeof raw !== 'object' || raw === null || Object.keys(raw).length !== 1) return undefined;
  const { selector, text } = raw as Record<string, unknown>;
  if (typeof selector === 'string') return { selector };
  return typeof text === 'string' ? { text } : undefined;
}

/** Two rules that say the same, whatever they are called and whether they are on. */
export const ruleKey = ({ host, path, sum, name, when }: RuleDraft): string =>
  JSON.stringify([host, path, sum, name ?? null, when ?? null]);

/** The rules for a host that are on. */
export const rulesFor = (rules: readonly OwnRule[], host: string | undefined): readonly OwnRule[] =>
  rules.filter((rule) => rule.isOn && rule.host === host);

/**
 * The rules for a page: for its host and path, with a condition that is met. The longest path wins, and for equal paths
 * a rule with a condition. Several may be left; then they have to agree.
 * @param path as the address has it.
 * @param holds whether a condition is met on that page.
 */
export function nearestRules(
  rules: readonly OwnRule[],
  { host, path }: { readonly host: string; readonly path: string },
  holds: (when: RuleCondition) => boolean,
): readonly OwnRule[] {
  const here = rulesFor(rules, host).filter(
    ({ path: start, when }) => isBelow(path, start) && (when === undefined || holds(when)),
  );
  const longest = Math.max(...here.map((rule) => rule.path.length));
  const nearest = here.filter((rule) => rule.path.length === longest);
  const met = nearest.filter(({ when }) => when !== undefined);
  return met.length > 0 ? met : nearest;
}

/** A path without what servers write into it for the visit: `/order.do;jsessionid=0A1B` is `/order.do`. */
export const withoutVisit = (path: string): string => path.replace(/;[^/]*/g, '');

/** `/order` holds for `/order` and `/order/2`, not for `/orders`. */
function isBelow(path: string, beginning: string): boolean {
  const [own, start] = [withoutVisit(path).toLowerCase(), withoutVisit(beginning).toLowerCase()];
  return own === start || own.startsWith(start.endsWith('/') ? start : `${start}/`);
}

/** A rule for a whole host without a condition does not tell on which of its pages something is paid. */
export const isOfOnePlace = ({ path, when }: Pick<OwnRule, 'path' | 'when'>): boolean =>
  path !== '/' || when !== undefined;
