import { isOfOnePlace, nearestRules, type OwnRule, type RuleCondition } from '../../core/own-rule.ts';
import { type SoleSum, soleSum } from '../../detection/amounts/sole-sum.ts';
import { isPaymentHost } from '../../detection/korea/payment-site.ts';
import { KOREAN_MONEY } from '../../detection/korea/words/money-words.ts';
import type { OwnReading } from '../../detection/own-rule.ts';
import { addressOf } from '../../detection/page/address.ts';
import { plain, squeeze } from '../../detection/page/page-text.ts';
import { nameOf } from '../read/read-dom.ts';
import { type Sight, sightOf } from '../read/read-visible.ts';
import { partText } from './part-text.ts';

/** A rule that matches more places than this does not say where one sum stands. */
const MOST_PLACES = 20;
const LONGEST_ITEM = 120;

/** A page that rules are tried on. */
export interface RuledPage {
  readonly doc: Document;
  readonly href: string;
  /** Open shadow roots in it. */
  readonly roots: Iterable<ShadowRoot>;
  /** Its visible text. */
  readonly text: () => string;
}

/**
 * What the person's rules read on a page; `undefined` where no rule is for this page, and on every host of payment
 * windows, whatever a rule says. Rules that read different things read nothing.
 */
export function readRules(rules: readonly OwnRule[], page: RuledPage): OwnReading | undefined {
  const address = addressOf(page.href);
  if (address === undefined || isPaymentHost(address.host)) return undefined;
  const sight = sightOf(page.doc);
  const holds = (when: RuleCondition) => isMet(when, page, sight);
  const here = nearestRules(rules, address, holds);
  const [rule] = here;
  if (rule === undefined) return undefined;
  const parts = here.map(({ sum }) => textsAt(sum, page, sight));
  const { amount, doubt } = agreed(parts.map(sumOf));
  return {
    amount,
    doubt,
    item: here.map(({ name }) => nameAt(name, page, sight)).find((name) => name !== null) ?? null,
    isThere: parts.some((texts) => texts.length > 0),
    isOfOnePlace: isOfOnePlace(rule),
    isMet: rule.when !== undefined,
  };
}

const none = (doubt: SoleSum['doubt']): SoleSum => ({ amount: null, doubt: doubt ?? 'missing' });

const sumOf = (texts: readonly string[]): SoleSum =>
  texts.length >= MOST_PLACES ? none('several') : soleSum(texts.join('\n'), KOREAN_MONEY);

function agreed(sums: readonly SoleSum[]): SoleSum {
  const [first = none('missing'), ...others] = sums;
  const unread = sums.find(({ amount }) => amount === null);
  if (unread !== undefined) return unread;
  return others.every(({ amount }) => amount === first.amount) ? first : none('several');
}

function isMet(when: RuleCondition, page: RuledPage, sight: Sight): boolean {
  if ('text' in when) return squeeze(page.text()).includes(squeeze(when.text));
  // Most pages hide the field of a choice and draw something else in its place, so an input counts even out of sight.
  return elementsAt(when.selector, page).some((met) => nameOf(met) === 'input' || !sight.isGone(met));
}

const textsAt = (selector: string, page: RuledPage, sight: Sight): readonly string[] =>
  elementsAt(selector, page).flatMap((part) => partText(part, sight) ?? []);

function nameAt(selector: string | undefined, page: RuledPage, sight: Sight): string | null {
  const [text = ''] = selector === undefined ? [] : textsAt(selector, page, sight);
  return plain(text, LONGEST_ITEM) || null;
}

/**
 * The elements that a selector matches, in the page and its open roots; none where the browser rejects the selector.
 */
function elementsAt(selector: string, { doc, roots }: Pick<RuledPage, 'doc' | 'roots'>): readonly Element[] {
  const found: Element[] = [];
  const take = (elements: Iterable<Element>) => {
    for (const element of elements) {
      if (found.length >= MOST_PLACES) return;
      found.push(element);
    }
  };
  try {
    take(Document.prototype.querySelectorAll.call(doc, selector));
    for (const root of roots) take(DocumentFragment.prototype.querySelectorAll.call(root, selector));
  } catch {
    return [];
  }
  return found;
}
